using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Ingest.Citations;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The list of references that a page shows: of OJS (an entry a paragraph, or a line), and the lists that other platforms make.</summary>
internal static partial class PageReferenceList
{
    // Where the list is, and what an entry is.
    private static readonly (string List, string Entry)[] Places =
    [
        (".item.references .value, .references .value, section.references .value", "p, li"),
        ("#articleCitations", "p, li"),
        (".article-references, .article-details-references", ".article-references__text, .citation, p, li"),
        (".c-article-references, ol.c-article-references", "p.c-article-references__text"),
        ("#references, #reflist, #reference-list, .ref-list, .references-list, .refList, .bibliography, #bibliography, .citation-list, #html-references_list, .ref-list-container, .references", "li, p.citation, p.reference, p"),
    ];

    /// <summary>The references, each verbatim.</summary>
    public static IReadOnlyList<Reference> Read(HtmlPage page)
    {
        foreach (var (list, entry) in Places)
        {
            foreach (var element in page.Elements.All(list).Take(10))
            {
                var entries = Entries(element, entry);
                if (entries.Count > 0)
                {
                    return [.. entries.Take(ArticleChecks.LongestList + 1).Select(ToReference)];
                }
            }
        }

        return [];
    }

    private static List<string> Entries(IElement list, string selector)
    {
        var elements = list.QuerySelectorAll(selector).Where(element => element.QuerySelector(selector) is null).ToList();
        var texts = elements.Count > 0
            ? elements.SelectMany(element => elements.Count == 1 ? VisibleLines.Of(element) : [PageElements.Words(element) ?? ""])
            : VisibleLines.Of(PageElements.WithoutLabel(list));
        return [.. texts.Select(text => Links().Replace(text, "").Trim()).Where(text => text.Length >= 15 && text.Any(char.IsLetter))];
    }

    private static Reference ToReference(string text, int index)
    {
        var id = "R" + (index + 1).ToString(CultureInfo.InvariantCulture);
        var label = Label().Match(text);
        return label.Success && label.Length < text.Length ? CitationParser.ToReference(id, RunningText.Of(text[label.Length..]), label.Groups["label"].Value) : CitationParser.ToReference(id, RunningText.Of(text));
    }

    // What platforms put behind an entry.
    [GeneratedRegex(@"(?:\s*\[?(?:Google Scholar|CrossRef|Crossref|PubMed|PubMed Central|Web of Science|Scopus|Article|CAS|ADS|MathSciNet|MATH|PMC free article|View Article|DOI|Green Version|Full Text|Export Citation|Links|Google|External Link|Open URL|View in Scopus)\]?\s*[,;|]?)+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex Links();

    [GeneratedRegex(@"^(?<label>\[[0-9]{1,4}\]|\([0-9]{1,3}\)|[0-9]{1,3}[.)](?![0-9]))\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
