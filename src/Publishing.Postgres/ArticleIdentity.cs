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

    private const string FindSql = """
        select found.article, found.key, array(select others.key from article_keys as others where others.article = found.article) as Keys
        from article_keys as found
        where found.journal = @journal and found.key = any (@keys)
        """;

    /// <summary>The article of the journal that has these keys, other than <paramref name="except"/>; null when there is none.</summary>
    public static async Task<long?> FindAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, long journalId, string[] keys, long? except, CancellationToken cancel) =>
        (await FindAsync(connection, transaction, journalId, [(keys, except)], cancel))[0];

    /// <summary>For each of these lists of keys the article of the journal that has them, other than the one named; null when there is none.</summary>
    public static async Task<long?[]> FindAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, long journalId, IReadOnlyList<(IReadOnlyList<string> Keys, long? Except)> wanted, CancellationToken cancel)
    {
        var values = new { journal = journalId, keys = wanted.SelectMany(one => one.Keys).ToArray() };
        var found = (await connection.QueryAsync<KeyRow>(new CommandDefinition(FindSql, values, transaction, cancellationToken: cancel))).ToDictionary(row => row.Key, StringComparer.Ordinal);
        return [.. wanted.Select(one => Same(one.Keys, found, one.Except))];
    }

    /// <summary>Whose these keys are: the owner of the strongest one that is shared, and that no stronger one which differs overrules.</summary>
    public static long? Same(IReadOnlyList<string> keys, IReadOnlyDictionary<string, KeyRow> found, long? except = null) => keys
        .Select(key => found.GetValueOrDefault(key))
        .Where(row => row is not null && row.Article != except && !ArticleKeys.IsOverruled(row.Key, keys, row.Keys))
        .Select(row => (long?)row!.Article)
        .FirstOrDefault();

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

    /// <summary>Gives the article these keys and no others. A key that another has is left to that one; <see cref="FindAsync(NpgsqlConnection, NpgsqlTransaction?, long, string[], long?, CancellationToken)"/> says afterwards whether the two are the same article.</summary>
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

    /// <summary>A key, whose it is, and what other keys that article has.</summary>
    internal sealed class KeyRow
    {
        public long Article { get; init; }

        public string Key { get; init; } = "";

        public string[] Keys { get; init; } = [];
    }
}
