using Publishing.Identifiers;

namespace Publishing.Deposits.Rsci;

/// <summary>The codes that eLIBRARY has for languages and sorts of articles.</summary>
internal static class RsciCodes
{
    /// <summary>What a language is called (<see cref="ElibraryLanguage"/>); UNK for one that nobody has said, or of which it is not known.</summary>
    public static string Language(LanguageTag? language) => language is null ? ElibraryLanguage.Unknown : ElibraryLanguage.CodeOf(language) ?? ElibraryLanguage.Unknown;

    /// <summary>What a JATS <c>article-type</c> is called.</summary>
    public static string ArticleType(string type) => type switch
    {
        "research-article" => "RAR",
        "review-article" or "systematic-review" => "REV",
        "editorial" or "introduction" => "EDI",
        "book-review" or "product-review" => "BRV",
        "brief-report" or "rapid-communication" => "SCO",
        "letter" or "reply" or "discussion" => "COR",
        "conference-paper" or "proceedings-article" or "meeting-report" => "CNF",
        "abstract" => "ABS",
        "reprint" or "republished-article" => "RPR",
        "report" => "REP",
        "personalia" or "obituary" => "PER",
        "other" or "news" or "announcement" or "correction" or "retraction" or "addendum" or "expression-of-concern" => "MIS",
        _ => "UNK",
    };
}
