using System.Collections.Frozen;

namespace Publishing.Ingest.Ris;

/// <summary>The types of RIS: which are of an article, and what the others are.</summary>
internal static class RisTypes
{
    private static readonly FrozenDictionary<string, string> Articles = new Dictionary<string, string>
    {
        ["JOUR"] = "", ["EJOUR"] = "", ["JFULL"] = "", ["INPR"] = "", ["MGZN"] = "", ["GEN"] = "", ["CPAPER"] = "", ["CONF"] = "",
        ["ABST"] = "abstract", ["NEWS"] = "news", ["UNPB"] = "preprint", ["UNPD"] = "preprint", ["MANSCPT"] = "preprint", ["PREPRINT"] = "preprint",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["BOOK"] = "a book", ["EBOOK"] = "a book", ["EDBOOK"] = "a book", ["CLSWK"] = "a book", ["ANCIENT"] = "an ancient text", ["CHAP"] = "a chapter of a book", ["ECHAP"] = "a chapter of a book",
        ["THES"] = "a thesis", ["RPRT"] = "a report", ["GOVDOC"] = "a government document", ["STAND"] = "a standard", ["PAT"] = "a patent", ["DATA"] = "a data set", ["DBASE"] = "a database", ["COMP"] = "a computer program",
        ["WEB"] = "a web page", ["ELEC"] = "a web page", ["BLOG"] = "a blog", ["ICOMM"] = "a personal communication", ["PCOMM"] = "a personal communication", ["ENCYC"] = "an entry of an encyclopedia", ["DICT"] = "an entry of a dictionary",
        ["SER"] = "a series", ["PAMP"] = "a pamphlet", ["CTLG"] = "a catalog", ["MAP"] = "a map", ["ART"] = "a work of art", ["FIGURE"] = "a figure", ["CHART"] = "a chart", ["SLIDE"] = "a slide", ["EQUA"] = "an equation", ["AGGR"] = "an aggregated database",
        ["VIDEO"] = "a video", ["MPCT"] = "a film", ["SOUND"] = "a sound recording", ["MUSIC"] = "a score", ["ADVS"] = "audiovisual material", ["MULTI"] = "multimedia", ["POD"] = "a podcast", ["INTV"] = "an interview", ["PRESS"] = "a press release",
        ["BILL"] = "a bill", ["UNBILL"] = "a bill", ["CASE"] = "a court case", ["HEAR"] = "a hearing", ["LEGAL"] = "a legal rule", ["STAT"] = "a statute", ["GRANT"] = "a grant",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a record of this type is, with its article, when it is of no article; null otherwise.</summary>
    public static string? NotArticle(string? type) => type is null ? null : Others.GetValueOrDefault(type);

    /// <summary>Whether there is such a type.</summary>
    public static bool IsKnown(string type) => Articles.ContainsKey(type) || Others.ContainsKey(type);

    /// <summary>The JATS <c>article-type</c> that a type says; null when it says no more than that it is an article.</summary>
    public static string? ArticleTypeOf(string? type) => type is not null && Articles.GetValueOrDefault(type) is { Length: > 0 } name ? name : null;
}
