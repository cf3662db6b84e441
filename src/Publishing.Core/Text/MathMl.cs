using System.Xml;
using System.Xml.Linq;

namespace Publishing.Text;

/// <summary>
/// Formulas in MathML, as they are kept: one way to write each (prefix <c>mml</c>, no white space between elements),
/// and nothing in them that a browser would run or load.
/// </summary>
public static class MathMl
{
    /// <summary>The namespace of MathML.</summary>
    public const string Namespace = "http://www.w3.org/1998/Math/MathML";

    // A formula nests a dozen levels; one that nests hundreds is meant to break something.
    private const int DeepestNesting = 100;

    private static readonly HashSet<string> Tokens = new(["mi", "mn", "mo", "ms", "mtext", "annotation", "ci", "cn", "csymbol", "cs"], StringComparer.Ordinal);

    /// <summary>The formula of a <c>math</c> element; null when it is none, or nothing is left of it.</summary>
    public static MathRun? TryRead(XElement element)
    {
        if (element.Name != XName.Get("math", Namespace) || Copy(element, 0) is not { } math || !math.Nodes().Any())
        {
            return null;
        }

        math.Add(new XAttribute(XNamespace.Xmlns + "mml", Namespace));
        return new MathRun(math.ToString(SaveOptions.DisableFormatting));
    }

    /// <summary>The formula of a text that should hold one <c>math</c> element; null when it does not.</summary>
    public static MathRun? TryRead(string xml)
    {
        try
        {
            return TryRead(new MathRun(xml).ToElement());
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Copy(XElement element, int depth)
    {
        // What is not MathML has no business in a formula: HTML inside annotation-xml is how scripts are smuggled in.
        if (element.Name.NamespaceName != Namespace || depth > DeepestNesting
            || (element.Name.LocalName == "annotation-xml" && element.Descendants().Any(child => child.Name.NamespaceName != Namespace)))
        {
            return null;
        }

        var isToken = Tokens.Contains(element.Name.LocalName);
        var copy = new XElement(element.Name, element.Attributes().Where(IsKept).Select(attribute => new XAttribute(attribute.Name, XmlText.Clean(attribute.Value))));
        foreach (var node in element.Nodes())
        {
            if (node is XText text && (isToken || !string.IsNullOrWhiteSpace(text.Value)))
            {
                copy.Add(new XText(XmlText.Clean(text.Value)));
            }
            else if (node is XElement child)
            {
                copy.Add(Copy(child, depth + 1));
            }
        }

        return copy;
    }

    private static bool IsKept(XAttribute attribute) => attribute switch
    {
        { IsNamespaceDeclaration: true } => false,
        { Name.NamespaceName: not ("" or "http://www.w3.org/XML/1998/namespace") } => false,
        { Name.LocalName: "href" or "src" or "altimg" or "cdgroup" or "definitionURL" } => WebAddress.IsOne(attribute.Value),

        // One formula can stand in several places of a document, where an id may not stand twice.
        { Name.LocalName: "style" or "id" or "xref" } => false,
        _ => !attribute.Name.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase),
    };
}
