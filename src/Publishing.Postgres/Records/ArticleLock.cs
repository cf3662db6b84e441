using Dapper;
using Npgsql;

namespace Publishing.Postgres.Records;

/// <summary>Holds articles until the end of the transaction, and tells whether what was rendered is still what there is.</summary>
/// <param name="Id">The article.</param>
/// <param name="Version">Its version.</param>
/// <param name="State">Its state.</param>
/// <param name="JournalVersion">The version of its journal.</param>
/// <param name="IssueVersion">The version of its issue.</param>
/// <param name="NoticesVersion">How often the notices about it have changed.</param>
internal sealed record ArticleLock(long Id, int Version, string State, int JournalVersion, int? IssueVersion, int NoticesVersion)
{
    // By number, as everybody does, so that no two wait for each other. Journal and issue are looked at and not held:
    // a change of theirs that comes a moment later makes the article due.
    private const string TakeSql = """
        select articles.id, articles.version, articles.state, journals.version as JournalVersion, issues.version as IssueVersion, articles.notices as NoticesVersion
        from articles
        join journals on journals.id = articles.journal
        left join issues on issues.id = articles.issue
        where articles.id = any (@ids)
        order by articles.id
        for no key update of articles
        """;

    /// <summary>Takes the articles of these numbers, as far as there are any.</summary>
    public static async Task<IReadOnlyDictionary<long, ArticleLock>> TakeAsync(NpgsqlTransaction transaction, IEnumerable<long> ids, CancellationToken cancel)
    {
        var rows = await transaction.Connection!.QueryAsync<ArticleLock>(new CommandDefinition(TakeSql, new { ids = ids.ToArray() }, transaction, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Id);
    }

    /// <summary>Whether nothing that this was rendered from has changed since.</summary>
    public bool Fits(RenderSource source) =>
        (Version, State, JournalVersion, IssueVersion, NoticesVersion) == (source.Version, source.State, source.Journal.Version, source.Issue?.Version, source.NoticesVersion);
}
