using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Postgres;

/// <summary>The full texts of articles: the pieces of JATS beside the metadata, which are kept nowhere but in the articles' sources.</summary>
public sealed class ArticleTextStore(NpgsqlDataSource database)
{
    // The last source that has a text: a list of metadata that is imported later takes it from nobody.
    internal const string TextsSql = """
        select distinct on (article) article, source, place
        from article_sources
        join sources on sources.id = source
        where article = any (@ids) and has_text
        order by article, applied_at desc, source desc, place
        """;

    private const string BytesSql = """
        select id, bytes
        from sources
        where id = any (@ids)
        """;

    /// <summary>The text of an article, taken out of its source when it is first asked for; empty when there is none.</summary>
    public async Task<Lazy<IReadOnlyList<JatsFragment>>> OfAsync(long article, CancellationToken cancel = default) =>
        (await OfAsync([article], cancel)).GetValueOrDefault(article) ?? new([]);

    /// <summary>The texts of articles, by number, each taken out of its source when it is first asked for; those that have none are left out.</summary>
    public async Task<IReadOnlyDictionary<long, Lazy<IReadOnlyList<JatsFragment>>>> OfAsync(IReadOnlyCollection<long> articles, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await ReadAsync(connection, articles, cancel);
    }

    // A source is read once however many articles it has, and taken apart when the first of them is asked for its text.
    internal static async Task<IReadOnlyDictionary<long, Lazy<IReadOnlyList<JatsFragment>>>> ReadAsync(NpgsqlConnection connection, IReadOnlyCollection<long> ids, CancellationToken cancel)
    {
        var wanted = new { ids = ids.ToArray() };
        var rows = (await connection.QueryAsync<TextRow>(new CommandDefinition(TextsSql, wanted, cancellationToken: cancel))).AsList();
        if (rows.Count == 0)
        {
            return new Dictionary<long, Lazy<IReadOnlyList<JatsFragment>>>();
        }

        var sources = (await connection.QueryAsync<BytesRow>(new CommandDefinition(BytesSql, new { ids = rows.Select(row => row.Source).Distinct().ToArray() }, cancellationToken: cancel)))
            .ToDictionary(row => row.Id, row => new Lazy<IReadOnlyList<IReadOnlyList<JatsFragment>>>(() => SourceFullText.Of(row.Bytes)));
        return rows.ToDictionary(row => row.Article, row => new Lazy<IReadOnlyList<JatsFragment>>(() => sources[row.Source].Value.ElementAtOrDefault(row.Place) ?? []));
    }

    private sealed record TextRow(long Article, long Source, int Place);

    private sealed record BytesRow(long Id, byte[] Bytes);
}
