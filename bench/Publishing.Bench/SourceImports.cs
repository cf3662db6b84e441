using System.Globalization;
using System.Text;
using System.Text.Json;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Text;

namespace Publishing.Bench;

/// <summary>What the command line takes of one kind of source after the other, each into an empty repository: how fast, for how much processor time, in how much memory.</summary>
internal static class SourceImports
{
    /// <summary>The journal that everything goes into.</summary>
    public static async Task MakeJournalAsync(Repository repository) =>
        await new JournalStore(repository.Database).CreateAsync(new Journal { Slug = "bench", Titles = [new LocalizedText("Benchmark Journal")] }).ConfigureAwait(false);

    /// <summary>Files of JATS from the disk to stored drafts, and the same files again.</summary>
    public static async Task RunJatsAsync(Repository empty, string folder, int count, bool withBody, IReadOnlyDictionary<string, string> settings)
    {
        await MakeJournalAsync(empty).ConfigureAwait(false);
        var files = Path.Combine(folder, "import-jats");
        var size = JatsFiles.Write(files, count, withBody);
        Report.Line($"");
        Report.Line($"## publishing import, {count:N0} files of JATS, {size:N0} KB each on average, {(withBody ? "with their full text" : "metadata and references")}");
        await MeasureAsync("to stored drafts", "files", empty, count, settings, "import", files, "--journal", "bench").ConfigureAwait(false);
        await MeasureAsync("again, nothing changed", "files", empty, count, settings, "import", files, "--journal", "bench").ConfigureAwait(false);
        await ExpectAsync(empty, count).ConfigureAwait(false);
    }

    /// <summary>A tenth of a table and the whole of it: the whole is to take no more memory.</summary>
    public static async Task RunTableAsync(Repository empty, string folder, int rows, IReadOnlyDictionary<string, string> settings)
    {
        await MakeJournalAsync(empty).ConfigureAwait(false);
        Report.Line($"");
        Report.Line($"## publishing import, a table (CSV)");
        var stored = 0;
        foreach (var count in (int[])[Math.Max(1, rows / 10), rows])
        {
            var file = Path.Combine(folder, string.Create(CultureInfo.InvariantCulture, $"table-{count}.csv"));
            await File.WriteAllLinesAsync(file, ArticleGenerator.Rows(stored, count), new UTF8Encoding(false)).ConfigureAwait(false);
            await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{count:N0} rows, {new FileInfo(file).Length / 1e6:N0} MB"), "rows", empty, count, settings, "import", file, "--journal", "bench").ConfigureAwait(false);
            stored += count;
            await ExpectAsync(empty, stored).ConfigureAwait(false);
        }
    }

    /// <summary>The list of another repository, served by our own server on the same machine, to stored drafts; and the same pages asked for and thrown away, which is what that server can give.</summary>
    public static async Task RunHarvestAsync(Repository empty, ServedProcess server, Repository served, IReadOnlyDictionary<string, string> settings)
    {
        await MakeJournalAsync(empty).ConfigureAwait(false);
        Report.Line($"");
        Report.Line($"## publishing harvest, from our own server");
        using var walker = new Harvester(server.BaseUrl, gzip: true);
        var (pages, records) = await walker.WalkAsync("/oai", "verb=ListRecords&metadataPrefix=jats", "<record>").ConfigureAwait(false);
        Report.Line($"asked for and thrown away: {await Figures.MeasureAsync(server.BaseUrl, pages, records, true, 1, 4).ConfigureAwait(false)}");
        var before = server.ProcessorTime + served.ProcessorTime;
        await MeasureAsync(string.Create(CultureInfo.InvariantCulture, $"{records:N0} records of jats to stored drafts"), "records", empty, (int)records, settings, "harvest", server.BaseUrl + "/oai", "--journal", "bench", "--prefix", "jats", "--allow-private").ConfigureAwait(false);
        Report.Line($"processor time of the server and its PostgreSQL meanwhile: {(server.ProcessorTime + served.ProcessorTime - before).TotalMilliseconds / records:N3} ms a record");
        await ExpectAsync(empty, records).ConfigureAwait(false);
    }

    /// <summary>Everything in a folder, whatever it is: what became of each file, and that no importer broke down over any.</summary>
    /// <returns>Whether every file has an outcome and none was the ruin of its importer.</returns>
    public static async Task<bool> RunSamplesAsync(Repository empty, string folder, IReadOnlyDictionary<string, string> settings)
    {
        await MakeJournalAsync(empty).ConfigureAwait(false);
        var import = await VerbProcess.RunAsync(settings, null, mayReject: true, "import", folder, "--journal", "bench", "--json").ConfigureAwait(false);
        using var report = JsonDocument.Parse(import.Output);
        var files = report.RootElement.GetProperty("files").EnumerateArray().ToList();
        Report.Line($"");
        Report.Line($"## publishing import {folder}");
        foreach (var file in files)
        {
            Report.Line($"{OutcomeOf(file)}");
        }

        var broken = files.Count(file => Codes(file).Contains("importer-failed"));
        Report.Line($"");
        Report.Line($"{files.Count:N0} outcomes in {import.Seconds:N1} s; {import.Processor.TotalSeconds:N1} s of processor time; at most {import.PeakMegabytes:N0} MB; importers that broke down: {broken}");
        Report.Line($"{report.RootElement.GetProperty("summary").GetRawText()}");
        return broken == 0;
    }

    private static async Task MeasureAsync(string what, string unit, Repository repository, long count, IReadOnlyDictionary<string, string> settings, params string[] verb)
    {
        var before = repository.ProcessorTime;
        var run = await VerbProcess.RunAsync(settings, null, mayReject: false, verb).ConfigureAwait(false);
        Report.Line($"{what}: {count / run.Seconds:N0} {unit}/s ({run.Seconds:N1} s); processor time of one: {run.Processor.TotalMilliseconds / count:N2} ms, of PostgreSQL {(repository.ProcessorTime - before).TotalMilliseconds / count:N2} ms; memory at most {run.PeakMegabytes:N0} MB");
    }

    private static async Task ExpectAsync(Repository repository, long count)
    {
        var there = await repository.ScalarAsync<long>("select count(*) from articles").ConfigureAwait(false);
        if (there != count)
        {
            throw new InvalidOperationException($"There are {there} articles and not {count}.");
        }
    }

    // "name: outcome (importer), articles, the codes of what was said of it".
    private static string OutcomeOf(JsonElement file)
    {
        var name = file.GetProperty("name").GetString();
        var importer = file.TryGetProperty("importer", out var read) ? read.GetString() : "not recognized";
        var articles = file.TryGetProperty("articles", out var list) ? list.GetArrayLength() : 0;
        var codes = string.Join(", ", Codes(file).Order(StringComparer.Ordinal));
        return string.Create(CultureInfo.InvariantCulture, $"{name}: {file.GetProperty("outcome").GetString()} ({importer}), {articles} {(articles == 1 ? "article" : "articles")}{(codes.Length > 0 ? "; " : "")}{codes}");
    }

    private static HashSet<string> Codes(JsonElement file) =>
        [.. Problems(file).Concat(file.TryGetProperty("articles", out var articles) ? articles.EnumerateArray().SelectMany(Problems) : []).Select(problem => problem.GetProperty("code").GetString()!)];

    private static IEnumerable<JsonElement> Problems(JsonElement of) => of.TryGetProperty("problems", out var problems) ? problems.EnumerateArray() : [];
}
