using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes <c>ref</c>: the citation of a JATS source as it came, else the words of the reference with what is known of them.</summary>
internal static class ReferenceWriter
{
    public static XElement Write(Reference reference, string id, JatsElements elements, JatsIds ids) => elements.Element(
        "ref",
        new XAttribute("id", id),
        elements.Optional("label", reference.Label),
        string.IsNullOrEmpty(reference.Xml) ? CitationWriter.Write(reference, elements) : AsItCame(reference.Xml, elements, ids));

    private static XElement AsItCame(string xml, JatsElements elements, JatsIds ids)
    {
        var citation = JatsPiece.Read(xml, elements.Tags);
        EmailAddresses.RemoveElements(citation);
        ids.Adopt(citation);
        return citation;
    }
}
