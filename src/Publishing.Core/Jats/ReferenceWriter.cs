using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes <c>ref</c>: the citation of a JATS source as it came, else the words of the reference with what is known of them.</summary>
internal static class ReferenceWriter
{
    public static XElement Write(Reference reference, string id, JatsElements elements, JatsIds ids)
    {
        var source = string.IsNullOrEmpty(reference.Xml) ? null : JatsPiece.Read(reference.Xml, XNamespace.None);
        if (source is null || !Says(source, reference))
        {
            return elements.Element("ref", new XAttribute("id", id), elements.Optional("label", reference.Label), CitationWriter.Write(reference, elements));
        }

        EmailAddresses.RemoveElements(source);
        source.SetAttributeValue("id", source.Name.LocalName == "ref" ? null : source.Attribute("id")?.Value);
        ids.Adopt(source);
        if (source.Name.LocalName != "ref")
        {
            return elements.Element("ref", new XAttribute("id", id), elements.Optional("label", reference.Label), source);
        }

        source.SetAttributeValue("id", id);
        return source;
    }

    // An edit wins: the source is given back for as long as it reads as the model does.
    private static bool Says(XElement source, Reference reference) =>
        JatsReader.CitationOf(source, reference.Label).SequenceEqual(reference.Citation)
        && (source.Name.LocalName != "ref" || JatsReader.LabelOf(source) == reference.Label);
}
