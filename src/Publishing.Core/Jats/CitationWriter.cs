using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Jats;

/// <summary>
/// Writes <c>mixed-citation</c>: the reference verbatim, with tags over the stretches that are known to be something.
/// A stretch that JATS4R would call wrong under its tag keeps its words and goes without.
/// </summary>
internal static partial class CitationWriter
{
    // Between two names of one list: a comma, "and", "&". A longer text is something else.
    private const int LongestSeparator = 12;

    public static XElement Write(Reference reference, JatsElements elements)
    {
        var type = string.IsNullOrWhiteSpace(reference.PublicationType) ? "other" : reference.PublicationType;
        var citation = elements.Element("mixed-citation", JatsElements.Attribute("publication-type", type));
        var parts = reference.Citation;
        var firstPage = parts.FirstOrDefault(part => part is { Kind: CitationPartKind.FirstPage, Text.Inlines.IsEmpty: false });
        for (var i = 0; i < parts.Count; i++)
        {
            var last = LastOfNames(parts, i);
            var nodes = parts.Skip(i).Take(Math.Max(last, i) - i + 1).SelectMany(part => Write(part, type == "data", firstPage, elements));
            citation.Add(last < i ? nodes : elements.Element("person-group", new XAttribute("person-group-type", "author"), nodes));
            i = Math.Max(last, i);
        }

        return citation;
    }

    // Where the list of names ends that begins here; before the beginning when none does.
    private static int LastOfNames(IReadOnlyList<CitationPart> parts, int start)
    {
        var last = start - 1;
        for (var i = start; i < parts.Count; i++)
        {
            if (parts[i].Kind is CitationPartKind.Name or CitationPartKind.Group)
            {
                last = i;
            }
            else if (i == start || parts[i].Kind != CitationPartKind.Text || parts[i].Language is not null || !parts[i].Text.IsPlain || parts[i].Text.ToPlainText().Length > LongestSeparator)
            {
                break;
            }
        }

        return last;
    }

    private static IEnumerable<XNode> Write(CitationPart part, bool isData, CitationPart? firstPage, JatsElements elements)
    {
        var words = part.Text.ToPlainText();
        return part.Kind switch
        {
            _ when part.Text.Inlines.IsEmpty => [],
            CitationPartKind.Name => [Plain("string-name", part, elements)],
            CitationPartKind.Group => [Rich("collab", part, elements)],
            CitationPartKind.Year => Year(words, part, elements),
            CitationPartKind.ArticleTitle when isData => [Rich("data-title", part, elements, InlineHolder.Scripts | InlineHolder.Links)],
            CitationPartKind.ArticleTitle => [Rich("article-title", part, elements)],
            CitationPartKind.TransTitle => [Rich("trans-title", part, elements)],
            CitationPartKind.Source => [Rich("source", part, elements)],
            CitationPartKind.Volume => [Plain("volume", part, elements)],
            CitationPartKind.Issue => [Plain("issue", part, elements)],
            CitationPartKind.FirstPage => [Plain("fpage", part, elements)],
            CitationPartKind.LastPage when firstPage is null || !(Number(firstPage.Text.ToPlainText()) > Number(words)) => [Plain("lpage", part, elements)],
            CitationPartKind.PublisherName => [Plain("publisher-name", part, elements)],
            CitationPartKind.PublisherLocation => [Plain("publisher-loc", part, elements)],
            CitationPartKind.Doi when Doi.TryParse(words, out var doi) && doi.Value == words => [elements.Element("pub-id", new XAttribute("pub-id-type", "doi"), words)],
            CitationPartKind.Pmid => [elements.Element("pub-id", new XAttribute("pub-id-type", "pmid"), words)],
            CitationPartKind.Doi or CitationPartKind.Url when WebLink.TryParse(words, words, out var link) => [Link(link, words, elements)],
            CitationPartKind.AccessDate => [elements.Element("date-in-citation", new XAttribute("content-type", "access-date"), words)],
            _ => Untagged(part, elements),
        };
    }

    private static XElement Plain(string name, CitationPart part, JatsElements elements) => elements.Element(name, elements.Lang(part.Language), part.Text.ToPlainText());

    private static XElement Rich(string name, CitationPart part, JatsElements elements, InlineHolder holder = InlineHolder.Any) =>
        elements.Rich(name, part.Text, holder, elements.Lang(part.Language));

    private static IEnumerable<XNode> Untagged(CitationPart part, JatsElements elements)
    {
        var nodes = RichTextXml.Write(part.Text, elements.Tags);
        return elements.Lang(part.Language) is { } lang ? [elements.Element("named-content", new XAttribute("content-type", "text"), lang, nodes)] : nodes;
    }

    private static XElement Link(WebLink link, string words, JatsElements elements)
    {
        var element = link.ToElement(elements.Tags);
        element.Add(Text.XmlText.Clean(words));
        return element;
    }

    // JATS4R takes four digits and nothing else for a year, so the letter of "2021a" stands behind it.
    private static IEnumerable<XNode> Year(string words, CitationPart part, JatsElements elements)
    {
        var match = FourDigits().Match(words);
        return match.Success
            ? [new XText(Text.XmlText.Clean(words[..match.Index])), elements.Element("year", match.Value), new XText(Text.XmlText.Clean(words[(match.Index + 4)..]))]
            : Untagged(part, elements);
    }

    private static double Number(string page) =>
        double.TryParse(string.Concat(page.Where(c => char.IsAsciiDigit(c) || c == '.')), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : double.NaN;

    [GeneratedRegex("(?<![0-9])(?:1[4-9][0-9]{2}|20[0-2][0-9])(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex FourDigits();
}
