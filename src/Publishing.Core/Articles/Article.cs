using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>
/// One scholarly article as everything that is known of it: the <em>item</em> of OAI-PMH §2.3, the JATS <c>article</c> without its body.
/// One immutable document, complete enough for every crosswalk; which journal and issue it stands in is kept beside it.
/// </summary>
public sealed record Article
{
    /// <summary>What sort of article it is.</summary>
    public ArticleType Type { get; init; } = ArticleType.ResearchArticle;

    /// <summary>The language of the text; null when nobody has said.</summary>
    public LanguageTag? Language { get; init; }

    /// <summary>The title in the article's own language first, then its translations (JATS <c>article-title</c>, <c>trans-title</c>).</summary>
    public IReadOnlyList<Title> Titles { get; init; } = [];

    /// <summary>Abstracts of every kind and language.</summary>
    public IReadOnlyList<Abstract> Abstracts { get; init; } = [];

    /// <summary>Keywords, a group for each language and vocabulary.</summary>
    public IReadOnlyList<KeywordGroup> Keywords { get; init; } = [];

    /// <summary>Subject headings other than the section (JATS <c>article-categories</c>).</summary>
    public IReadOnlyList<SubjectGroup> Subjects { get; init; } = [];

    /// <summary>Authors, editors, groups, in the order in which they stand.</summary>
    public IReadOnlyList<Contributor> Contributors { get; init; } = [];

    /// <summary>The organizations that contributors name by <see cref="Contributor.AffiliationIds"/>.</summary>
    public IReadOnlyList<Affiliation> Affiliations { get; init; } = [];

    /// <summary>When it appeared: JATS <c>pub-date</c>.</summary>
    public IReadOnlyList<PubDate> PubDates { get; init; } = [];

    /// <summary>What happened before and after: received, accepted, corrected (JATS <c>history</c>).</summary>
    public IReadOnlyList<HistoryDate> History { get; init; } = [];

    /// <summary>The volume as printed; that of the issue when null.</summary>
    public string? Volume { get; init; }

    /// <summary>The number of the issue as printed; that of the issue when null.</summary>
    public string? IssueNumber { get; init; }

    /// <summary>First page, as printed.</summary>
    public string? FirstPage { get; init; }

    /// <summary>Last page, as printed.</summary>
    public string? LastPage { get; init; }

    /// <summary>All pages when they are not one run, such as <c>8-11, 14-19</c>.</summary>
    public string? PageRange { get; init; }

    /// <summary>The number that stands for pages in an electronic journal (JATS <c>elocation-id</c>).</summary>
    public string? ElocationId { get; init; }

    /// <summary>The DOI, if it has one.</summary>
    public Doi? Doi { get; init; }

    /// <summary>Every other identifier.</summary>
    public IReadOnlyList<ArticleIdentifier> Identifiers { get; init; } = [];

    /// <summary>Whose it is and what readers may do with it.</summary>
    public Permissions Permissions { get; init; } = new();

    /// <summary>Who paid for the work.</summary>
    public IReadOnlyList<Award> Awards { get; init; } = [];

    /// <summary>Funding in the authors' words.</summary>
    public RichText? FundingStatement { get; init; }

    /// <summary>The list of references, each verbatim.</summary>
    public IReadOnlyList<Reference> References { get; init; } = [];

    /// <summary>Corrections, retractions, translations, preprints, data.</summary>
    public IReadOnlyList<RelatedArticle> RelatedArticles { get; init; } = [];

    /// <summary>Where the full text lies, a link for each form of it.</summary>
    public IReadOnlyList<FullTextLink> FullText { get; init; } = [];

    /// <summary>Which version this is (NISO RP-8): <c>VoR</c>, <c>AM</c>, <c>CVoR</c> …; null when nobody has said.</summary>
    public string? Version { get; init; }

    /// <summary>Numbers of pages, figures, tables and so on, by their JATS element (<c>page-count</c>, <c>fig-count</c> …).</summary>
    public IReadOnlyDictionary<string, int> Counts { get; init; } = new SortedDictionary<string, int>(StringComparer.Ordinal);

    /// <summary>Acknowledgments.</summary>
    public RichText? Acknowledgments { get; init; }

    /// <summary>The statement of competing interests (JATS4R <c>coi-statement</c>).</summary>
    public RichText? ConflictOfInterest { get; init; }

    /// <summary>Where the data are (JATS4R <c>data-availability</c>).</summary>
    public RichText? DataAvailability { get; init; }

    /// <summary>Ethical approval and consent (JATS4R <c>ethics-statement</c>).</summary>
    public RichText? Ethics { get; init; }

    /// <summary>The journal as the source named it: what is left to match or check when an article has been put in a journal of ours.</summary>
    public JournalReference? SourceJournal { get; init; }

    /// <summary>The section as the source named it, while no section of ours has that name.</summary>
    public string? SectionTitle { get; init; }

    /// <summary>Fields that were inferred and not read, each with how.</summary>
    public IReadOnlyList<Inference> Inferred { get; init; } = [];

    /// <summary>JATS that the model has no field for, each piece with its place, given back as it came.</summary>
    public IReadOnlyList<JatsFragment> Fragments { get; init; } = [];

    /// <summary>The title as plain text; empty when there is none.</summary>
    public string PlainTitle => Titles.Count > 0 ? Titles[0].Text.ToReadableText() : "";

    /// <summary>The date on which it first appeared, as precisely as known: of June 2022 and 30 June 2022 it is the day. Null when it has none.</summary>
    public PartialDate? FirstPublished => PubDates.Count == 0
        ? null
        : PubDates.Select(date => date.Date).Order().Aggregate((first, next) => first.Contains(next) ? next : first);
}
