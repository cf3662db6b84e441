using System.Text;
using Publishing.Server.Ingest.Archives;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Testing;

namespace Publishing.Server.Tests.Ingest;

/// <summary>Many sources in one run: read side by side, stored together, and reported as if they had come one by one.</summary>
public sealed class ImportRunTests
{
    [Fact]
    public async Task Reports_and_numbers_come_in_the_order_of_the_sources()
    {
        await using var server = await StartAsync();
        var given = Enumerable.Range(1, 230).Select(n => n % 50 == 0 ? "nothing" : Sources.Jats($"Wells {n}", $"10.5555/{n}")).ToList();
        var reports = await ImportAsync(server, given, new ImportOptions("steppe", Publish: true));

        Assert.Equal(Enumerable.Range(0, 230).Select(Name), reports.Select(report => report.Name));
        Assert.Equal([49, 99, 149, 199], reports.Index().Where(report => report.Item.Outcome == ImportOutcome.Rejected).Select(report => report.Index));
        var articles = reports.SelectMany(report => report.Articles).ToList();
        Assert.All(articles, article => Assert.True(article.PublishedNow));
        Assert.Equal(articles.Select(article => article.ArticleId).Order(), articles.Select(article => article.ArticleId));
        var stored = await server.Service<ArticleStore>().ListAsync(new ArticleSelection("steppe"), null, 500);
        Assert.Equal(articles.Select(article => (article.ArticleId!.Value, article.Title)), stored.Select(article => (article.Id, article.Article.PlainTitle)));

        var again = await ImportAsync(server, given, new ImportOptions("steppe", Publish: true));
        Assert.Equal(226, again.Count(report => report.Outcome == ImportOutcome.Unchanged));
        Assert.Equal(articles.Select(article => article.ArticleId), again.SelectMany(report => report.Articles).Select(article => article.ArticleId));
    }

    [Fact]
    public async Task A_source_finds_what_those_before_it_have_made()
    {
        await using var server = await StartAsync();
        var page = """{ "titles": [{ "text": "Camels" }], "contributors": [{ "names": [{ "surname": "Zhansaya" }] }] }""";
        var reports = await ImportAsync(server, [
            Sources.Jats("Wells", "10.5555/1"),
            Sources.Jats("Wells", "10.5555/1"),
            Sources.Jats("Deep wells", "10.5555/1"),
            Sources.Jats("Deep wells", ""),
            page,
            Sources.Jats("Camels", "10.5555/3"),
        ]);

        var articles = reports.Select(report => report.Articles[0]).ToList();
        Assert.Equal([ImportOutcome.ImportedWithWarnings, ImportOutcome.Unchanged, ImportOutcome.Updated, ImportOutcome.ImportedWithWarnings, ImportOutcome.ImportedWithWarnings, ImportOutcome.Updated], articles.Select(article => article.Outcome));
        Assert.Equal([1, 1, 1, 2, 3, 3], articles.Select(article => (int)article.ArticleId!.Value));
        Assert.Contains(articles[3].Problems, problem => problem.Code == "looks-alike" && problem.Message.StartsWith("It looks like article 1:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_article_that_the_database_refuses_stops_no_other()
    {
        await using var server = await StartAsync();
        await server.Database.ExecuteAsync("alter table articles add check (document ->> 'volume' <> '13'); alter table sources add check (name <> '4.xml')");
        var given = Enumerable.Range(0, 6).Select(n => Sources.Jats($"Wells {n}", $"10.5555/{n}", n == 2 ? "<volume>13</volume>" : "<volume>5</volume>"));
        var reports = await ImportAsync(server, given, new ImportOptions("steppe", Publish: true));

        Assert.Equal([true, true, false, true, false, true], reports.Select(report => report.Articles[0].PublishedNow));
        foreach (var refused in new[] { reports[2], reports[4] })
        {
            Assert.Equal((ImportOutcome.Rejected, "not-stored"), (refused.Outcome, refused.Articles[0].Problems[0].Code));
            Assert.StartsWith("The database does not take it: new row for relation", refused.Articles[0].Problems[0].Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Two_runs_of_the_same_sources_at_once_make_each_article_once()
    {
        await using var server = await StartAsync();
        var given = Enumerable.Range(0, 120).Select(n => Sources.Jats($"Wells {n}", $"10.5555/{n}")).ToList();
        var runs = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => ImportAsync(server, given, new ImportOptions("steppe", Publish: true)))));

        Assert.Equal(120, runs.Sum(run => run.Count(report => report.Outcome == ImportOutcome.ImportedWithWarnings)));
        Assert.Equal(240, runs.Sum(run => run.Count(report => report.Outcome == ImportOutcome.Unchanged)));
        Assert.Equal((120, 120), (await CountAsync(server, "articles where state = 'published'"), await CountAsync(server, "sources")));
    }

    [Fact]
    public async Task A_source_is_reported_though_the_next_one_is_long_in_coming()
    {
        await using var server = await StartAsync();
        var next = new TaskCompletionSource();
        var run = (await server.Service<SourceImport>().BeginAsync(new ImportOptions("steppe")))!;
        await using var reports = run.ImportAsync(GiveAsync(), TestContext.Current.CancellationToken).GetAsyncEnumerator();
        Assert.True(await reports.MoveNextAsync());
        Assert.Equal((1L, "0.xml"), (reports.Current.Articles[0].ArticleId, reports.Current.Name));
        next.SetResult();
        Assert.True(await reports.MoveNextAsync());
        Assert.False(await reports.MoveNextAsync());

        async IAsyncEnumerable<FoundSource> GiveAsync()
        {
            yield return Given(0, Sources.Jats("Wells", "10.5555/1"));
            await next.Task;
            yield return Given(1, Sources.Jats("Roads", "10.5555/2"));
        }
    }

    private static string Name(int number) => $"{number}.xml";

    private static FoundSource Given(int number, string text) => FoundSource.Of(Name(number), Encoding.UTF8.GetBytes(text));

    private static async Task<PublishingServer> StartAsync()
    {
        var server = await PublishingServer.StartAsync();
        await server.Service<JournalStore>().CreateAsync(new Journal { Slug = "steppe", Titles = [new("Steppe Studies")] });
        return server;
    }

    private static async Task<List<FileReport>> ImportAsync(PublishingServer server, IEnumerable<string> given, ImportOptions? options = null) =>
        await (await server.Service<SourceImport>().BeginAsync(options ?? new ImportOptions("steppe")))!
            .ImportAsync(given.Select((text, number) => Given(number, text)).ToAsyncEnumerable()).ToListAsync();

    private static Task<long> CountAsync(PublishingServer server, string what) => server.Database.ScalarAsync<long>($"select count(*) from {what}");
}
