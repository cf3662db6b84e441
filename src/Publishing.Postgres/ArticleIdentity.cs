using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Postgres;

/// <summary>Knows an article again within its journal, by its <see cref="ArticleKeys"/>.</summary>
internal static class ArticleIdentity
{
    // An entry of an index has at most some 2,700 bytes; a title may have more.
    private const int LongestKey = 500;

    /// <summary>The article's keys, strongest first, each short enough for an index.</summary>
    public static string[] KeysOf(Article article, string? sourceKey) => [.. ArticleKeys.Of(article, sourceKey).Select(Shorten).Distinct(StringComparer.Ordinal)];

    /// <summary>The article's weak key, short enough for an index; null when it has none.</summary>
    public static string? LikenessOf(Article article) => ArticleKeys.LikenessOf(article) is { } likeness ? Shorten(likeness) : null;

    internal const string AlikeSql = """
        select id
        from articles
        where journal = (select journals.id from journals where journals.slug = @journal) and likeness = @likeness
        order by id
        limit @limit
        """;

    /// <summary>The articles of the journal that look like this one, by number; nobody is told of more than a few.</summary>
    public static async Task<long[]> FindAlikeAsync(NpgsqlConnection connection, string journal, Article article, int limit, CancellationToken cancel) => LikenessOf(article) is { } likeness
        ? [.. await connection.QueryAsync<long>(new CommandDefinition(AlikeSql, new { journal, likeness, limit }, cancellationToken: cancel))]
        : [];

    // Journal by journal, as the index is ordered. What was withdrawn no longer claims the DOI.
    internal const string DoiElsewhereSql = """
        select found.article
        from article_keys as found
        join articles on articles.id = found.article
        where found.journal = any (array(select journals.id from journals where journals.slug <> @journal)) and found.key = @doi and articles.state <> 'withdrawn'
        order by found.article
        limit @limit
        """;

    /// <summary>The articles of other journals that have this one's DOI and were not withdrawn, by number.</summary>
    public static async Task<long[]> FindDoiElsewhereAsync(NpgsqlConnection connection, string journal, Article article, int limit, CancellationToken cancel) =>
        KeysOf(article, null).FirstOrDefault(key => key.StartsWith("doi:", StringComparison.Ordinal)) is { } doi
            ? [.. await connection.QueryAsync<long>(new CommandDefinition(DoiElsewhereSql, new { journal, doi, limit }, cancellationToken: cancel))]
            : [];

    private const string KnownByTitleSql = """
        select article
        from article_keys
        where article = any (@ids)
        group by article
        having bool_and(key like 'title:%')
        """;

    /// <summary>Which of these articles have no key but their title.</summary>
    public static async Task<HashSet<long>> KnownByTitleAsync(NpgsqlConnection connection, long[] ids, CancellationToken cancel) =>
        [.. await connection.QueryAsync<long>(new CommandDefinition(KnownByTitleSql, new { ids }, cancellationToken: cancel))];

    private const string FindSql = """
        select found.article, found.key, array(select others.key from article_keys as others where others.article = found.article) as Keys
        from article_keys as found
        where found.journal = @journal and found.key = any (@keys)
        """;

    /// <summary>The article of the journal that has these keys, other than <paramref name="except"/>; null when there is none.</summary>
    public static async Task<long?> FindAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, long journalId, string[] keys, long? except, CancellationToken cancel)
    {
        var found = await connection.QueryAsync<KeyRow>(new CommandDefinition(FindSql, new { journal = journalId, keys }, transaction, cancellationToken: cancel));
        return found
            .Where(row => row.Article != except && !ArticleKeys.IsOverruled(row.Key, keys, row.Keys))
            .OrderBy(row => Array.IndexOf(keys, row.Key))
            .Select(row => (long?)row.Article)
            .FirstOrDefault();
    }

    // In one order, so that two transactions with the same keys never wait for each other.
    private const string PutSql = """
        insert into article_keys (journal, key, article)
        select @journal, wanted.key, @article
        from unnest(@keys) as wanted (key)
        order by wanted.key
        on conflict (journal, key) do nothing
        """;

    private const string DropSql = """
        delete from article_keys
        where article = @article and (key <> all (@keys) or journal <> @journal)
        """;

    /// <summary>Gives the article these keys and no others. A key that another has is left to that one; <see cref="FindAsync"/> says afterwards whether the two are the same article.</summary>
    public static async Task PutAsync(NpgsqlTransaction transaction, long journalId, long article, string[] keys, CancellationToken cancel)
    {
        var values = new { journal = journalId, article, keys };
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(DropSql, values, transaction, cancellationToken: cancel));
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(PutSql, values, transaction, cancellationToken: cancel));
    }

    private static string Shorten(string key)
    {
        key = key.Replace("\0", "", StringComparison.Ordinal);
        return key.Length <= LongestKey ? key : $"{key[..(key.IndexOf(':', StringComparison.Ordinal) + 1)]}sha256:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))}";
    }

    private sealed class KeyRow
    {
        public long Article { get; init; }

        public string Key { get; init; } = "";

        public string[] Keys { get; init; } = [];
    }
}
