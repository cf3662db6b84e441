namespace Publishing.Deposits.Pubmed;

/// <summary>PubMed's <c>PublicationType</c>, and the relations that it takes as an <c>Object</c>.</summary>
internal static class PubmedPublicationType
{
    /// <summary>What a JATS <c>article-type</c> is called.</summary>
    public static string Of(string type) => type switch
    {
        "review-article" => "Review",
        "systematic-review" => "Systematic Review",
        "editorial" => "Editorial",
        "letter" => "Letter",
        "article-commentary" => "Comment",
        "case-report" => "Case Reports",
        "correction" or "addendum" => "Published Erratum",
        "retraction" => "Retraction of Publication",
        "expression-of-concern" => "Expression of Concern",
        "news" => "News",
        "interview" => "Interview",
        "obituary" => "Obituary",
        "protocol" => "Clinical Trial Protocol",
        _ => "Journal Article",
    };

    /// <summary>What a JATS <c>related-article-type</c> is called; null for one that PubMed does not take.</summary>
    public static string? Relation(string kind) => kind switch
    {
        "corrected-article" => "Erratum",
        "retracted-article" => "Retraction",
        "commentary-article" => "Comment",
        "updated-article" => "Update",
        _ => null,
    };
}
