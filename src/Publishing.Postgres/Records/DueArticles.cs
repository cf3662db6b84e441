using Dapper;
using Npgsql;

namespace Publishing.Postgres.Records;

/// <summary>Finds published articles that have to be rendered again. Nobody marks them: what an article was rendered with stands beside it.</summary>
internal static class DueArticles
{
    // Each part is the range scan of an index (articles_due_by_…). A day is asked for between two bounds, because the planner,
    // which does not know the day, takes one bound for a third of the table, and two for next to nothing.
    internal const string FindSql = """
        (
            select id
            from articles
            where state = 'published' and rendered_by < @generation
            order by rendered_by
            limit @limit
        )
        union
        (
            select id
            from articles
            where state = 'published' and rendered_for < @addresses
            order by rendered_for
            limit @limit
        )
        union
        (
            select id
            from articles
            where state = 'published' and rendered_for > @addresses
            order by rendered_for
            limit @limit
        )
        union
        (
            select id
            from articles
            where state = 'published' and due_on is not null and due_on between '-infinity' and @today
            order by due_on
            limit @limit
        )
        union
        (
            select due.id
            from journals
            cross join lateral (
                select id
                from articles
                where state = 'published' and journal = journals.id and rendered_journal < journals.version
                limit @limit
            ) as due
            limit @limit
        )
        union
        (
            select due.id
            from issues
            cross join lateral (
                select id
                from articles
                where state = 'published' and issue is not null and issue = issues.id and rendered_issue < issues.version
                limit @limit
            ) as due
            limit @limit
        )
        union
        (
            select id
            from articles
            where state = 'published' and rendered_notices < notices
            limit @limit
        )
        limit @limit
        """;

    /// <summary>Some that are due, <paramref name="limit"/> at most.</summary>
    public static async Task<IReadOnlyList<long>> FindAsync(NpgsqlConnection connection, ArticleRenderer renderer, int limit, CancellationToken cancel)
    {
        var values = new { generation = renderer.Generation, addresses = renderer.AddressesHash, today = renderer.Today, limit };
        return (await connection.QueryAsync<long>(new CommandDefinition(FindSql, values, cancellationToken: cancel))).AsList();
    }
}
