using Publishing.Articles;

namespace Publishing.Ingest.Pubmed;

/// <summary>PubMed's publication types and its links between citations, in the words of JATS.</summary>
internal static class PubmedKind
{
    // The more special one comes first: what corrects is a journal article too.
    private static readonly (string Type, string Article)[] Types =
    [
        ("Retraction of Publication", "retraction"), ("Retraction Notice", "retraction"), ("Published Erratum", "correction"), ("Expression of Concern", "expression-of-concern"), ("Preprint", "preprint"),
        ("Systematic Review", "systematic-review"), ("Case Reports", "case-report"), ("Case Report", "case-report"), ("Review", "review-article"), ("Editorial", "editorial"), ("Letter", "letter"), ("Comment", "article-commentary"),
        ("Clinical Trial Protocol", "protocol"), ("Introductory Journal Article", "introduction"), ("News", "news"), ("Newspaper Article", "news"), ("Interview", "interview"), ("Obituary", "obituary"), ("Biography", "biography"),
        ("Lecture", "oration"), ("Address", "oration"), ("Consensus Development Conference", "meeting-report"), ("Congress", "meeting-report"), ("Congresses", "meeting-report"), ("Technical Report", "report"),
    ];

    private static readonly Dictionary<string, string> Links = new(StringComparer.Ordinal)
    {
        ["RetractionIn"] = "retraction-forward", ["RetractionOf"] = "retracted-article", ["PartialRetractionIn"] = "retraction-forward", ["PartialRetractionOf"] = "retracted-article",
        ["ErratumIn"] = "correction-forward", ["ErratumFor"] = "corrected-article", ["ExpressionOfConcernIn"] = "expression-of-concern", ["ExpressionOfConcernFor"] = "object-of-concern",
        ["CommentIn"] = "commentary", ["CommentOn"] = "commentary-article", ["UpdateIn"] = "update", ["UpdateOf"] = "updated-article",
        ["RepublishedIn"] = "republication", ["RepublishedFrom"] = "republished-article", ["CorrectedandRepublishedIn"] = "republication", ["CorrectedandRepublishedFrom"] = "republished-article",
        ["RetractedandRepublishedIn"] = "republication", ["RetractedandRepublishedFrom"] = "republished-article", ["ReprintIn"] = "republication", ["ReprintOf"] = "republished-article",
        ["SummaryForPatientsIn"] = "companion", ["OriginalReportIn"] = "companion", ["AssociatedPublication"] = "companion", ["AssociatedDataset"] = "is-supplemented-by",
    };

    /// <summary>The sort of article that its publication types make it.</summary>
    public static ArticleType TypeOf(IReadOnlyCollection<string> types) =>
        Types.FirstOrDefault(known => types.Any(type => type.Equals(known.Type, StringComparison.OrdinalIgnoreCase))).Article is { } article ? new ArticleType(article) : ArticleType.ResearchArticle;

    /// <summary>The <c>related-article-type</c> of a link; null for one that is none, such as a citation.</summary>
    public static string? LinkOf(string? type) => type is not null && Links.TryGetValue(type, out var kind) ? kind : null;
}
