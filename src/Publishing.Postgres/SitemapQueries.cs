using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Reads what crawlers are told: which articles there are, and when their records last changed.</summary>
public sealed class SitemapQueries(NpgsqlDataSource database)
{
    // One look at the end of an index.
    internal const string LastSql = """
        select coalesce(max(id), 0)
        from articles
        where state = 'published'
        """;

    /// <summary>The highest number of a published article; 0 when there is none.</summary>
    public async Task<long> LastArticleAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(LastSql, cancellationToken: cancel));
    }

    // An article that is valid in no format has a page all the same.
    internal const string ArticlesSql = """
        select
            id,
            coalesce((select max(stamp) from records where article = articles.id and not deleted), updated_at) as "ChangedAt"
        from articles
        where state = 'published' and id > @after and id <= @last
        order by id
        """;

    /// <summary>The published articles with numbers above <paramref name="after"/> and up to <paramref name="last"/>.</summary>
    public async Task<IReadOnlyList<SitemapEntry>> ArticlesAsync(long after, long last, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<SitemapEntry>(new CommandDefinition(ArticlesSql, new { after, last }, cancellationToken: cancel))];
    }
}

/// <summary>An article as crawlers are told of it.</summary>
/// <param name="Id">Its number.</param>
/// <param name="ChangedAt">The latest datestamp of its records; when it has none, the time at which it last changed itself.</param>
public sealed record SitemapEntry(long Id, DateTime ChangedAt);
