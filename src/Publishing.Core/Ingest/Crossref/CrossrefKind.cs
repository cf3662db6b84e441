using Publishing.Articles;

namespace Publishing.Ingest.Crossref;

/// <summary>The types of Crossref's works: which are articles here, and what the others are called.</summary>
internal static class CrossrefKind
{
    /// <summary>The sort of article that a type is; null when it is none. The names are those of the REST API (<c>/types</c>).</summary>
    /// <param name="type">The type.</param>
    /// <param name="subtype">Its subtype, of posted content.</param>
    public static ArticleType? ArticleOf(string type, string? subtype = null) => (type, subtype?.Replace('_', '-')) switch
    {
        ("journal-article" or "article-journal" or "article", _) => ArticleType.ResearchArticle,
        ("proceedings-article" or "paper-conference", _) => new ArticleType("conference-paper"),
        ("posted-content", null or "preprint" or "letter" or "other") => new ArticleType("preprint"),
        ("posted-content", "working-paper") => new ArticleType("working-paper"),
        _ => null,
    };

    /// <summary>What a work is that is no article, with its article: "a chapter of a book".</summary>
    public static string Name(string type, string? subtype = null) => (type, subtype?.Replace('_', '-')) switch
    {
        ("book-chapter" or "chapter", _) => "a chapter of a book",
        ("book-section" or "book-part" or "book-track", _) => "a part of a book",
        ("reference-entry", _) => "an entry of a reference work",
        ("monograph", _) => "a monograph",
        ("book" or "edited-book" or "reference-book", _) => "a book",
        ("book-series" or "book-set", _) => "a series of books",
        ("dissertation" or "thesis", _) or ("posted-content", "dissertation") => "a dissertation",
        ("report" or "report-component", _) or ("posted-content", "report") => "a report",
        ("report-series", _) => "a series of reports",
        ("dataset", _) => "a data set",
        ("database", _) => "a database",
        ("standard", _) => "a standard",
        ("standard-series", _) => "a series of standards",
        ("peer-review", _) => "a peer review",
        ("component", _) => "a component of another work, such as a figure or a supplement",
        ("grant", _) => "a grant",
        ("journal", _) => "a journal without an article",
        ("journal-issue", _) => "an issue of a journal without an article",
        ("journal-volume", _) => "a volume of a journal without an article",
        ("proceedings" or "proceedings-series", _) => "the proceedings of a conference without a paper",
        ("pending-publication", _) => "the announcement of a publication",
        ("posted-content", { } other) => $"posted content of the type {other}",
        _ => $"a work of Crossref's type {type}",
    };
}
