using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>Looks into elements by their local names: registries change their namespaces with every version and leave them out at will.</summary>
public static class LocalNames
{
    /// <summary>The first child of that name.</summary>
    public static XElement? Child(this XElement? element, string name) => element?.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    /// <summary>All children of that name.</summary>
    public static IEnumerable<XElement> Children(this XElement? element, string name) => element?.Elements().Where(child => child.Name.LocalName == name) ?? [];

    /// <summary>All children of that name of all these elements.</summary>
    public static IEnumerable<XElement> Children(this IEnumerable<XElement> elements, string name) => elements.SelectMany(element => element.Children(name));

    /// <summary>Everything of that name below the element.</summary>
    public static IEnumerable<XElement> Below(this XElement element, string name) => element.Descendants().Where(child => child.Name.LocalName == name);

    /// <summary>The words of an element on one line, without markup; null when there are none.</summary>
    public static string? Words(this XElement? element) => element is null || MarkedUpText.Words(element.Value) is not { Length: > 0 } words ? null : words;

    /// <summary>The words of a child.</summary>
    public static string? Words(this XElement? element, string child) => element.Children(child).Select(Words).FirstOrDefault(words => words is not null);

    /// <summary>An attribute, whatever its namespace; null when it is empty.</summary>
    public static string? Attr(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;

    /// <summary>Whether the element has one of these names.</summary>
    public static bool Is(this XElement element, params ReadOnlySpan<string> names) => names.Contains(element.Name.LocalName);

    /// <summary>All children with one of these names, in document order.</summary>
    public static IEnumerable<XElement> Children(this XElement element, string first, params string[] others) => element.Elements().Where(child => child.Name.LocalName == first || others.Contains(child.Name.LocalName));

    /// <summary>The first child with one of these names.</summary>
    public static XElement? Child(this XElement element, string first, params string[] others) => element.Children(first, others).FirstOrDefault();

    /// <summary>Everything with one of these names below the element, in document order.</summary>
    public static IEnumerable<XElement> Below(this XElement element, string first, params string[] others) => element.Descendants().Where(child => child.Name.LocalName == first || others.Contains(child.Name.LocalName));

    /// <summary>The words of the first child with one of these names that has any.</summary>
    public static string? Words(this XElement element, string first, params string[] others) => element.Children(first, others).Select(Words).FirstOrDefault(words => words is not null);

    /// <summary>What is in the element with its tags as characters, to be read where markup in characters is read (see <see cref="MarkedUpText"/>).</summary>
    public static string Markup(this XElement element) => string.Concat(element.Nodes().Select(node => node is XText words ? words.Value : node.ToString(SaveOptions.DisableFormatting)));

    /// <summary>The line of the source on which the element begins.</summary>
    public static int? Line(this XElement element) => SourceLine.Of(element);
}
