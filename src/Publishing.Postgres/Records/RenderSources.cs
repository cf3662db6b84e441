using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Journals;

namespace Publishing.Postgres.Records;

/// <summary>Reads what articles are rendered from, without any lock.</summary>
internal static class RenderSources
{
    private const string ArticlesSql = """
        select id, version, state, journal as JournalId, issue as IssueId, section, document::text as Document, notices as NoticesVersion
        from articles
        where id = any (@ids)
        order by id
        """;

    private const string HashesSql = """
        select article, format, hash
        from records
        where article = any (@ids) and not deleted
        """;

    // The harvest that brought it last.
    internal const string OriginsSql = """
        select distinct on (article) article, base_url as BaseUrl, identifier, datestamp, metadata_namespace as MetadataNamespace, harvested_at as HarvestedAt
        from harvested_records
        join harvests on harvests.id = harvest
        where article = any (@ids) and not deleted and metadata_namespace is not null
        order by article, harvested_at desc, harvest desc, identifier
        """;

    /// <summary>The articles of these numbers, as far as there are any, by number.</summary>
    /// <param name="connection">The connection.</param>
    /// <param name="ids">The numbers.</param>
    /// <param name="withText">Whether the sources of their full texts are wanted.</param>
    /// <param name="cancel">Ends it.</param>
    public static async Task<IReadOnlyList<RenderSource>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<long> ids, bool withText, CancellationToken cancel)
    {
        var wanted = new { ids = ids.ToArray() };
        var rows = (await connection.QueryAsync<SourceRow>(new CommandDefinition(ArticlesSql, wanted, cancellationToken: cancel))).AsList();
        var journals = await JournalsAsync(connection, rows.Select(row => row.JournalId), cancel);
        var issues = await IssuesAsync(connection, rows.Select(row => row.IssueId).OfType<long>(), cancel);
        var hashes = (await connection.QueryAsync<HashRow>(new CommandDefinition(HashesSql, wanted, cancellationToken: cancel))).ToLookup(row => row.Article);
        var origins = (await connection.QueryAsync<OriginRow>(new CommandDefinition(OriginsSql, wanted, cancellationToken: cancel))).ToDictionary(row => row.Article, row => row.ToOrigin());
        var sources = rows.Select(row => Of(row, journals[row.JournalId], row.IssueId is { } issue ? issues[issue] : null)).ToList();
        var notices = await ArticleNotices.OfAsync(connection, sources.Where(source => source.Article is not null).Select(source => (source.Id, source.Journal.Id, source.Article.Doi)), cancel);
        var texts = withText ? await ArticleTextStore.ReadAsync(connection, ids, cancel) : new Dictionary<long, Lazy<IReadOnlyList<JatsFragment>>>();
        return
        [
            .. sources.Select(source => source with
            {
                Notices = [.. notices[source.Id]],
                Origin = origins.GetValueOrDefault(source.Id),
                Text = texts.GetValueOrDefault(source.Id),
                StoredHashes = hashes[source.Id].ToDictionary(hash => hash.Format, hash => hash.Hash, StringComparer.Ordinal),
            }),
        ];
    }

    private static RenderSource Of(SourceRow row, Versioned<Journal> journal, Versioned<Issue>? issue)
    {
        var article = Versioned<Article>.Read(row.Id, row.Version, row.Document, ArticleJson.ReadArticle);
        return new RenderSource
        {
            Id = row.Id,
            Version = row.Version,
            State = row.State,
            NoticesVersion = row.NoticesVersion,
            Fault = article.Fault ?? journal.Fault ?? issue?.Fault,
            Article = article.Document,
            Journal = journal,
            Issue = issue,
            Section = SectionOf(journal, row.Section),
        };
    }

    /// <summary>What an article would be rendered from with another document, in another place.</summary>
    public static async Task<RenderSource> MoveAsync(NpgsqlConnection connection, RenderSource source, JournalAndIssue place, string? section, Article article, CancellationToken cancel)
    {
        var journal = (await JournalsAsync(connection, [place.JournalId], cancel))[place.JournalId];
        var issue = place.IssueId is { } id ? (await IssuesAsync(connection, [id], cancel))[id] : null;
        return source with
        {
            Fault = journal.Fault ?? issue?.Fault,
            Article = article,
            Notices = [.. (await ArticleNotices.OfAsync(connection, [(source.Id, place.JournalId, article.Doi)], cancel))[source.Id]],
            Journal = journal,
            Issue = issue,
            Section = SectionOf(journal, section),
        };
    }

    private static Section? SectionOf(Versioned<Journal> journal, string? slug) =>
        slug is null || journal.Fault is not null ? null : journal.Document.Sections.FirstOrDefault(section => section.Slug == slug);

    private const string JournalsSql = """
        select id, version, document::text as Document
        from journals
        where id = any (@ids)
        """;

    private static Task<Dictionary<long, Versioned<Journal>>> JournalsAsync(NpgsqlConnection connection, IEnumerable<long> ids, CancellationToken cancel) =>
        DocumentsAsync<Journal>(connection, JournalsSql, ids, cancel);

    private const string IssuesSql = """
        select id, version, document::text as Document
        from issues
        where id = any (@ids)
        """;

    private static Task<Dictionary<long, Versioned<Issue>>> IssuesAsync(NpgsqlConnection connection, IEnumerable<long> ids, CancellationToken cancel) =>
        DocumentsAsync<Issue>(connection, IssuesSql, ids, cancel);

    private static async Task<Dictionary<long, Versioned<T>>> DocumentsAsync<T>(NpgsqlConnection connection, string sql, IEnumerable<long> ids, CancellationToken cancel)
        where T : class
    {
        var wanted = ids.Distinct().ToArray();
        if (wanted.Length == 0)
        {
            return [];
        }

        var rows = await connection.QueryAsync<DocumentRow>(new CommandDefinition(sql, new { ids = wanted }, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Id, row => Versioned<T>.Read(row.Id, row.Version, row.Document, StoredJson.Read<T>));
    }

    private sealed record SourceRow(long Id, int Version, string State, long JournalId, long? IssueId, string? Section, string Document, int NoticesVersion);

    private sealed record DocumentRow(long Id, int Version, string Document);

    private sealed record OriginRow(long Article, string BaseUrl, string Identifier, string Datestamp, string MetadataNamespace, DateTime HarvestedAt)
    {
        public HarvestOrigin ToOrigin() => new(BaseUrl, Identifier, Datestamp, MetadataNamespace, HarvestedAt.ToUniversalTime());
    }

    private sealed record HashRow(long Article, string Format, byte[] Hash);
}
