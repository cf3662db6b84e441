using System.Buffers;
using System.Text;
using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// Writes an element as a document of its own, as it is kept with an article: in one line, with the prefixes that JATS uses. It is a tenth of the work
/// that a writer of XML makes of it, and there is one for every reference.
/// </summary>
internal static class ElementText
{
    // What cannot stand in an attribute, or in text, as it is.
    private static readonly SearchValues<char> InAttribute = SearchValues.Create("&<>\"\r\n\t");
    private static readonly SearchValues<char> InText = SearchValues.Create("&<>\r");

    private static readonly Dictionary<string, string> Prefixes = new(StringComparer.Ordinal)
    {
        [JatsTagSet.Xlink.NamespaceName] = "xlink",
        [JatsTagSet.Ali.NamespaceName] = "ali",
        [JatsTagSet.MathMl.NamespaceName] = "mml",
        ["http://www.w3.org/2001/XMLSchema-instance"] = "xsi",
        [XNamespace.Xml.NamespaceName] = "xml",
    };

    [ThreadStatic]
    private static StringBuilder? t_text;

    /// <summary>The text of an element that holds nothing but elements, attributes and text.</summary>
    public static string Of(XElement element)
    {
        var text = (t_text ??= new StringBuilder(4096)).Clear();
        var spaces = new List<(string Space, string Prefix)>();
        foreach (var each in element.DescendantsAndSelf())
        {
            Note(each.Name.NamespaceName, spaces);
            foreach (var attribute in each.Attributes())
            {
                Note(attribute.IsNamespaceDeclaration ? "" : attribute.Name.NamespaceName, spaces);
            }
        }

        Append(text, element, spaces, isRoot: true);
        return text.ToString();
    }

    private static void Note(string space, List<(string Space, string Prefix)> spaces)
    {
        if (space.Length == 0 || space == XNamespace.Xml.NamespaceName)
        {
            return;
        }

        foreach (var (known, _) in spaces)
        {
            if (known == space)
            {
                return;
            }
        }

        spaces.Add((space, Prefixes.GetValueOrDefault(space) ?? $"ns{spaces.Count + 1}"));
    }

    private static void Append(StringBuilder text, XElement element, List<(string Space, string Prefix)> spaces, bool isRoot)
    {
        text.Append('<');
        AppendName(text, element.Name, spaces);
        foreach (var attribute in element.Attributes())
        {
            if (!attribute.IsNamespaceDeclaration)
            {
                AppendName(text.Append(' '), attribute.Name, spaces);
                AppendEscaped(text.Append("=\""), attribute.Value, inAttribute: true);
                text.Append('"');
            }
        }

        foreach (var (space, prefix) in isRoot ? spaces : [])
        {
            text.Append(" xmlns:").Append(prefix).Append("=\"");
            AppendEscaped(text, space, inAttribute: true);
            text.Append('"');
        }

        if (element.IsEmpty)
        {
            text.Append(" />");
            return;
        }

        text.Append('>');
        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            if (node is XText words)
            {
                AppendEscaped(text, words.Value, inAttribute: false);
            }
            else if (node is XElement child)
            {
                Append(text, child, spaces, isRoot: false);
            }
        }

        AppendName(text.Append("</"), element.Name, spaces);
        text.Append('>');
    }

    private static void AppendName(StringBuilder text, XName name, List<(string Space, string Prefix)> spaces)
    {
        if (name.NamespaceName.Length > 0)
        {
            text.Append(name.Namespace == XNamespace.Xml ? "xml" : spaces.Find(space => space.Space == name.NamespaceName).Prefix).Append(':');
        }

        text.Append(name.LocalName);
    }

    // White space in an attribute, and a carriage return anywhere, would be read as something else (XML 1.0 §2.11, §3.3.3).
    private static void AppendEscaped(StringBuilder text, string value, bool inAttribute)
    {
        var rest = value.AsSpan();
        for (var at = Next(rest, inAttribute); at >= 0; at = Next(rest, inAttribute))
        {
            text.Append(rest[..at]).Append(rest[at] switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\r' => "&#xD;",
                '\n' => "&#xA;",
                _ => "&#x9;",
            });
            rest = rest[(at + 1)..];
        }

        text.Append(rest);
    }

    private static int Next(ReadOnlySpan<char> text, bool inAttribute) => text.IndexOfAny(inAttribute ? InAttribute : InText);
}
