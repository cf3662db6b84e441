using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Makes the elements of one article: all in one namespace, every text one that XML can hold, a language named only where it is not the article's.</summary>
internal sealed class JatsElements(XNamespace tags, LanguageTag? language)
{
    /// <summary>The namespace of JATS elements: none in a file.</summary>
    public XNamespace Tags => tags;

    /// <summary>The language of the article.</summary>
    public LanguageTag? Language => language;

    /// <summary>An element of JATS; nulls in the content are left out.</summary>
    public XElement Element(string name, params object?[] content)
    {
        var element = new XElement(tags + name);
        foreach (var item in content)
        {
            element.Add(item is string text ? XmlText.Clean(text) : item);
        }

        return element;
    }

    /// <summary>An element with a text, or null when there is none.</summary>
    public XElement? Optional(string name, string? text, params object?[] attributes)
    {
        if (Known(text) is not { } words)
        {
            return null;
        }

        var element = Element(name, attributes);
        element.Add(words);
        return element;
    }

    /// <summary>An element that holds what there is of its children, or null when there is nothing.</summary>
    public XElement? Holder(string name, params object?[] content)
    {
        var element = Element(name, content);
        return element.IsEmpty ? null : element;
    }

    /// <summary>An element with a text that may carry markup.</summary>
    public XElement Rich(string name, RichText text, InlineHolder holder = InlineHolder.Any, params object?[] attributes) =>
        Element(name, [.. attributes, RichTextXml.Write(text, tags, holder)]);

    /// <summary>A paragraph.</summary>
    public XElement Paragraph(RichText text) => Rich("p", text);

    /// <summary>An attribute, or null when there is no value.</summary>
    public static XAttribute? Attribute(XName name, string? value) => Known(value) is { } words ? new XAttribute(name, words) : null;

    /// <summary>A text as XML can hold it; null when nothing is left to read.</summary>
    public static string? Known(string? text) => string.IsNullOrWhiteSpace(text) || XmlText.Clean(text) is not { } clean || string.IsNullOrWhiteSpace(clean) ? null : clean;

    /// <summary><c>xml:lang</c>, or null when the language is unknown or the article's, which need not be said again.</summary>
    public XAttribute? Lang(LanguageTag? other) => other is null || other == language ? null : new XAttribute(XNamespace.Xml + "lang", other.Value);

    /// <summary><c>xml:lang</c>, said even when it is the article's.</summary>
    public static XAttribute? LangAlways(LanguageTag? language) => language is null ? null : new XAttribute(XNamespace.Xml + "lang", language.Value);
}
