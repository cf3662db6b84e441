using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>
/// Writes <c>aff</c>: the parts with commas between them, or the text as printed with the parts tagged where it names them.
/// Read without its tags it is the affiliation as a reader sees it.
/// </summary>
internal static class AffiliationWriter
{
    public static XElement Write(Affiliation affiliation, string id, JatsElements elements) => elements.Element(
        "aff",
        new XAttribute("id", id),
        elements.Lang(affiliation.Language),
        JatsElements.Known(affiliation.Text) is { } text ? Tagged(EmailAddresses.Without(text), affiliation, elements) : Parts(affiliation, elements));

    private static IEnumerable<XNode> Parts(Affiliation affiliation, JatsElements elements) =>
        Joined(Known(affiliation).Select(part => part.ToElement(elements))).Concat(Unnamed(affiliation, elements));

    private static IEnumerable<XNode> Tagged(string text, Affiliation affiliation, JatsElements elements)
    {
        var parts = Known(affiliation).ToList();
        var places = new List<(int At, Part Part)>();
        foreach (var part in parts.OrderByDescending(part => part.Words.Length))
        {
            var at = Find(text, part.Words, places);
            if (at >= 0)
            {
                places.Add((at, part));
            }
        }

        var nodes = new List<XNode>();
        var done = 0;
        foreach (var (at, part) in places.OrderBy(place => place.At))
        {
            nodes.Add(new XText(text[done..at]));
            nodes.Add(part.ToElement(elements));
            done = at + part.Words.Length;
        }

        nodes.Add(new XText(text[done..]));

        // What the text does not name, such as the country that goes without saying, stands behind it.
        var rest = parts.Except(places.Select(place => place.Part)).SelectMany(part => new XNode[] { new XText(", "), part.ToElement(elements) });
        return nodes.Concat(rest).Concat(Unnamed(affiliation, elements));
    }

    // What is known only by its code has no words to stand in the text.
    private static IEnumerable<XNode> Unnamed(Affiliation affiliation, JatsElements elements)
    {
        if (JatsElements.Known(affiliation.Institution) is null && affiliation.Ror is not null)
        {
            yield return Wrap(null, affiliation, elements)!;
        }

        if (JatsElements.Known(affiliation.Text) is not null && JatsElements.Known(affiliation.Country) is null && !string.IsNullOrEmpty(affiliation.CountryCode))
        {
            yield return elements.Element("country", JatsElements.Attribute("country", affiliation.CountryCode));
        }
    }

    // The first place where the words stand that no longer part has taken.
    private static int Find(string text, string words, List<(int At, Part Part)> taken)
    {
        for (var at = text.IndexOf(words, StringComparison.Ordinal); at >= 0; at = text.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if (taken.All(other => at + words.Length <= other.At || at >= other.At + other.Part.Words.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static IEnumerable<Part> Known(Affiliation affiliation)
    {
        Part?[] parts =
        [
            Part.Of(affiliation.Department, (words, elements) => elements.Element("institution", new XAttribute("content-type", "dept"), words)),
            Part.Of(affiliation.Institution, (words, elements) => Wrap(elements.Element("institution", words), affiliation, elements)!),
            Part.Of(affiliation.City, (words, elements) => elements.Element("city", words)),
            Part.Of(affiliation.Region, (words, elements) => elements.Element("state", words)),
            Part.Of(JatsElements.Known(affiliation.Country) ?? (JatsElements.Known(affiliation.Text) is null ? affiliation.CountryCode : null), (words, elements) => elements.Element("country", JatsElements.Attribute("country", affiliation.CountryCode), words)),
        ];
        return parts.OfType<Part>();
    }

    private static XElement? Wrap(XElement? institution, Affiliation affiliation, JatsElements elements) => affiliation.Ror is not { } ror
        ? institution
        : elements.Element("institution-wrap", institution, elements.Element("institution-id", new XAttribute("institution-id-type", "ror"), ror.Value));

    private static IEnumerable<XNode> Joined(IEnumerable<XElement> parts) =>
        parts.SelectMany((part, i) => i == 0 ? new XNode[] { part } : [new XText(", "), part]);

    private sealed record Part(string Words, Func<string, JatsElements, XElement> Make)
    {
        // Commas and semicolons at its ends belong to the text between the parts.
        public static Part? Of(string? words, Func<string, JatsElements, XElement> make) =>
            words is not null && JatsElements.Known(JatsElements.Known(EmailAddresses.Without(words))?.Trim(' ', ',', ';')) is { } known ? new Part(known, make) : null;

        public XElement ToElement(JatsElements elements) => Make(Words, elements);
    }
}
