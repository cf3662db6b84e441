using System.Xml;
using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>A piece of JATS that was kept as it came, made ready to stand in a document.</summary>
internal static class JatsPiece
{
    // As the importer of JSON allows it; deeper is meant to break something.
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    /// <summary>The element with its JATS names in the document's namespace, and without declarations that the root makes.</summary>
    public static XElement Read(string xml, XNamespace tags)
    {
        using var reader = XmlReader.Create(new StringReader(xml), Settings);
        var piece = XElement.Load(reader, LoadOptions.PreserveWhitespace);
        foreach (var element in piece.DescendantsAndSelf())
        {
            element.Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
            if (element.Name.NamespaceName.Length == 0 || element.Name.Namespace == JatsTagSet.Oai)
            {
                element.Name = tags + element.Name.LocalName;
            }
        }

        return piece;
    }
}
