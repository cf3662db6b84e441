using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>
/// Reads citations into runs of text. Of a <c>mixed-citation</c> every character stays as it stands; an <c>element-citation</c> has no punctuation
/// of its own and gets what a reader needs to tell its parts from each other.
/// </summary>
internal sealed partial class CitationReader
{
    private static readonly Dictionary<string, CitationPartKind> Kinds = new(StringComparer.Ordinal)
    {
        ["string-name"] = CitationPartKind.Name,
        ["name"] = CitationPartKind.Name,
        ["name-alternatives"] = CitationPartKind.Name,
        ["collab"] = CitationPartKind.Group,
        ["year"] = CitationPartKind.Year,
        ["article-title"] = CitationPartKind.ArticleTitle,
        ["chapter-title"] = CitationPartKind.ArticleTitle,
        ["data-title"] = CitationPartKind.ArticleTitle,
        ["trans-title"] = CitationPartKind.TransTitle,
        ["source"] = CitationPartKind.Source,
        ["volume"] = CitationPartKind.Volume,
        ["issue"] = CitationPartKind.Issue,
        ["fpage"] = CitationPartKind.FirstPage,
        ["lpage"] = CitationPartKind.LastPage,
        ["publisher-name"] = CitationPartKind.PublisherName,
        ["publisher-loc"] = CitationPartKind.PublisherLocation,
    };

    private readonly Claim _claim;
    private readonly List<CitationPart> _parts = [];

    private CitationReader(Claim claim) => _claim = claim;

    /// <summary>The runs of one or more citations, as they are kept.</summary>
    /// <param name="citations">The citations of one reference.</param>
    /// <param name="claim">Told of everything that the runs cannot say.</param>
    /// <param name="label">The number of the reference, which its text need not say again.</param>
    public static IReadOnlyList<CitationPart> Read(IReadOnlyList<XElement> citations, Claim claim, string? label = null)
    {
        var reader = new CitationReader(claim);
        foreach (var citation in citations)
        {
            if (reader._parts.Count > 0)
            {
                reader.Add(" ");
            }

            if (citation.Name.LocalName == "element-citation" || IsMadeOfElements(citation))
            {
                claim.Miss();
                reader.ReadParts(citation);
            }
            else
            {
                claim.Attributes(citation, "publication-type");
                reader.ReadNodes(citation);
            }
        }

        reader.DropLabel(label);
        var parts = CitationText.Tidy(reader._parts);
        if (claim.Whole && string.Concat(parts.Select(part => part.Text.ToPlainText())) != RunningText.Of(string.Concat(citations.Select(citation => citation.Value))))
        {
            claim.Miss();
        }

        return parts;
    }

