using System.Globalization;
using System.Text;
using Npgsql;
using Publishing.Articles;

namespace Publishing.Bench;

/// <summary><c>publishing import --publish</c> of many articles into an empty repository: how fast at its beginning and at its end, and in how much memory.</summary>
internal static class Imports
{
    private const int ArticlesPerFile = 500;

    public static async Task RunAsync(Repository empty, string folder, int articles, IReadOnlyDictionary<string, string> settings)
    {
        await SourceImports.MakeJournalAsync(empty).ConfigureAwait(false);
        var files = Path.Combine(folder, "import");
        await WriteAsync(files, articles).ConfigureAwait(false);

        var before = empty.ProcessorTime;
        var samples = new List<(double Seconds, long Articles, double Megabytes)>();
        var import = await VerbProcess.RunAsync(
            settings,
            async (seconds, megabytes) => samples.Add((seconds, await PublishedAsync(empty.Database).ConfigureAwait(false), megabytes)),
            mayReject: false,
            "import", files, "--journal", "bench", "--publish").ConfigureAwait(false);
        samples.Add((import.Seconds, await PublishedAsync(empty.Database).ConfigureAwait(false), 0));
        if (samples[^1].Articles != articles)
        {
            throw new InvalidOperationException($"The import made {samples[^1].Articles} articles of {articles}.");
        }

        Report.Line($"");
        Report.Line($"## publishing import --publish, {articles:N0} articles in files of {ArticlesPerFile}");
        Report.Line($"{articles / import.Seconds:N0} articles/s over all; the first fifth {Rate(samples, 0, articles / 5):N0}, the last fifth {Rate(samples, articles * 4 / 5, articles):N0}");
        Report.Line($"processor time for an article: import {import.Processor.TotalMilliseconds / articles:N2} ms, PostgreSQL {(empty.ProcessorTime - before).TotalMilliseconds / articles:N2} ms");
        Report.Line($"memory of the import: at most {import.PeakMegabytes:N0} MB; {Peak(samples, 0, articles / 5):N0} MB in the first fifth, {Peak(samples, articles * 4 / 5, articles):N0} MB in the last");
    }

    private static async Task WriteAsync(string folder, int articles)
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        foreach (var numbers in Enumerable.Range(0, articles).Chunk(ArticlesPerFile))
        {
            var lines = numbers.Select(number => ArticleJson.Write(ArticleGenerator.Make(number)));
            await File.WriteAllLinesAsync(Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"{numbers[0]:0000000}.ndjson")), lines, new UTF8Encoding(false)).ConfigureAwait(false);
        }
    }

    private static async Task<long> PublishedAsync(NpgsqlDataSource database)
    {
        await using var command = database.CreateCommand("select coalesce(sum(records), 0)::bigint from record_counts where set_spec = '' and format = 'jats'");
        return (long)(await command.ExecuteScalarAsync().ConfigureAwait(false))!;
    }

    private static double Rate(List<(double Seconds, long Articles, double Megabytes)> samples, long from, long until)
    {
        var within = samples.Where(sample => sample.Articles >= from && sample.Articles <= until && sample.Articles > 0).ToList();
        return within.Count < 2 ? double.NaN : (within[^1].Articles - within[0].Articles) / (within[^1].Seconds - within[0].Seconds);
    }

    private static double Peak(List<(double Seconds, long Articles, double Megabytes)> samples, long from, long until) =>
        samples.Where(sample => sample.Articles >= from && sample.Articles <= until).Select(sample => sample.Megabytes).DefaultIfEmpty(double.NaN).Max();
}
