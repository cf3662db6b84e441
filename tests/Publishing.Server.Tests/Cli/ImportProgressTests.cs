using Publishing.Server.Cli;
using Publishing.Server.Ingest;

namespace Publishing.Server.Tests.Cli;

public sealed class ImportProgressTests
{
    private static readonly ImportSummary Some = new(3, 1, 1000, 200, 20, 80, 4, 0);

    [Theory]
    [InlineData(null, "3 files, 1,104 records, 110 a second, 200 with warnings, 5 rejected")]
    [InlineData(4000L, "3 files, 1,104 records, 110 a second, about 30 s left, 200 with warnings, 5 rejected")]
    [InlineData(19_000L, "3 files, 1,104 records, 110 a second, about 3 min left, 200 with warnings, 5 rejected")]
    [InlineData(30_000L, "3 files, 1,104 records, 110 a second, 200 with warnings, 5 rejected")]
    [InlineData(900L, "3 files, 1,104 records, 110 a second, 200 with warnings, 5 rejected")]
    public void The_line_says_how_far_it_is_and_what_is_left_as_soon_as_that_can_be_told(long? bytes, string line) =>
        Assert.Equal(line, ImportProgress.Line(Some, TimeSpan.FromSeconds(10), bytes, 1000));

    [Fact]
    public void On_a_terminal_the_line_is_written_over_and_taken_away()
    {
        var (error, time) = (new StringWriter(), new Clock());
        var progress = new ImportProgress(error, isTerminal: true, null, time);
        progress.Show(Some);
        progress.Clear();
        Assert.Equal("", error.ToString());

        time.Seconds = 3;
        progress.Show(Some);
        var first = error.ToString();
        Assert.StartsWith("3 files, ", first, StringComparison.Ordinal);
        progress.Show(Some);
        Assert.Equal(first, error.ToString());
        progress.Clear();
        Assert.Equal($"{first}\r{new string(' ', first.Length)}\r", error.ToString());
    }

    [Fact]
    public void Elsewhere_a_long_import_says_a_line_every_half_minute_and_a_short_one_nothing()
    {
        var (error, time) = (new StringWriter(), new Clock());
        var progress = new ImportProgress(error, isTerminal: false, null, time);
        for (time.Seconds = 0; time.Seconds < 95; time.Seconds++)
        {
            progress.Show(Some);
            Assert.Equal(time.Seconds / 30, error.ToString().Count(c => c == '\n'));
        }
    }

    private sealed class Clock : TimeProvider
    {
        public int Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
