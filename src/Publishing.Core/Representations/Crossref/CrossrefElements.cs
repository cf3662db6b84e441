using System.Globalization;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Makes Crossref's elements: in the namespace of a deposit, or in none, as Crossref's own answers (UNIXREF) have them.</summary>
/// <param name="tags">The namespace.</param>
internal sealed class CrossrefElements(XNamespace tags)
{
    /// <summary>The namespace of deposits.</summary>
    public static readonly XNamespace Deposit = "http://www.crossref.org/schema/5.4.0";

    private static readonly Dictionary<InlineStyle, string> Faces = new()
    {
        [InlineStyle.Italic] = "i", [InlineStyle.Bold] = "b", [InlineStyle.Sub] = "sub", [InlineStyle.Sup] = "sup", [InlineStyle.Sc] = "scp", [InlineStyle.Monospace] = "tt", [InlineStyle.Underline] = "u", [InlineStyle.Overline] = "ovl",
    };

    /// <summary>An element.</summary>
    public XElement Element(string name, params object?[] content) => new(tags + name, content);

    /// <summary>An element with a text, or null when there is nothing to read or it is longer than the schema allows.</summary>
    public XElement? Optional(string name, string? text, int most, params object?[] attributes) =>
        KnownText.Within(text, most) is { } words ? new XElement(tags + name, attributes, words) : null;

    /// <summary>An element that holds what there is of its children, or null when there is nothing.</summary>
    public XElement? Holder(string name, params object?[] content)
    {
        var element = Element(name, content);
        return element.HasElements ? element : null;
    }

    /// <summary>An element with a text in face markup and MathML, or null when there is nothing to read.</summary>
    public XElement? Face(string name, RichText? text, params object?[] attributes) =>
        text is null || KnownText.Of(text) is null ? null : new XElement(tags + name, attributes, Nodes(RunningText.Of(text)));

    /// <summary>A date: month, day, year.</summary>
    /// <param name="name">The name of the element.</param>
    /// <param name="date">The date.</param>
    /// <param name="season">The season as printed, when there is one in place of a month.</param>
    /// <param name="medium">Its <c>media_type</c>, or null.</param>
    public XElement Date(string name, PartialDate date, string? season = null, string? medium = null) => Element(
        name,
        medium is null ? null : new XAttribute("media_type", medium),
        (date.Month ?? CrossrefSeason.Of(season)) is { } month ? Element("month", month.ToString("00", CultureInfo.InvariantCulture)) : null,
        date.Day is { } day ? Element("day", day.ToString("00", CultureInfo.InvariantCulture)) : null,
        Element("year", date.Year.ToString("0000", CultureInfo.InvariantCulture)));

    /// <summary>A language, or null when it is unknown or one that Crossref has no code for.</summary>
    public static XAttribute? Language(LanguageTag? language) =>
        language is not null && language.IsListed ? new XAttribute("language", language.Language) : null;

    private IEnumerable<XNode> Nodes(RichText text) => text.Inlines.SelectMany(inline => inline switch
    {
        StyledRun run when Faces.TryGetValue(run.Style, out var name) => [new XElement(tags + name, Nodes(run.Content))],
        StyledRun run => Nodes(run.Content),
        LinkRun run => Nodes(run.Content),
        MathRun run => [run.ToElement()],
        TextRun run => [new XText(run.Text)],
        _ => Array.Empty<XNode>(),
    });
}
