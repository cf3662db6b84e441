using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>
/// A formula as browsers draw it: MathML Core without prefixes. Only elements and attributes that draw are let through, so that no formula can bring
/// links, styles, scripts or HTML of its own; of anything else the content stays.
/// </summary>
public static class MathMarkup
{
    // A formula nested deeper than this is no formula, but could exhaust the stack.
    private const int MaxDepth = 100;

    private static readonly HashSet<string> Elements =
    [
        "math", "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "merror", "mpadded", "mphantom",
        "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "display", "displaystyle", "scriptlevel", "mathvariant", "dir", "accent", "accentunder", "alttext", "linethickness", "columnspan", "rowspan",
        "columnalign", "rowalign", "stretchy", "symmetric", "largeop", "movablelimits", "fence", "separator", "form", "lspace", "rspace",
        "minsize", "maxsize", "width", "height", "depth", "voffset",
    ];

    private static readonly XmlWriterSettings Settings = new() { ConformanceLevel = ConformanceLevel.Fragment, OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None };

    /// <summary>The formula as markup for an HTML page.</summary>
    public static string Of(MathRun formula)
    {
        var html = new StringBuilder();
        using (var writer = XmlWriter.Create(html, Settings))
        {
            Write(writer, formula.ToElement(), MaxDepth);
        }

        return html.ToString();
    }

    private static void Write(XmlWriter writer, XElement element, int depth)
    {
        var name = element.Name.LocalName;
        if (name == "semantics")
        {
            // Its first child is the formula; the others say the same in TeX and the like.
            WriteChildren(writer, element.Elements().Take(1), depth);
        }
        else if (name is "annotation" or "annotation-xml")
        {
            return;
        }
        else if (depth == 0)
        {
            writer.WriteString(element.Value);
        }
        else if (name == "mfenced")
        {
            // MathML Core has left it out, and browsers draw it without its fences.
            writer.WriteStartElement("mrow");
            WriteOperator(writer, (string?)element.Attribute("open") ?? "(");
            WriteSeparated(writer, element, depth);
            WriteOperator(writer, (string?)element.Attribute("close") ?? ")");
            writer.WriteEndElement();
        }
        else if (!Elements.Contains(name))
        {
            WriteChildren(writer, element.Nodes(), depth);
        }
        else
        {
            writer.WriteStartElement(name);
            foreach (var attribute in element.Attributes().Where(attribute => attribute.Name.NamespaceName.Length == 0 && Attributes.Contains(attribute.Name.LocalName)))
            {
                writer.WriteAttributeString(attribute.Name.LocalName, attribute.Value);
            }

            WriteChildren(writer, element.Nodes(), depth);
            writer.WriteEndElement();
        }
    }

    private static void WriteChildren(XmlWriter writer, IEnumerable<XNode> nodes, int depth)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XElement child:
                    Write(writer, child, depth - 1);
                    break;
                case XText text when !string.IsNullOrWhiteSpace(text.Value):
                    writer.WriteString(text.Value);
                    break;
            }
        }
    }

    private static void WriteSeparated(XmlWriter writer, XElement fenced, int depth)
    {
        var separators = ((string?)fenced.Attribute("separators") ?? ",").Where(c => !char.IsWhiteSpace(c)).ToArray();
        foreach (var (i, child) in fenced.Elements().Index())
        {
            if (i > 0 && separators.Length > 0)
            {
                WriteOperator(writer, separators[Math.Min(i, separators.Length) - 1].ToString());
            }

            Write(writer, child, depth - 1);
        }
    }

    private static void WriteOperator(XmlWriter writer, string text) => writer.WriteElementString("mo", text);
}
