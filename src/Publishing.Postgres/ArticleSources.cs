using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Which sources were applied to which article.</summary>
internal static class ArticleSources
{
    // The articles are kept, in the order in which all are, for somebody may be about to delete a draft.
    // The metadata of a new source may be those that there were, and its text another: what is published is then rendered with it in the background.
    private const string AddSql = """
        with added as (
            insert into article_sources (source, place, article)
            select given.source, given.place, articles.id
            from unnest(@sources, @places, @articles) as given (source, place, article)
            join articles on articles.id = given.article
            order by articles.id
            for key share of articles
            on conflict (source, place, article) do nothing
            returning source, article
        ),
        due as (
            select articles.id
            from articles
            join added on added.article = articles.id
            join sources on sources.id = added.source
            where articles.state = 'published' and sources.has_text
            order by articles.id
            for no key update of articles
        )
        update articles
        set rendered_by = 0
        from due
        where articles.id = due.id
        """;

    /// <summary>Remembers that the drafts' sources were applied to the articles; nothing of those that were not read from one.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, IReadOnlyList<(long Article, ArticleDraft Draft)> applied, CancellationToken cancel)
    {
        var known = applied.Where(one => one.Draft is { SourceId: not null, SourcePlace: not null }).ToList();
        if (known.Count == 0)
        {
            return;
        }

        var values = new
        {
            sources = known.Select(one => one.Draft.SourceId!.Value).ToArray(),
            places = known.Select(one => one.Draft.SourcePlace!.Value).ToArray(),
            articles = known.Select(one => one.Article).ToArray(),
        };
        await connection.ExecuteAsync(new CommandDefinition(AddSql, values, transaction, cancellationToken: cancel));
    }

    /// <summary>Remembers that the draft's source was applied to the article; nothing when it was not read from one.</summary>
    public static Task AddAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, long article, ArticleDraft draft, CancellationToken cancel) =>
        AddAsync(connection, transaction, [(article, draft)], cancel);
}
