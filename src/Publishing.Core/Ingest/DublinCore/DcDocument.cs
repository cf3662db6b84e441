using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DublinCore;

/// <summary>The records of Dublin Core in a document, one or many, whatever stands around them.</summary>
internal static class DcDocument
{
    /// <summary>Every record: elements that hold statements, none inside of another.</summary>
    public static IReadOnlyList<DcRecord> Records(XElement root) =>
        [.. root.DescendantsAndSelf().Where(IsRecord).Where(element => !element.Ancestors().Any(IsRecord)).Select(element => new DcRecord(element, Statements(element)))];

    private static bool IsRecord(XElement element) => IsItem(element) || Holds(element);

    // Several documents of one item of DSpace, dublin_core.xml and metadata_*.xml, in one element.
    private static bool IsItem(XElement element) => element.Elements().Any(child => child.Is("dublin_core"));

    private static bool Holds(XElement element)
    {
        var statements = element.Elements().Count(child => DcDialect.IsStatement(child) && !child.Elements().Any(DcDialect.IsStatement));
        return statements > 0 && (element.Is("dc", "dim", "dublin_core", "qualifieddc", "simpledc") || statements * 2 > element.Elements().Count());
    }

    private static IEnumerable<XElement> Statements(XElement record) => IsItem(record) ? record.Children("dublin_core").SelectMany(part => part.Elements()) : record.Elements();
}