    // By its name it has punctuation of its own, but has none: all is tagged, down to the parts of names, and nothing stands between the tags.
    private static bool IsMadeOfElements(XElement citation) =>
        citation.Elements().Concat(citation.Elements("person-group").Elements()).Any(IsBareName)
        && citation.Elements().All(child => child.Name.LocalName is "label" or "person-group" or "etal" or "pub-id" or "ext-link" or "uri" or "comment" or "elocation-id" or "page-range" or "edition" or "isbn" or "issn" || Kinds.ContainsKey(child.Name.LocalName))
        && citation.Nodes().Concat(citation.Elements("person-group").Nodes()).OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value));

    // Up to three digits: a longer number may be the year or the title that the text begins with.
    private void DropLabel(string? label)
    {
        var number = label?.Trim('[', ']', '(', ')', '.', ' ');
        if (number is { Length: > 0 and <= 3 } && number.All(char.IsAsciiDigit) && _parts.FindIndex(part => !part.Text.IsEmpty) is >= 0 and var at
            && _parts[at] is { Kind: CitationPartKind.Text, Text.Inlines: [TextRun run, ..] } first && run.Text.TrimStart() is var text && text.StartsWith(number, StringComparison.Ordinal)
            && text.AsSpan(number.Length) is var rest && rest.TrimStart("].)") is var after && after.Length > 0 && char.IsWhiteSpace(after[0]))
        {
            _parts[at] = first with { Text = new RichText([new TextRun(after.TrimStart().ToString()), .. first.Text.Inlines.Skip(1)]) };
        }
    }

    private void ReadNodes(XElement element)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
            {
                Add(IsLayout(text) ? "" : text.Value);
            }
            else if (node is XElement child && child.Name.LocalName != "label")
            {
                SetApart(child);
                ReadElement(child);
            }
            else
            {
                _claim.Miss();
            }
        }
    }

    // White space between names that have none of their own, and at the ends of a group of names, is how the file is laid out.
    private static bool IsLayout(XText text) => string.IsNullOrWhiteSpace(text.Value)
        && (text.Parent!.Name.LocalName == "person-group" && (text.PreviousNode is null || text.NextNode is null) || (IsBareName(text.PreviousNode) && IsBareName(text.NextNode)));

    private static bool IsBareName(XNode? node) => node is XElement { Name.LocalName: "name" or "name-alternatives" or "etal" } || (node is XElement { Name.LocalName: "string-name", HasElements: true } name && name.Nodes().OfType<XText>().All(text => string.IsNullOrWhiteSpace(text.Value)));

    // What must go before an element that the source leaves to its stylesheet: commas between names, and a space before a number that is not meant for print.
    private void SetApart(XElement element)
    {
        var previous = element.PreviousNode is XText { PreviousNode: var before } space && IsLayout(space) ? before : element.PreviousNode;
        if (IsBareName(element) && IsBareName(previous))
        {
            Add(", ");
        }
        else if (element.Name.LocalName is "pub-id" or "issn" or "isbn" && _parts.FindLast(part => !part.Text.Inlines.IsEmpty)?.Text.ToPlainText() is [.., var last] && !char.IsWhiteSpace(last)
            && (IsHidden(element) ? last is not ('(' or '[' or ':' or '/' or '=') : last == '.' && element.PreviousNode is XText { Value: "." }))
        {
            Add(" ");
        }
    }

    private static bool IsHidden(XElement element) =>
        element.Name.LocalName != "pub-id" || element.Attributes().Any(attribute => attribute.Name.LocalName != "pub-id-type") || element.PreviousNode is XElement { Name.LocalName: "issn" or "isbn" or "object-id" };

    private void ReadElement(XElement element)
    {
        var name = element.Name.LocalName;
        if (Kinds.TryGetValue(name, out var kind))
        {
            ReadKnown(element, kind);
            return;
        }

        switch (name)
        {
            case "person-group":
                _claim.Attributes(element, "person-group-type");
                if (element.Attribute("person-group-type")?.Value != "author")
                {
                    _claim.Miss();
                }

                ReadNodes(element);
                break;
            case "pub-id" or "ext-link" or "uri":
                ReadAddress(element);
                break;
            case "etal" when string.IsNullOrWhiteSpace(element.Value):
                _claim.Miss();
                Add("et al.");
                break;
            case "date-in-citation" when element.Attribute("content-type")?.Value == "access-date":
                _claim.Attributes(element, "content-type");
                AddPart(element, CitationPartKind.AccessDate, isPlain: true);
                break;
            case "named-content" when element.Attribute("content-type")?.Value == "text" && LanguageTag.TryParse(element.Attribute(XNamespace.Xml + "lang")?.Value, out var language):
                _claim.Attributes(element, "content-type", "lang");
                _parts.Add(new CitationPart(InlineReader.Raw(element, _claim), CitationPartKind.Text, language));
                break;
            case var _ when element.Descendants().Any(child => Kinds.ContainsKey(child.Name.LocalName) || child.Name.LocalName is "pub-id" or "person-group"):
                _claim.Miss();
                ReadNodes(element);
                break;
            default:
                _parts.Add(new CitationPart(InlineReader.Raw(Alone(element), _claim)));
                break;
        }
    }

    private void ReadKnown(XElement element, CitationPartKind kind)
    {
        _claim.Attributes(element, "lang");
        var name = element.Name.LocalName;
        if (name is "name" or "name-alternatives" or "chapter-title" || (name is "data-title" or "article-title" && IsData(element) != (name == "data-title")))
        {
            _claim.Miss();
        }

        if (name is "name" or "name-alternatives")
        {
            Add(NameInRow(element), kind);
            return;
        }

        if (name == "string-name" && element.HasElements)
        {
            _claim.Miss();
            Add(IsBareName(element) ? string.Join(' ', element.Elements().Select(part => RunningText.Of(part.Value)).Where(part => part.Length > 0)) : element.Value.Trim(), kind);
            return;
        }

        if (kind == CitationPartKind.Year && !(element.Value.Length == 4 && element.Value.All(char.IsAsciiDigit)))
        {
            _claim.Miss();
        }

        AddPart(element, kind, isPlain: kind is not (CitationPartKind.ArticleTitle or CitationPartKind.TransTitle or CitationPartKind.Source or CitationPartKind.Group));
    }

    private static bool IsData(XElement element) => element.Ancestors().Any(parent => parent.Attribute("publication-type")?.Value == "data");

    private void ReadAddress(XElement element)
    {
        var text = InlineReader.Raw(element, _claim).ToPlainText();
        var words = RunningText.Of(text);
        var kind = element.Attribute(element.Name.LocalName == "pub-id" ? "pub-id-type" : "ext-link-type")?.Value;
        var href = element.Attribute(JatsTagSet.Xlink + "href")?.Value;
        switch (element.Name.LocalName, kind)
        {
            case ("pub-id", "doi"):
                _claim.Attributes(element, "pub-id-type");
                AddAddress(text, Doi.TryParse(words, out var doi) && doi.Value == words ? CitationPartKind.Doi : Missed(Doi.TryParse(words, out _) ? CitationPartKind.Doi : CitationPartKind.Text));
                break;
            case ("pub-id", "pmid"):
                _claim.Attributes(element, "pub-id-type");
                AddAddress(text, CitationPartKind.Pmid);
                break;
            case ("ext-link", "doi") when Doi.TryParse(words, out _):
                _claim.Miss();
                AddAddress(text, CitationPartKind.Doi);
                break;
            case ("ext-link", "uri") when WebLink.TryParse(words, words, out var link) && href == link.Target && element.Attribute(JatsTagSet.Xlink + "title")?.Value is var title && (title is null || title == link.Title):
                _claim.Attributes(element, "ext-link-type", "href", "title");
                AddAddress(text, CitationPartKind.Url);
                break;
            case ("ext-link" or "uri", _) when WebAddress.IsOne(words) && (href is null || href.Trim() == words):
                _claim.Miss();
                AddAddress(text, CitationPartKind.Url);
                break;
            case ("pub-id", _):
                _claim.Miss();
                AddAddress(text, CitationPartKind.Text);
                break;
            default:
                _parts.Add(new CitationPart(InlineReader.Raw(Alone(element), _claim)));
                break;
        }
    }

    private CitationPartKind Missed(CitationPartKind kind)
    {
        _claim.Miss();
        return kind;
    }

    // The element as the content of another, so that it is read with its own markup.
    private static XElement Alone(XElement element) => new("x", element);

    private void AddPart(XElement element, CitationPartKind kind, bool isPlain)
    {
        var text = InlineReader.Raw(element, _claim);
        if (isPlain && !text.IsPlain)
        {
            _claim.Miss();
            text = RichText.Plain(text.ToPlainText());
        }

        var language = LanguageTag.TryParse(element.Attribute(XNamespace.Xml + "lang")?.Value, out var read) ? read : null;
        _parts.Add(new CitationPart(text, kind, language));
    }

    private void Add(string text, CitationPartKind kind = CitationPartKind.Text) => _parts.Add(new CitationPart(text, kind));

    // Spaces at its ends belong to the text around it.
    private void AddAddress(string text, CitationPartKind kind)
    {
        var words = text.Trim();
        var at = text.IndexOf(words, StringComparison.Ordinal);
        Add(text[..at]);
        Add(words, kind);
        Add(text[(at + words.Length)..]);
    }

    private static string NameInRow(XElement element)
    {
        var name = element.Name.LocalName == "name-alternatives" ? element.Elements().FirstOrDefault() ?? element : element;
        var parts = new[] { "prefix", "surname", "given-names", "suffix" }.Select(part => RunningText.Of(name.Element(part)?.Value ?? "")).Where(part => part.Length > 0);
        return string.Join(' ', parts) is { Length: > 0 } row ? row : RunningText.Of(name.Value);
    }
}
