using System.Collections.Frozen;

namespace Publishing.Ingest.EndNote;

/// <summary>EndNote's reference types by name: which are of something other than an article.</summary>
internal static class EndNoteTypes
{
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["book"] = "a book", ["edited book"] = "a book", ["electronic book"] = "a book", ["classical work"] = "a classical work", ["book section"] = "a chapter of a book", ["electronic book section"] = "a chapter of a book", ["serial"] = "a series",
        ["thesis"] = "a thesis", ["report"] = "a report", ["government document"] = "a government document", ["pamphlet"] = "a pamphlet", ["standard"] = "a standard", ["patent"] = "a patent", ["dataset"] = "a data set", ["aggregated database"] = "a database", ["online database"] = "a database",
        ["computer program"] = "a computer program", ["web page"] = "a web page", ["blog"] = "a blog", ["social media"] = "a post", ["multimedia application"] = "multimedia", ["online multimedia"] = "multimedia", ["podcast"] = "a podcast",
        ["encyclopedia"] = "an entry of an encyclopedia", ["dictionary"] = "an entry of a dictionary", ["catalog"] = "a catalog", ["map"] = "a map", ["artwork"] = "a work of art", ["figure"] = "a figure", ["chart or table"] = "a chart", ["equation"] = "an equation",
        ["film or broadcast"] = "a film", ["audiovisual material"] = "audiovisual material", ["music"] = "a score", ["television episode"] = "a broadcast", ["interview"] = "an interview", ["personal communication"] = "a personal communication", ["discussion forum"] = "a discussion", ["press release"] = "a press release",
        ["bill"] = "a bill", ["case"] = "a court case", ["hearing"] = "a hearing", ["legal rule or regulation"] = "a legal rule", ["statute"] = "a statute", ["grant"] = "a grant", ["ancient text"] = "an ancient text",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a reference of this type is, with its article, when it is of no article; null otherwise.</summary>
    public static string? NotArticle(string? type) => type is null ? null : Others.GetValueOrDefault(type.Trim().ToLowerInvariant());

    /// <summary>The JATS <c>article-type</c> that a type says; null when it says no more than that it is an article.</summary>
    public static string? ArticleTypeOf(string? type) => type?.Trim().ToLowerInvariant() switch
    {
        "newspaper article" => "news",
        "unpublished work" or "manuscript" or "preprint" => "preprint",
        _ => null,
    };
}
