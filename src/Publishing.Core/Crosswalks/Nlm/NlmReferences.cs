using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>ref-list</c> of NLM 2.3: each reference verbatim in a <c>citation</c>, with tags over the stretches that 2.3 has tags for. Names in the order of a text have none.</summary>
internal static class NlmReferences
{
    public static XElement? Write(IReadOnlyList<Reference> references, JatsElements elements, JatsIds ids) => elements.Holder(
        "ref-list",
        references.Select((reference, i) => elements.Element(
            "ref",
            new XAttribute("id", ids.ReferenceIds[i]),
            elements.Optional("label", reference.Label),
            elements.Element("citation", new XAttribute("citation-type", Kind(reference.PublicationType)), reference.Citation.Select(part => Write(part, elements))))));

    private static string Kind(string? type) => type switch
    {
        "book" or "journal" or "patent" or "thesis" or "gov" or "list" or "discussion" or "commun" or "confproc" => type,
        "website" or "web" or "webpage" => "web",
        "conference" or "proceedings" => "confproc",
        _ => "other",
    };

    private static IEnumerable<XNode> Write(CitationPart part, JatsElements elements)
    {
        var words = part.Text.ToPlainText();
        return part.Kind switch
        {
            _ when part.Text.Inlines.IsEmpty => [],
            CitationPartKind.Group => [elements.Element("collab", words)],
            CitationPartKind.Year => [elements.Element("year", words)],
            CitationPartKind.ArticleTitle => [elements.Rich("article-title", part.Text, attributes: elements.Lang(part.Language))],
            CitationPartKind.TransTitle => [elements.Rich("trans-title", part.Text, attributes: elements.Lang(part.Language))],
            CitationPartKind.Source => [elements.Rich("source", NlmText.WithoutLinks(part.Text), attributes: elements.Lang(part.Language))],
            CitationPartKind.Volume => [elements.Element("volume", words)],
            CitationPartKind.Issue => [elements.Element("issue", words)],
            CitationPartKind.FirstPage => [elements.Element("fpage", words)],
            CitationPartKind.LastPage => [elements.Element("lpage", words)],
            CitationPartKind.PublisherName => [elements.Element("publisher-name", words)],
            CitationPartKind.PublisherLocation => [elements.Element("publisher-loc", words)],
            CitationPartKind.Doi when Doi.TryParse(words, out var doi) && doi.Value == words => [elements.Element("pub-id", new XAttribute("pub-id-type", "doi"), words)],
            CitationPartKind.Pmid => [elements.Element("pub-id", new XAttribute("pub-id-type", "pmid"), words)],
            CitationPartKind.AccessDate => [elements.Element("access-date", words)],
            CitationPartKind.Doi or CitationPartKind.Url => RichTextXml.Write(new RichText([new LinkRun(words, RichText.Plain(words))]), elements.Tags),
            _ => RichTextXml.Write(part.Text, elements.Tags),
        };
    }
}
