using System.Globalization;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Server.Tests.Conformance;

/// <summary>
/// A repository with a little history, served over HTTP from a database of its own: 30 articles of two journals, published on five days of 2024 in pages of ten,
/// one of them withdrawn, one changed, one moved to another section; a journal without articles; and a draft.
/// </summary>
public sealed class ConformanceRepository : IAsyncLifetime
{
    public const string BaseUrl = "https://press.example.org/lib/oai";
    public const int PageSize = 10;

    public const long Withdrawn = 2;
    public const long Changed = 3;
    public const long Moved = 4;
    public const long OfHistory = 25;
    public const long Draft = 31;

    /// <summary>The formats that can say articles such as these, in alphabetical order.</summary>
    public static readonly IReadOnlyList<string> Formats =
    [
        .. CrosswalkRegistry.All.Where(crosswalk => crosswalk.Render(new PublishedArticle
        {
            Id = 1,
            Article = Article("On shafts"),
            Journal = new Journal { Slug = "mining", Titles = [new LocalizedText("Mining & Law")] },
            Addresses = new RepositoryAddresses(new Uri("https://press.example.org/lib/"), "press.example.org"),
            Today = new DateOnly(2024, 3, 1),
        }) is not null).Select(crosswalk => crosswalk.Format.Prefix).Order(StringComparer.Ordinal),
    ];

    private PublishingServer? _server;
    private int _parts;

    internal OaiClient Oai => new(Http, "/oai");

    internal OaiClient Mining => new(Http, "/journals/mining/oai");

    public HttpClient Http => _server!.Client;

    public TestDatabase Database => _server!.Database;

    public static string IdentifierOf(long article) => $"oai:press.example.org:articles/{article}";

    /// <summary>A repository of a test's own, which it may change.</summary>
    public static async Task<ConformanceRepository> CreateAsync()
    {
        var repository = new ConformanceRepository();
        await repository.InitializeAsync();
        return repository;
    }

    public async ValueTask InitializeAsync()
    {
        _server = await PublishingServer.StartAsync(
            ("BaseUrl", "https://press.example.org/lib"),
            ("RepositoryName", "Example Press"),
            ("AdminEmail", "oai@press.example.org"),
            ("IdentifierDomain", "press.example.org"),
            ("MetadataLicense", "https://creativecommons.org/publicdomain/zero/1.0/"),
            ("PageSize", $"{PageSize}"),
            ("IdentifierPageSize", $"{PageSize}"));
        await FoundAsync();
        await AtAsync("2024-02-28T12:00:00Z", () => PublishAsync(12, "mining", "geology"));
        await AtAsync("2024-02-29T23:59:50Z", () => PublishAsync(4, "mining", "safety"));
        await AtAsync("2024-03-01T00:00:00Z", () => PublishAsync(4, "mining"));
        await AtAsync("2024-03-10T12:00:00Z", () => PublishAsync(10, "history"));
        await AtAsync("2024-03-20T12:00:00Z", ChangeAsync);
        await CreateAsync("A draft", "mining", null);
        await Database.SetClockAsync(TimeSpan.Zero);
    }

    public ValueTask DisposeAsync() => _server!.DisposeAsync();

    /// <summary>Publishes new articles, in one batch.</summary>
    public async Task PublishAsync(int count, string journal, string? section = null)
    {
        var ids = new List<long>();
        for (var i = 0; i < count; i++)
        {
            ids.Add(await CreateAsync($"On the shafts of {journal} & <others>, part {++_parts}", journal, section));
        }

        Assert.Equal(count, await Get<ArticlePublisher>().PublishManyAsync(ids, TestContext.Current.CancellationToken));
    }

    /// <summary>Takes a record away, as when a format cannot say the article.</summary>
    public Task ForgetAsync(long article, string format) => Database.ExecuteAsync(
        $"delete from record_sets where article = {article} and format = '{format}'; delete from records where article = {article} and format = '{format}'");

    /// <summary>Deletes one record of an article, as when a format can no longer say it.</summary>
    public Task DeleteAsync(long article, string format) => Database.ExecuteAsync(
        $"update records set deleted = true, segment = null, hash = null, length = null, crc32 = null where article = {article} and format = '{format}'");

    public T Get<T>()
        where T : notnull => _server!.Service<T>();

    // As if the repository had been there since the beginning of 2024.
    private async Task FoundAsync()
    {
        await Database.ExecuteAsync("update clock set closed = '2024-01-01T00:00:00Z', stamped = '2024-01-01T00:00:00Z', moved_at = '2024-01-01T00:00:00Z'");
        var journals = Get<JournalStore>();
        await journals.CreateAsync(new Journal
        {
            Slug = "mining",
            Titles = [new LocalizedText("Mining & Law")],
            Description = "What is law <below> ground.",
            ContactEmail = "editor@mining.example.org",
            Sections = [new Section("geology", [new LocalizedText("Geology")]), new Section("safety", [new LocalizedText("Safety")]), new Section("archive", [new LocalizedText("Archive")])],
        });
        await journals.CreateAsync(new Journal { Slug = "history", Titles = [new LocalizedText("History")] });
        await journals.CreateAsync(new Journal { Slug = "empty", Titles = [new LocalizedText("Nothing Yet")] });
    }

    private async Task ChangeAsync()
    {
        var (articles, publisher) = (Get<ArticleStore>(), Get<ArticlePublisher>());
        await publisher.WithdrawAsync(Withdrawn, "Published by mistake.", null);
        await ReplaceAsync(Changed, "geology", "A better title");
        await ReplaceAsync(Moved, "safety", null);

        async Task ReplaceAsync(long id, string section, string? title)
        {
            var article = (await articles.FindAsync(id))!.Article;
            var draft = new ArticleDraft("mining", title is null ? article : Article(title), Section: section);
            Assert.Equal(ChangeOutcome.Done, (await publisher.ReplaceAsync(id, draft, null)).Outcome);
        }
    }

    private async Task AtAsync(string moment, Func<Task> change)
    {
        var then = DateTimeOffset.Parse(moment, CultureInfo.InvariantCulture);
        await Database.SetClockAsync(then - DateTimeOffset.UtcNow);
        await change();
    }

    private async Task<long> CreateAsync(string title, string journal, string? section)
    {
        var stored = await Get<ArticleStore>().CreateAsync(new ArticleDraft(journal, Article(title), Section: section));
        Assert.Equal(ChangeOutcome.Done, stored.Outcome);
        return stored.Value!.Id;
    }

    private static Article Article(string title) => new()
    {
        Titles = [new Title(RichText.Plain(title))],
        Contributors = [new Contributor { Names = [new PersonName("Дворецкая", "М.")] }],
        Abstracts = [Abstract.Plain(RichText.Plain("An abstract of one paragraph."))],
        Permissions = new Permissions { Licenses = [new License("https://creativecommons.org/licenses/by/4.0/")] },
    };
}
