using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>Puts an article into a journal: its section by the title that the source gives, its issue by volume and number, the journal's licence when the source names none.</summary>
/// <param name="journal">The journal.</param>
/// <param name="issues">All of its issues.</param>
public sealed class Placement(Journal journal, IReadOnlyList<Issue> issues)
{
    /// <summary>The journal.</summary>
    public Journal Journal => journal;

    /// <summary>The issue of that slug; null when there is none.</summary>
    public Issue? IssueCalled(string? slug) => slug is null ? null : issues.FirstOrDefault(issue => issue.Slug == slug);

    /// <summary>The article in its place, and which that is.</summary>
    public PlacedArticle Place(ImportedArticle imported)
    {
        var section = SectionOf(imported.Article);
        var article = section is null ? imported.Article : imported.Article with { SectionTitle = null };
        IReadOnlyList<Problem> problems = OtherJournal(article) is { } other ? [other, .. imported.Problems] : imported.Problems;
        return journal.DefaultLicense is { } license && article.Permissions.Licenses.Count == 0
            ? new PlacedArticle(License(article, license), IssueOf(article)?.Slug, section?.Slug, [.. problems.Where(problem => problem.Code != ProblemCodes.NoLicense.Code)])
            : new PlacedArticle(article, IssueOf(article)?.Slug, section?.Slug, problems);
    }

    /// <summary>The warning that the article's source names another journal, as the journal is now.</summary>
    public Problem? OtherJournal(Article article) => SourceJournalCheck.Other(article.SourceJournal, journal);

    /// <summary>What the sources of these articles say of the journal and it does not know of itself; none of a source that is of another journal.</summary>
    public IEnumerable<Problem> JournalLacks(IEnumerable<ImportedArticle> imported) => imported
        .Where(article => article.Accepted && SourceJournalCheck.Other(article.Article.SourceJournal, journal) is null)
        .SelectMany(article => SourceJournalCheck.Lacks(article.Article.SourceJournal, journal));

    /// <summary>The draft that an article is to become, in the place where an editor has put that article unless the source names another.</summary>
    public static ArticleDraft Keep(StoredArticle stored, ArticleDraft draft)
    {
        var (before, after) = (stored.Article, draft.Article);
        var namesIssue = (after.Volume ?? after.IssueNumber) is not null && !(Same(before.Volume, after.Volume) && Same(before.IssueNumber, after.IssueNumber));
        var namesSection = after.SectionTitle is not null && after.SectionTitle != before.SectionTitle;
        return draft with
        {
            Issue = draft.Issue ?? (namesIssue ? null : stored.Issue),
            Section = draft.Section ?? (namesSection ? null : stored.Section),
        };
    }

    private static Article License(Article article, License license) => article with
    {
        Permissions = article.Permissions with { Licenses = [license] },
        Inferred = [.. article.Inferred, new Inference("permissions/licenses", "the journal's default licence")],
    };

    private Section? SectionOf(Article article) => ArticleKeys.Normalize(article.SectionTitle ?? "") is { Length: > 0 } title
        ? journal.Sections.FirstOrDefault(section => section.Titles.Any(name => ArticleKeys.Normalize(name.Text.ToPlainText()) == title))
        : null;

    // An article without volume and number could be of any issue, and so is of none.
    private Issue? IssueOf(Article article) => article.Volume is null && article.IssueNumber is null
        ? null
        : issues.FirstOrDefault(issue => Same(issue.Volume, article.Volume) && Same(issue.Number, article.IssueNumber));

    private static bool Same(string? a, string? b) => string.Equals(a?.Trim() ?? "", b?.Trim() ?? "", StringComparison.OrdinalIgnoreCase);
}

/// <summary>An article and the place that was found for it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Issue">The slug of its issue; null for none.</param>
/// <param name="Section">The slug of its section; null for none.</param>
/// <param name="Problems">What its editor should know.</param>
public sealed record PlacedArticle(Article Article, string? Issue, string? Section, IReadOnlyList<Problem> Problems);
