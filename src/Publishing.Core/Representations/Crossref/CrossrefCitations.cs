using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes <c>citation_list</c>: each reference by its DOI and its parts, as far as they are known, and in its own words.</summary>
internal static class CrossrefCitations
{
    /// <summary>The element, or null when there are no references.</summary>
    public static XElement? Write(Article article, CrossrefElements elements)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        return elements.Holder("citation_list", article.References.Select((reference, i) => Write(reference, i, keys, elements)));
    }

    private static XElement? Write(Reference reference, int index, HashSet<string> keys, CrossrefElements elements)
    {
        var isJournal = reference.PublicationType is null or "journal";
        string? Part(CitationPartKind kind) => reference.Citation.Where(part => part.Kind == kind).Select(part => KnownText.Of(part.Text)).FirstOrDefault(words => words is not null);
        var citation = elements.Element(
            "citation",
            new XAttribute("key", Key(reference, index, keys)),
            TypeOf(reference.PublicationType) is { } type ? new XAttribute("type", type) : null,
            isJournal ? elements.Optional("journal_title", Part(CitationPartKind.Source), 1000) : null,
            elements.Optional("author", Part(CitationPartKind.Name) ?? Part(CitationPartKind.Group), 1000),
            elements.Optional("volume", Part(CitationPartKind.Volume), 32),
            elements.Optional("issue", Part(CitationPartKind.Issue), 32),
            elements.Optional("first_page", Part(CitationPartKind.FirstPage), 32),
            elements.Optional("cYear", Part(CitationPartKind.Year), 100),
            reference.Doi is { } doi && CrossrefLimits.IsDoi(doi) ? elements.Element("doi", doi.Value) : null,
            isJournal ? null : elements.Optional("volume_title", Part(CitationPartKind.Source), 1000),
            elements.Optional("article_title", Part(CitationPartKind.ArticleTitle), 2000),
            KnownText.Of(Words(reference)) is { } words ? elements.Element("unstructured_citation", words) : null);
        return citation.HasElements ? citation : null;
    }

    // A citation of JATS that says more than the model has its words in that.
    private static string Words(Reference reference)
    {
        var words = reference.ToReadableText();
        return words.Length > 0 || reference.Xml is null ? words : XElement.Parse(reference.Xml).Value;
    }

    // A key is there once in an article.
    private static string Key(Reference reference, int index, HashSet<string> keys)
    {
        var key = KnownText.Within(reference.Id, 128) is { } id && keys.Add(id) ? id : null;
        for (var n = index + 1; key is null; n++)
        {
            var made = string.Create(CultureInfo.InvariantCulture, $"ref{n}");
            key = keys.Add(made) ? made : null;
        }

        return key;
    }

    private static string? TypeOf(string? type) => type switch
    {
        "journal" => "journal_article",
        "book" => "book",
        "confproc" => "conference_paper",
        "data" => "dataset",
        "thesis" => "dissertation",
        "website" or "webpage" or "web" => "web_resource",
        "patent" or "preprint" or "report" or "software" or "standard" => type,
        _ => null,
    };
}
