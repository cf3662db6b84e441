using System.Collections.Frozen;

namespace Publishing.Ingest.Bibtex;

/// <summary>The types of BibTeX and BibLaTeX that are of something other than an article.</summary>
internal static class BibtexTypes
{
    private static readonly FrozenDictionary<string, string> Others = new Dictionary<string, string>
    {
        ["book"] = "a book", ["mvbook"] = "a book", ["booklet"] = "a booklet", ["collection"] = "a book", ["mvcollection"] = "a book", ["reference"] = "a book of reference", ["mvreference"] = "a book of reference",
        ["inbook"] = "a chapter of a book", ["bookinbook"] = "a chapter of a book", ["suppbook"] = "a part of a book", ["incollection"] = "a chapter of a book", ["suppcollection"] = "a part of a book", ["inreference"] = "an entry of a book of reference",
        ["proceedings"] = "a volume of proceedings", ["mvproceedings"] = "a volume of proceedings", ["periodical"] = "an issue of a periodical", ["manual"] = "a manual", ["patent"] = "a patent", ["standard"] = "a standard",
        ["thesis"] = "a thesis", ["phdthesis"] = "a thesis", ["mastersthesis"] = "a thesis", ["bachelorsthesis"] = "a thesis", ["report"] = "a report", ["techreport"] = "a report",
        ["online"] = "a web page", ["electronic"] = "a web page", ["www"] = "a web page", ["webpage"] = "a web page", ["dataset"] = "a data set", ["data"] = "a data set", ["software"] = "a computer program",
        ["artwork"] = "a work of art", ["audio"] = "a sound recording", ["music"] = "a sound recording", ["image"] = "a picture", ["movie"] = "a film", ["video"] = "a video", ["performance"] = "a performance", ["letter"] = "a letter",
        ["jurisdiction"] = "a court case", ["legislation"] = "a statute", ["legal"] = "a legal rule", ["set"] = "a set of entries",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Articles = new[] { "article", "inproceedings", "conference", "misc", "unpublished", "review", "suppperiodical", "preprint", "paper", "commentary" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>What an entry of this type is, with its article, when it is of no article; null otherwise.</summary>
    public static string? NotArticle(string type) => Others.GetValueOrDefault(type);

    /// <summary>Whether there is such a type.</summary>
    public static bool IsKnown(string type) => Articles.Contains(type) || Others.ContainsKey(type);
}
