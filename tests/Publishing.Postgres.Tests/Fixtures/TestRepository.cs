using System.Text;
using Npgsql;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.OaiPmh;
using Publishing.Testing;
using Publishing.Text;

namespace Publishing.Postgres.Tests.Fixtures;

/// <summary>A database with every store over it, a journal with two sections and an issue, and two formats: <c>title</c> says the title, <c>all</c> all that surrounds the article.</summary>
internal sealed class TestRepository : IAsyncDisposable
{
    private TestRepository(TestDatabase database)
    {
        Database = database;
        Journals = new JournalStore(DataSource);
        Articles = new ArticleStore(DataSource);
        Records = new RecordQueries(DataSource);
    }

    public static RepositoryAddresses Addresses { get; } = new(new Uri("https://press.example.org/"), "press.example.org");

    public static IReadOnlyList<Crosswalk> Formats { get; } = [new TestCrosswalk("title"), new TestCrosswalk("all", render: TestCrosswalk.Everything)];

    public TestDatabase Database { get; }

    public NpgsqlDataSource DataSource => Database.DataSource;

    public JournalStore Journals { get; }

    public ArticleStore Articles { get; }

    public RecordQueries Records { get; }

    public TestTime Time { get; } = new();

    public static async Task<TestRepository> CreateAsync() => await CreateAsync(await TestDatabase.CreateAsync());

    /// <summary>The stores over a database that has it all already.</summary>
    public static TestRepository Of(TestDatabase database) => new(database);

    public static async Task<TestRepository> CreateAsync(TestDatabase database)
    {
        var repository = new TestRepository(database);
        await repository.Journals.CreateAsync(Journal("journal"));
        await repository.Journals.CreateIssueAsync("journal", new Issue { Slug = "1-1", Volume = "1", Number = "1" });
        return repository;
    }

    public static Journal Journal(string slug, string title = "Journal") => new()
    {
        Slug = slug,
        Titles = [new LocalizedText(title)],
        Sections = [new Section("reviews", [new LocalizedText("Reviews")]), new Section("notes", [new LocalizedText("Notes")])],
    };

    public static ArticleDraft Draft(string title, string? section = null, string? issue = null, string journal = "journal", string? sourceKey = null) =>
        new(journal, new Article { Titles = [new Title(RichText.Plain(title))] }, issue, section, SourceKey: sourceKey);

    public ArticlePublisher Publisher(IReadOnlyList<Crosswalk>? formats = null, RepositoryAddresses? addresses = null, Func<Task>? rendered = null, Func<NpgsqlTransaction, Task>? stamped = null, Action<RenderFailure>? failed = null) =>
        new(DataSource, addresses ?? Addresses, Time, formats ?? Formats)
        {
            Rendered = rendered ?? (() => Task.CompletedTask),
            Stamped = stamped ?? (_ => Task.CompletedTask),
            Failed = failed ?? (_ => { }),
        };

    public async Task<StoredArticle> DraftAsync(string title, string? section = null, string? issue = null) =>
        Assert.IsType<StoredArticle>((await Articles.CreateAsync(Draft(title, section, issue))).Value);

    public async Task<StoredArticle> PublishedAsync(string title, string? section = null, string? issue = null) =>
        Assert.IsType<StoredArticle>((await Publisher().PublishAsync((await DraftAsync(title, section, issue)).Id, null)).Value);

    /// <summary>The stamp of every record, by format and article.</summary>
    public async Task<IReadOnlyDictionary<(string Format, long Article), DateTime>> StampsAsync()
    {
        var stamps = new Dictionary<(string, long), DateTime>();
        await using var command = DataSource.CreateCommand("select format, article, stamp from records");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            stamps.Add((reader.GetString(0), reader.GetInt64(1)), reader.GetDateTime(2));
        }

        return stamps;
    }

    /// <summary>A whole list, page by page.</summary>
    public async Task<IReadOnlyList<StoredRecord>> HarvestAsync(RecordSelection selection, int limit = 100, int maxBytes = int.MaxValue)
    {
        var records = new List<StoredRecord>();
        RecordKey? after = null;
        DateTime? horizon = null;
        RecordPage page;
        do
        {
            page = await Records.ListAsync(selection, after, horizon, limit, maxBytes, withMetadata: true);
            records.AddRange(page.Records);
            (after, horizon) = (page.Records.Count > 0 ? page.Records[^1].Key : after, page.Closed);
        }
        while (page.More);

        return records;
    }

    public static string Text(StoredRecord record) => Encoding.UTF8.GetString(record.Metadata!.Inflate());

    public ValueTask DisposeAsync() => Database.DisposeAsync();
}
