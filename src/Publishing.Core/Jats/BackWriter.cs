using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>back</c>: acknowledgments, the statements that JATS4R wants there, references.</summary>
internal static class BackWriter
{
    public static XElement? Write(Article article, JatsElements elements, JatsIds ids) => elements.Holder(
        "back",
        article.Acknowledgments is { IsEmpty: false } thanks ? elements.Element("ack", elements.Paragraph(thanks)) : null,
        Statement("data-availability", "Data availability", article.DataAvailability, elements),
        Statement("ethics-statement", "Ethics statement", article.Ethics, elements),
        elements.Holder("ref-list", article.References.Select((reference, i) => ReferenceWriter.Write(reference, ids.ReferenceIds[i], elements, ids))));

    // Publishing wants a heading on every section; machines go by sec-type.
    private static XElement? Statement(string kind, string heading, RichText? text, JatsElements elements) => text is { IsEmpty: false }
        ? elements.Element("sec", new XAttribute("sec-type", kind), elements.Element("title", heading), elements.Paragraph(text))
        : null;
}
