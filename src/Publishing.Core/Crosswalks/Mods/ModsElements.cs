using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Crosswalks.Mods;

/// <summary>Makes the elements of a record in MODS: none without something in it, none with a text that XML cannot hold.</summary>
internal static class ModsElements
{
    /// <summary>The namespace of MODS 3.</summary>
    public static readonly XNamespace Namespace = "http://www.loc.gov/mods/v3";

    /// <summary>The namespace of XLink.</summary>
    public static readonly XNamespace Xlink = "http://www.w3.org/1999/xlink";

    /// <summary>An element with a text; null when there is none.</summary>
    public static XElement? Text(string name, string? text, params object?[] attributes) =>
        Known(text) is { } words ? new XElement(Namespace + name, attributes, words) : null;

    /// <summary>An element that holds others; null when there are none.</summary>
    public static XElement? Holder(string name, params object?[] content) =>
        new XElement(Namespace + name, content) is { HasElements: true } element ? element : null;

    /// <summary>A date in the form of W3CDTF; null when there is none.</summary>
    public static XElement? Date(string name, string? date, params object?[] attributes) => Text(name, date, [Attribute("encoding", "w3cdtf"), .. attributes]);

    /// <summary>An attribute; null when there is no value.</summary>
    public static XAttribute? Attribute(XName name, string? value) => Known(value) is { } words ? new XAttribute(name, words) : null;

    /// <summary>The attributes that say which vocabulary a term is of, and its address there.</summary>
    public static IEnumerable<XAttribute?> Authority(string authority, string? vocabulary = null, string? url = null) =>
        [Attribute("authority", authority), Attribute("authorityURI", vocabulary), Attribute("valueURI", url)];

    /// <summary>The attributes that say which language a text is in, as a tag and in the code of libraries; none when nobody has said.</summary>
    public static IEnumerable<XAttribute?> Languages(LanguageTag? language) => language is null
        ? []
        : [new XAttribute(XNamespace.Xml + "lang", language.Value), Attribute("lang", language.Iso6392B)];

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || XmlText.Clean(text).Trim() is not { Length: > 0 } clean ? null : clean;
}
