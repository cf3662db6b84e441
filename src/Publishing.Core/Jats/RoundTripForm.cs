using System.Text;
using System.Xml.Linq;
using Publishing.Text;
using Publishing.Schemas;

namespace Publishing.Jats;

/// <summary>
/// The canonical form of a JATS article: what round trips are compared in. It holds the metadata (<c>front</c>, <c>back</c>, and those of sub-articles),
/// no text of the article; elements without namespace, no comments and instructions, white space as one space, and none where the tag set has no text.
/// </summary>
internal static class RoundTripForm
{
    private static readonly HashSet<string> Text = new(["body", "floats-group", "floats-wrap", "processing-meta"], StringComparer.Ordinal);

    /// <summary>A copy of an article in canonical form; the article stays as it is.</summary>
    public static XElement Of(XElement article) => Copy(article, article.Name.Namespace);

    private static XElement Copy(XElement element, XNamespace tags)
    {
        var copy = new XElement(element.Name.Namespace == tags ? XNamespace.None + element.Name.LocalName : element.Name);
        if (element.Annotation<SourceLine>() is { } line)
        {
            copy.AddAnnotation(line);
        }

        foreach (var attribute in element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration))
        {
            copy.Add(new XAttribute(attribute.Name, attribute.Value));
        }

        var isRoot = element.Name.LocalName is "article" or "sub-article" or "response";
        var text = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement child && !(isRoot && Text.Contains(child.Name.LocalName)))
            {
                AddText(copy, text);
                copy.Add(Copy(child, tags));
            }
        }

        AddText(copy, text);
        return copy;
    }

    private static void AddText(XElement element, StringBuilder text)
    {
        var words = Collapse(text.ToString());
        text.Clear();
        if (words.Length > 0 && (words != " " || RecordSchemas.HoldsText(element.Name.LocalName)))
        {
            element.Add(new XText(words));
        }
    }

    private static string Collapse(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is not (' ' or '\t' or '\n' or '\r'))
            {
                tidy.Append(c);
            }
            else if (tidy.Length == 0 || tidy[^1] != ' ')
            {
                tidy.Append(' ');
            }
        }

        return tidy.ToString();
    }
}
