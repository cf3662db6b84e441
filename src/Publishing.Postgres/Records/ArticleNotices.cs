using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Postgres.Records;

/// <summary>What published articles are notices about, and that the articles that they are about become due. The database itself keeps the book (migration 0016).</summary>
internal static class ArticleNotices
{
    // Of the article's own journal: nobody's editor corrects or retracts what another journal has published.
    internal const string OfSql = """
        select about.id as About, notice.id as Article, kind, type, notice_doi as NoticeDoi
        from unnest(@ids::bigint[], @journals::bigint[], @dois::text[]) as about (id, journal, doi)
        join article_notices on article_notices.doi = about.doi collate "C"
        join articles as notice on notice.id = article_notices.article and notice.journal = about.journal
        where notice.id <> about.id
        order by about.id, notice.id, kind
        """;

    /// <summary>The notices about each of these articles, by its number, the oldest first.</summary>
    public static async Task<ILookup<long, Notice>> OfAsync(NpgsqlConnection connection, IEnumerable<(long Article, long Journal, Doi? Doi)> articles, CancellationToken cancel)
    {
        var wanted = articles.Where(article => article.Doi is not null).ToList();
        var values = new { ids = wanted.Select(about => about.Article).ToArray(), journals = wanted.Select(about => about.Journal).ToArray(), dois = wanted.Select(about => about.Doi!.Key).ToArray() };
        var rows = wanted.Count == 0 ? [] : await connection.QueryAsync<Row>(new CommandDefinition(OfSql, values, cancellationToken: cancel));
        return rows
            .Select(row => (row.About, Notice: row.ToNotice()))
            .Where(told => told.Notice is not null)
            .ToLookup(told => told.About, told => told.Notice!);
    }

    /// <summary>A notice out of the database; null when the relation is none of a notice.</summary>
    public static Notice? Read(long article, string kind, string type, string? doi) =>
        Notice.KindOf(kind, type) is { } answer ? new Notice(article, answer, Doi.TryParse(doi, out var known) ? known : null) : null;

    // By number, as everybody takes articles, so that no two wait for each other.
    internal const string CountSql = """
        with changed as (
            delete from notice_changes
            where id in (select id from notice_changes order by id limit 1000)
            returning doi
        ),
        told as (
            select distinct found.article
            from changed
            join article_keys as found on found.journal = any (array(select id from journals)) and found.key = 'doi:' || changed.doi
        ),
        held as (
            select id
            from articles
            where id in (select article from told)
            order by id
            for no key update
        )
        update articles
        set notices = notices + 1
        from held
        where articles.id = held.id
        """;

    private const string AnySql = """
        select exists (select from notice_changes)
        """;

    /// <summary>Counts every change of a notice at the articles that it is about, which makes those of them due that are published.</summary>
    public static async Task CountAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        // Nothing is written when there is nothing to write: a node may have a standby before it.
        while (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(AnySql, cancellationToken: cancel)))
        {
            await connection.ExecuteAsync(new CommandDefinition(CountSql, cancellationToken: cancel));
        }
    }

    private sealed record Row(long About, long Article, string Kind, string Type, string? NoticeDoi)
    {
        public Notice? ToNotice() => Read(Article, Kind, Type, NoticeDoi);
    }
}
