using Dapper;
using Npgsql;
using Publishing.Journals;
using Publishing.Postgres.Records;

namespace Publishing.Postgres;

/// <summary>Where an article is to stand.</summary>
/// <param name="JournalId">The number of its journal.</param>
/// <param name="JournalVersion">That journal's version.</param>
/// <param name="IssueId">The number of its issue, if any.</param>
/// <param name="IssueVersion">That issue's version.</param>
internal sealed record JournalAndIssue(long JournalId, int JournalVersion, long? IssueId, int? IssueVersion)
{
    // The share keeps the journal from giving up the section until this transaction has ended.
    private const string FindSql = """
        select journals.id as JournalId, journals.version as JournalVersion, issues.id as IssueId, issues.version as IssueVersion,
            @section::text is null or journals.document -> 'sections' @> jsonb_build_array(jsonb_build_object('slug', @section::text)) as HasSection
        from journals
        left join issues on issues.journal = journals.id and issues.slug = @issue
        where journals.slug = @journal
        for share of journals
        """;

    /// <summary>Finds the place that a draft names and keeps it; null when there is no such journal, issue or section.</summary>
    public static async Task<JournalAndIssue?> KeepAsync(NpgsqlTransaction transaction, ArticleDraft draft, CancellationToken cancel)
    {
        if (!new[] { draft.Journal, draft.Issue, draft.Section }.All(slug => slug is null || JournalSlug.IsValid(slug)))
        {
            return null;
        }

        var values = new { journal = draft.Journal, issue = draft.Issue, section = draft.Section };
        var row = await transaction.Connection!.QuerySingleOrDefaultAsync<PlaceRow>(new CommandDefinition(FindSql, values, transaction, cancellationToken: cancel));
        return row is null || row.HasSection is not true || (draft.Issue is not null && row.IssueId is null) ? null : new JournalAndIssue(row.JournalId, row.JournalVersion, row.IssueId, row.IssueVersion);
    }

    /// <summary>Whether this was rendered in this place, and the place has not changed since.</summary>
    public bool Fits(RenderSource source) =>
        (JournalId, JournalVersion, IssueId, IssueVersion) == (source.Journal.Id, source.Journal.Version, source.Issue?.Id, source.Issue?.Version);

    private sealed record PlaceRow(long JournalId, int JournalVersion, long? IssueId, int? IssueVersion, bool? HasSection);
}
