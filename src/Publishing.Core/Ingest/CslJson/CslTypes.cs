using System.Collections.Frozen;

namespace Publishing.Ingest.CslJson;

/// <summary>The types of items of CSL (1.0.2, appendix III): which are of an article, and what the others are.</summary>
internal static class CslTypes
{
    private static readonly FrozenDictionary<string, string> Articles = new Dictionary<string, string>
    {
        ["article-journal"] = "", ["article"] = "", ["article-magazine"] = "", ["paper-conference"] = "", ["journal-article"] = "",
        ["article-newspaper"] = "news", ["review"] = "", ["review-book"] = "book-review", ["manuscript"] = "preprint", ["preprint"] = "preprint",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["book"] = "a book", ["chapter"] = "a chapter of a book", ["classic"] = "a classical work", ["collection"] = "a collection", ["periodical"] = "a whole journal", ["pamphlet"] = "a pamphlet", ["thesis"] = "a thesis", ["report"] = "a report",
        ["dataset"] = "a data set", ["software"] = "a computer program", ["patent"] = "a patent", ["standard"] = "a standard", ["webpage"] = "a web page", ["post"] = "a post", ["post-weblog"] = "a post of a blog",
        ["entry"] = "an entry of a book of reference", ["entry-dictionary"] = "an entry of a dictionary", ["entry-encyclopedia"] = "an entry of an encyclopedia", ["figure"] = "a figure", ["graphic"] = "a picture", ["map"] = "a map",
        ["motion_picture"] = "a film", ["song"] = "a sound recording", ["broadcast"] = "a broadcast", ["musical_score"] = "a score", ["performance"] = "a performance", ["speech"] = "a talk", ["event"] = "an event", ["interview"] = "an interview",
        ["personal_communication"] = "a letter", ["document"] = "a document", ["bill"] = "a bill", ["legislation"] = "a statute", ["legal_case"] = "a court case", ["regulation"] = "a regulation", ["treaty"] = "a treaty", ["hearing"] = "a hearing",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What an item of this type is, with its article, when it is of no article; null otherwise.</summary>
    public static string? NotArticle(string? type) => type is null ? null : Others.GetValueOrDefault(type);

    /// <summary>Whether there is such a type.</summary>
    public static bool IsKnown(string type) => Articles.ContainsKey(type) || Others.ContainsKey(type);

    /// <summary>The JATS <c>article-type</c> that a type says; null when it says no more than that it is an article.</summary>
    public static string? ArticleTypeOf(string? type) => type is not null && Articles.GetValueOrDefault(type) is { Length: > 0 } name ? name : null;
}
