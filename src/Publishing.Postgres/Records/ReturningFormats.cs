using Dapper;
using Npgsql;

namespace Publishing.Postgres.Records;

/// <summary>Finds formats that come back: records of them are there which their articles have outgrown, because these were rendered while the format was not chosen.</summary>
internal static class ReturningFormats
{
    // What an article was rendered in, its verdicts say. Only one that was rendered with another choice of formats, or other addresses, need be looked at, and of a format one is enough.
    internal const string FindSql = """
        select wanted.format
        from unnest(@formats) as wanted (format)
        cross join lateral (
            (
                select articles.id
                from articles
                join records on records.article = articles.id and records.format = wanted.format and not records.deleted
                where state = 'published' and rendered_for < @addresses and not verdicts @> jsonb_build_array(jsonb_build_object('metadataPrefix', wanted.format))
                order by rendered_for
                limit 1
            )
            union all
            (
                select articles.id
                from articles
                join records on records.article = articles.id and records.format = wanted.format and not records.deleted
                where state = 'published' and rendered_for > @addresses and not verdicts @> jsonb_build_array(jsonb_build_object('metadataPrefix', wanted.format))
                order by rendered_for
                limit 1
            )
            limit 1
        ) as outgrown
        """;

    /// <summary>Those of the renderer's formats that come back, and are not as they should be yet.</summary>
    public static async Task<IReadOnlyList<string>> FindAsync(NpgsqlConnection connection, ArticleRenderer renderer, CancellationToken cancel)
    {
        var values = new { formats = renderer.Formats.ToArray(), addresses = renderer.AddressesHash };
        return (await connection.QueryAsync<string>(new CommandDefinition(FindSql, values, cancellationToken: cancel))).AsList();
    }
}
