using System.Text;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>A text in which markup stands as characters (HTML in JSON, JATS in a field of a table, tags and entities escaped once more) as elements.</summary>
internal static class MarkupParser
{
    // Beyond these a text is no title and no abstract, and is only rid of its tags.
    private const int MostTags = 20_000;
    private const int DeepestNesting = 100;

    /// <summary>The text as the content of an element; names have no prefixes, and formulas are in the namespace of MathML.</summary>
    public static XElement Parse(string text)
    {
        var unescaped = MarkupTags.IsIn(text) ? MarkupTags.Unescape(text) : text;
        return MarkupTags.Count(unescaped) switch
        {
            0 => new XElement("text", XmlText.Clean(unescaped)),
            > MostTags => new XElement("text", XmlText.Clean(MarkupTags.Remove(unescaped))),
            _ => MarkupTags.EscapeTheRest(unescaped) is var marked && AsXml(marked) is { } root ? root : AsHtml(marked),
        };
    }

    /// <summary>Elements as they are read here: no prefixes, small letters, formulas in the namespace of MathML.</summary>
    public static XElement Plain(XElement root)
    {
        foreach (var element in root.DescendantsAndSelf())
        {
            var isMath = element.Name.NamespaceName == MathMl.Namespace || element.Name.LocalName == "math" || element.Parent?.Name.NamespaceName == MathMl.Namespace;
            element.Name = isMath ? XName.Get(element.Name.LocalName, MathMl.Namespace) : element.Name.LocalName.ToLowerInvariant();
        }

        return root;
    }

    private static XElement? AsXml(string text)
    {
        var declared = string.Concat(MarkupTags.Prefixes(text).Select(prefix => $" xmlns:{prefix}=\"urn:prefix:{prefix}\" "));
        var read = SafeXml.Read(Encoding.UTF8.GetBytes($"<text{declared}>{text}</text>"));
        return read is { Root: { } root, Error: null } ? Plain(root) : null;
    }

    private static XElement AsHtml(string text)
    {
        var root = new XElement("text");
        if (new HtmlParser().ParseDocument("<!DOCTYPE html><body>" + text).Body is { } body)
        {
            Copy(body, root, 0);
        }

        return root;
    }

    private static void Copy(INode from, XElement to, int depth)
    {
        foreach (var node in from.ChildNodes)
        {
            if (node is IText words)
            {
                to.Add(XmlText.Clean(words.Data));
            }
            else if (node is IElement deep && depth >= DeepestNesting)
            {
                to.Add(XmlText.Clean(deep.TextContent));
            }
            else if (node is IElement element)
            {
                var copy = new XElement(NameOf(element, to));
                foreach (var attribute in element.Attributes.Where(attribute => attribute.LocalName is "href" or "style" or "class" or "mathvariant"))
                {
                    copy.SetAttributeValue(attribute.LocalName, XmlText.Clean(attribute.Value));
                }

                to.Add(copy);
                Copy(element, copy, depth + 1);
            }
        }
    }

    private static XName NameOf(IElement element, XElement parent)
    {
        var local = element.LocalName[(element.LocalName.LastIndexOf(':') + 1)..].ToLowerInvariant();
        var isMath = local == "math" || element.NamespaceUri == MathMl.Namespace || parent.Name.NamespaceName == MathMl.Namespace;
        return XmlNames.IsName(local) ? XName.Get(local, isMath ? MathMl.Namespace : "") : "span";
    }
}
