using System.Xml;
using System.Xml.Linq;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>Builds elements from a reader: each knows its line, comments and instructions are left out, and what is not needed is not built.</summary>
internal static class XmlTree
{
    /// <summary>The root element.</summary>
    /// <exception cref="XmlException">The document is not well-formed, or nests too deep.</exception>
    public static XElement Build(XmlReader reader, Func<XElement, string, bool>? skip)
    {
        var lines = (IXmlLineInfo)reader;
        XElement? root = null;
        XElement? parent = null;
        while (reader.Read())
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element:
                    var isEmpty = reader.IsEmptyElement;
                    var element = Element(reader, lines);
                    parent?.Add(element);
                    root ??= element;
                    if (!isEmpty && parent is not null && skip is not null && skip(parent, element.Name.LocalName))
                    {
                        Skip(reader);
                    }
                    else if (!isEmpty)
                    {
                        parent = element;
                        Bound(reader);
                    }

                    break;
                case XmlNodeType.EndElement:
                    parent = parent?.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace:
                    parent?.Add(reader.Value);
                    break;
            }
        }

        return root ?? throw new XmlException("There is no root element.", null, 1, 1);
    }

    private static XElement Element(XmlReader reader, IXmlLineInfo lines)
    {
        var element = new XElement(XName.Get(reader.LocalName, reader.NamespaceURI));
        element.AddAnnotation(new SourceLine(lines.LineNumber, lines.LinePosition));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI != "http://www.w3.org/2000/xmlns/")
            {
                element.Add(new XAttribute(XName.Get(reader.LocalName, reader.NamespaceURI), reader.Value));
            }
        }

        reader.MoveToElement();
        return element;
    }

    // Leaves the reader on the end tag, as if the element had been empty.
    private static void Skip(XmlReader reader)
    {
        var depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            Bound(reader);
        }
    }

    /// <summary>Refuses what nests too deep.</summary>
    /// <exception cref="XmlException">It does.</exception>
    public static void Bound(XmlReader reader)
    {
        if (reader.Depth > SafeXml.DeepestNesting)
        {
            var lines = (IXmlLineInfo)reader;
            throw new XmlTooDeepException(lines.LineNumber, lines.LinePosition);
        }
    }
}
