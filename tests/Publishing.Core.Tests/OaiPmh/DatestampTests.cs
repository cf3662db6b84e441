using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class DatestampTests
{
    private static readonly Gen<DateTime> Moments = Gen.Long[0, (DateTime.MaxValue.Ticks / TimeSpan.TicksPerSecond) - 1]
        .Select(seconds => new DateTime(seconds * TimeSpan.TicksPerSecond, DateTimeKind.Utc));

    [Theory]
    [InlineData("2025-1-1")]
    [InlineData("2025-01")]
    [InlineData("2025")]
    [InlineData("2025-13-01")]
    [InlineData("2025-02-29")]
    [InlineData("0000-01-01")]
    [InlineData("2025-01-01T00:00:00")]
    [InlineData("2025-01-01T00:00:00z")]
    [InlineData("2025-01-01t00:00:00Z")]
    [InlineData("2025-01-01 00:00:00Z")]
    [InlineData("2025-01-01T00:00Z")]
    [InlineData("2025-01-01T00:00:00.0Z")]
    [InlineData("2025-01-01T00:00:00+00:00")]
    [InlineData("2025-01-01T24:00:00Z")]
    [InlineData("2025-01-01T00:60:00Z")]
    [InlineData("2025-01-01T23:59:60Z")]
    [InlineData(" 2025-01-01")]
    [InlineData("2025-01-01 ")]
    [InlineData("2025-01-01\n")]
    [InlineData("+2025-01-01")]
    [InlineData("-2025-01-01")]
    [InlineData("12025-01-01")]
    [InlineData("٢٠٢٥-٠١-٠١")]
    [InlineData("２０２５-０１-０１")]
    [InlineData("2025/01/01")]
    [InlineData("20250101")]
    [InlineData("today")]
    [InlineData("")]
    public void Is_no_datestamp(string text) => Assert.False(Datestamp.TryParse(text, out _));

    [Theory]
    [InlineData("2025-01-31", Granularity.Day, "2025-01-31T00:00:00Z", "2025-01-31T23:59:59Z")]
    [InlineData("9999-12-31", Granularity.Day, "9999-12-31T00:00:00Z", "9999-12-31T23:59:59Z")]
    [InlineData("0001-01-01", Granularity.Day, "0001-01-01T00:00:00Z", "0001-01-01T23:59:59Z")]
    [InlineData("2025-01-31T12:34:56Z", Granularity.Second, "2025-01-31T12:34:56Z", "2025-01-31T12:34:56Z")]
    public void Is_a_datestamp(string text, Granularity granularity, string start, string end)
    {
        Assert.True(Datestamp.TryParse(text, out var datestamp));
        Assert.Equal(granularity, datestamp.Granularity);
        Assert.Equal(start, Datestamp.Format(datestamp.Start));
        Assert.Equal(end, Datestamp.Format(datestamp.End));
        Assert.Equal(DateTimeKind.Utc, datestamp.Start.Kind);
        Assert.Equal(text, datestamp.ToString());
    }

    [Fact]
    public void Every_second_comes_back_as_it_was() => Moments.Sample(moment =>
    {
        Assert.True(Datestamp.TryParse(Datestamp.Format(moment), out var datestamp));
        Assert.Equal(moment, datestamp.Start);
    });

    [Fact]
    public void Bytes_are_written_as_text_is() => Moments.Sample(moment =>
    {
        var bytes = new byte[Datestamp.SecondLength];
        Datestamp.Write(moment, bytes);
        Assert.Equal(Datestamp.Format(moment), Encoding.ASCII.GetString(bytes));
    });

    [Fact]
    public void Any_text_is_read_or_refused() => Gen.String[0, 25].Sample(text => Datestamp.TryParse(text, out var datestamp) == (datestamp != default));
}
