using System.Diagnostics;

namespace Publishing.Bench;

/// <summary>What is harvested, and how: every format, all records, one set and one window; one harvester and many; compressed and plain.</summary>
internal sealed class Harvests(Repository repository, ServedProcess server, ServedProcess? nginx, string folder, int articles)
{
    private const double Seconds = 4;
    private const int SamplePages = 200;

    // Its records lie in its memory, in every worker's.
    private const int MostForCatmandu = 10_000;

    private static readonly int[] Harvesters = [1, 8, 64];

    public async Task RunAsync()
    {
        foreach (var prefix in (string[])["jats", "oai_dc"])
        {
            var pages = await WalkAsync(prefix, "", articles).ConfigureAwait(false);
            var sample = Sample(pages);
            var files = nginx is null ? [] : await Nginx.SaveAsync(Path.Combine(folder, "nginx"), prefix, server.BaseUrl, sample).ConfigureAwait(false);
            foreach (var gzip in (bool[])[true, false])
            {
                foreach (var harvesters in Harvesters)
                {
                    await CompareAsync(prefix, sample, files, gzip, harvesters).ConfigureAwait(false);
                }
            }

            if (prefix == "oai_dc" && articles <= MostForCatmandu && Catmandu.IsThere)
            {
                await CatmanduAsync(pages).ConfigureAwait(false);
            }

            await FirstAndLastAsync(prefix, pages).ConfigureAwait(false);
            await PartAsync(prefix, "one set of 1%", "&set=bench:rare", sample).ConfigureAwait(false);
            var (from, until) = (await DateAsync(pages[pages.Count / 3]).ConfigureAwait(false), await DateAsync(pages[pages.Count * 2 / 3]).ConfigureAwait(false));
            await PartAsync(prefix, "a window of a third", $"&from={from}&until={until}", sample).ConfigureAwait(false);
        }
    }

    private async Task<List<string>> WalkAsync(string prefix, string selection, int? expected)
    {
        using var walker = new Harvester(server.BaseUrl, gzip: true);
        var start = Stopwatch.GetTimestamp();
        var (pages, records) = await walker.WalkAsync("/oai", $"verb=ListRecords&metadataPrefix={prefix}{selection}", "<record>").ConfigureAwait(false);
        if (expected is { } all && records != all)
        {
            throw new InvalidOperationException($"The list has {records} records and should have {all}.");
        }

        Report.Line($"{prefix}{selection}: walked through once, inflated and counted: {pages.Count:N0} pages, {records:N0} records, {records / Stopwatch.GetElapsedTime(start).TotalSeconds:N0} records/s");
        return pages;
    }

    private async Task CompareAsync(string prefix, List<string> sample, List<string> files, bool gzip, int harvesters)
    {
        var (before, databaseBefore) = (server.ProcessorTime, repository.ProcessorTime);
        var ours = await Figures.MeasureAsync(server.BaseUrl, sample, RecordsOf(sample), gzip, harvesters, Seconds).ConfigureAwait(false);
        var (cpu, database) = (server.ProcessorTime - before, repository.ProcessorTime - databaseBefore);
        var name = $"{prefix,-6} {(gzip ? "gzip " : "plain")} {harvesters,2} harvester(s)";
        Report.Line($"{name}  publishing {ours}  CPU ms per 1,000: server {Each(cpu, ours):N2}, PostgreSQL {Each(database, ours):N2}");
        if (nginx is not null)
        {
            var theirs = await Figures.MeasureAsync(nginx.BaseUrl, files, RecordsOf(sample), gzip, harvesters, Seconds).ConfigureAwait(false);
            Report.Line($"{name}  nginx      {theirs}  ratio {ours.RecordsPerSecond / theirs.RecordsPerSecond:N3}");
        }
    }

    // Plain, for it does not compress.
    private async Task CatmanduAsync(List<string> pages)
    {
        using var catmandu = await Catmandu.StartAsync(Path.Combine(folder, "catmandu"), Ports.Free(), server.BaseUrl, pages).ConfigureAwait(false);
        using var walker = new Harvester(catmandu.BaseUrl, gzip: false);
        var (theirPages, theirRecords) = await walker.WalkAsync("/oai", "verb=ListRecords&metadataPrefix=oai_dc", "<record>").ConfigureAwait(false);
        if (theirRecords != articles)
        {
            throw new InvalidOperationException($"Catmandu's list has {theirRecords} records and should have {articles}.");
        }

        var (ourSample, theirSample) = (Sample(pages), Sample(theirPages));
        foreach (var harvesters in (int[])[1, 8])
        {
            var ours = await Figures.MeasureAsync(server.BaseUrl, ourSample, RecordsOf(ourSample), gzip: false, harvesters, Seconds).ConfigureAwait(false);
            var theirs = await Figures.MeasureAsync(catmandu.BaseUrl, theirSample, RecordsOf(theirSample), gzip: false, harvesters, Seconds).ConfigureAwait(false);
            Report.Line($"oai_dc plain {harvesters,2} harvester(s)  publishing {ours}");
            Report.Line($"oai_dc plain {harvesters,2} harvester(s)  Catmandu   {theirs}  publishing is {ours.RecordsPerSecond / theirs.RecordsPerSecond:N1} times as fast");
        }
    }

    private async Task FirstAndLastAsync(string prefix, List<string> pages)
    {
        var first = await Figures.LatencyAsync(server.BaseUrl, pages[0], true, 500).ConfigureAwait(false);
        var last = await Figures.LatencyAsync(server.BaseUrl, pages[^2], true, 500).ConfigureAwait(false);
        Report.Line($"{prefix,-6} a page of 100, gzip: first p50 {first.P50:N2} ms, p99 {first.P99:N2} ms; last full one p50 {last.P50:N2} ms, p99 {last.P99:N2} ms; ratio of p50 {last.P50 / first.P50:N2}");
    }

    // Side by side with as many pages of the whole list, so that both are measured in the same minute.
    private async Task PartAsync(string prefix, string name, string selection, List<string> whole)
    {
        var part = Sample(await WalkAsync(prefix, selection, null).ConfigureAwait(false));
        var same = whole.Take(part.Count).ToList();
        var all = await Figures.MeasureAsync(server.BaseUrl, same, RecordsOf(same), true, 1, Seconds).ConfigureAwait(false);
        var some = await Figures.MeasureAsync(server.BaseUrl, part, RecordsOf(part), true, 1, Seconds).ConfigureAwait(false);
        Report.Line($"{prefix,-6} gzip  1 harvester, {name}: {some}  against as many pages of the whole list: ratio {some.RecordsPerSecond / all.RecordsPerSecond:N2}");
    }

    private async Task<string> DateAsync(string page)
    {
        using var harvester = new Harvester(server.BaseUrl, gzip: true);
        return await harvester.FirstDatestampAsync(page).ConfigureAwait(false);
    }

    // From all over the list, full pages only.
    private static List<string> Sample(List<string> pages)
    {
        var full = pages.Count > 1 ? pages[..^1] : pages;
        return full.Count <= SamplePages ? full : [.. Enumerable.Range(0, SamplePages).Select(i => full[(int)((long)i * full.Count / SamplePages)])];
    }

    private static long RecordsOf(List<string> pages) => pages.Count * 100L;

    private static double Each(TimeSpan time, Figures figures) => time.TotalMilliseconds / figures.Records * 1000;
}
