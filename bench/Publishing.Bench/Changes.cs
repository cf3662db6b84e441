using System.Diagnostics;
using System.Globalization;
using Publishing.Postgres;
using Publishing.Text;

namespace Publishing.Bench;

/// <summary>Steady change: whether tables and indexes stop growing, and whether a harvest notices when everything is rendered anew behind it.</summary>
internal static class Changes
{
    /// <summary>How many articles are changed at the most.</summary>
    public const int Articles = 2_000;

    private const int Passes = 16;
    private const double Seconds = 4;

    /// <summary>Changes every article of a repository several times, and says how large tables and indexes are after each time.</summary>
    public static async Task RunAsync(Repository repository)
    {
        Report.Line($"");
        Report.Line($"## Every article changed {Passes} times");
        var store = new ArticleStore(repository.Database);
        var publisher = repository.Publisher;
        Report.Line($"before: {await SizesAsync(repository).ConfigureAwait(false)}");
        for (var pass = 1; pass <= Passes; pass++)
        {
            var watch = Stopwatch.StartNew();
            var changed = 0;
            for (var after = (long?)0; after is { } at;)
            {
                var batch = await store.ListAsync(new ArticleSelection(), at, 200).ConfigureAwait(false);
                await Parallel.ForEachAsync(batch, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (stored, cancel) =>
                {
                    var titles = stored.Article.Titles.ToList();
                    titles[0] = titles[0] with { Text = RichText.Plain(string.Create(CultureInfo.InvariantCulture, $"{titles[0].Text.ToPlainText()} {pass}")) };
                    await publisher.ReplaceAsync(stored.Id, new ArticleDraft("bench", stored.Article with { Titles = titles }), null, cancel).ConfigureAwait(false);
                }).ConfigureAwait(false);
                changed += batch.Count;
                after = batch.Count > 0 ? batch[^1].Id : null;
            }

            Report.Line($"{pass}: {changed / watch.Elapsed.TotalSeconds:N0} changes/s, each in a transaction of its own; {await SizesAsync(repository).ConfigureAwait(false)}");
        }
    }

    /// <summary>Lets the server render everything anew, as after an upgrade of a format, while a harvester goes on.</summary>
    public static async Task UpgradeAsync(Repository repository, ServedProcess server)
    {
        Report.Line($"");
        Report.Line($"## Everything rendered anew in the background, the bytes the same");
        using var walker = new Harvester(server.BaseUrl, gzip: true);
        var (pages, records) = await walker.WalkAsync("/oai", "verb=ListRecords&metadataPrefix=jats", "<record>").ConfigureAwait(false);
        var newest = await repository.ScalarAsync<DateTime>("select max(stamp) from records").ConfigureAwait(false);
        var quiet = await Figures.MeasureAsync(server.BaseUrl, pages, records, true, 1, Seconds).ConfigureAwait(false);

        await repository.ScalarAsync<object?>("with due as (update articles set rendered_by = 0 returning 1) select null::text").ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        while (await DueAsync(repository).ConfigureAwait(false) == records && watch.Elapsed.TotalSeconds < 30)
        {
            await Task.Delay(20).ConfigureAwait(false);
        }

        var (begun, due) = (watch.Elapsed.TotalSeconds, await DueAsync(repository).ConfigureAwait(false));
        var measuring = Figures.MeasureAsync(server.BaseUrl, pages, records, true, 1, Seconds);
        while (await DueAsync(repository).ConfigureAwait(false) > 0)
        {
            await Task.Delay(100).ConfigureAwait(false);
        }

        var seconds = watch.Elapsed.TotalSeconds - begun;
        if (!measuring.IsCompleted)
        {
            Report.Line($"(Rendering took {seconds:N1} s: a part of the harvest below was alone.)");
        }

        var busy = await measuring.ConfigureAwait(false);
        var moved = await repository.ScalarAsync<long>(FormattableString.Invariant($"select count(*) from records where stamp > '{newest:u}'")).ConfigureAwait(false);
        Report.Line($"before: {quiet}");
        Report.Line($"meanwhile: {busy}; {due / seconds:N0} articles rendered anew a second; {moved} datestamps moved");
    }

    private static Task<long> DueAsync(Repository repository) => repository.ScalarAsync<long>("select count(*) from articles where rendered_by = 0");

    private static async Task<string> SizesAsync(Repository repository)
    {
        var sizes = new List<string>();
        foreach (var table in (string[])["articles", "records", "record_sets", "record_counts", "clock"])
        {
            var heap = await repository.ScalarAsync<long>($"select pg_table_size('{table}')").ConfigureAwait(false);
            var indexes = await repository.ScalarAsync<long>($"select pg_indexes_size('{table}')").ConfigureAwait(false);
            sizes.Add(string.Create(CultureInfo.InvariantCulture, $"{table} {heap / 1e6:N1} + {indexes / 1e6:N1}"));
        }

        return $"MB of table + indexes: {string.Join("; ", sizes)}";
    }
}
