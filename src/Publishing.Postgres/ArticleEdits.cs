using Dapper;
using Npgsql;
using Publishing.Articles;

namespace Publishing.Postgres;

/// <summary>What an editor has changed in an article since its source gave it.</summary>
internal static class ArticleEdits
{
    // An article that came from no source is an editor's from end to end.
    private const string ReplacedSql = """
        with versions as (
            select document as present, case when source is null then '{}'::jsonb else coalesce(given, document) end as given, @next::jsonb as next
            from articles
            where id = @id
        )
        select field, nullif(present -> field, '[]')::text as Value
        from versions
        cross join lateral (select jsonb_object_keys(present) union select jsonb_object_keys(given)) as members (field)
        where (present -> field) is distinct from (given -> field) and (present -> field) is distinct from (next -> field)
        order by field
        """;

    /// <summary>The editor's changes that another document would replace.</summary>
    public static async Task<IReadOnlyList<ArticleEdit>> ReplacedByAsync(NpgsqlConnection connection, long id, Article next, CancellationToken cancel) =>
        (await connection.QueryAsync<ArticleEdit>(new CommandDefinition(ReplacedSql, new { id, next = StoredJson.Write(next) }, cancellationToken: cancel))).AsList();
}

/// <summary>A field that an editor has changed.</summary>
/// <param name="Field">The member of the article's document.</param>
/// <param name="Value">What the editor made of it, as JSON; null when it was taken out.</param>
public sealed record ArticleEdit(string Field, string? Value);
