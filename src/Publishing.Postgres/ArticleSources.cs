using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Which sources were applied to which article.</summary>
internal static class ArticleSources
{
    // The article is kept, for somebody may be about to delete the draft.
    private const string AddSql = """
        insert into article_sources (source, place, article)
        select @source, @place, id
        from articles
        where id = @article
        for key share
        on conflict (source, place, article) do nothing
        """;

    /// <summary>Remembers that the draft's source was applied to the article; nothing when it was not read from one.</summary>
    public static async Task AddAsync(NpgsqlConnection connection, NpgsqlTransaction? transaction, long article, ArticleDraft draft, CancellationToken cancel)
    {
        if (draft is { SourceId: { } source, SourcePlace: { } place })
        {
            await connection.ExecuteAsync(new CommandDefinition(AddSql, new { source, place, article }, transaction, cancellationToken: cancel));
        }
    }

    private const string FindSql = """
        select articles.id
        from article_sources
        join articles on articles.id = article_sources.article
        join journals on journals.id = articles.journal
        where article_sources.source = @source and article_sources.place = @place and journals.slug = @journal
        order by articles.id
        limit 1
        """;

    /// <summary>The article of the journal that the draft's source was applied to; null when there is none.</summary>
    public static async Task<long?> FindAsync(NpgsqlConnection connection, ArticleDraft draft, CancellationToken cancel) => draft is { SourceId: { } source, SourcePlace: { } place }
        ? await connection.ExecuteScalarAsync<long?>(new CommandDefinition(FindSql, new { source, place, journal = draft.Journal }, cancellationToken: cancel))
        : null;
}
