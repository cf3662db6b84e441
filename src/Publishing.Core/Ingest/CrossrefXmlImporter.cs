using System.Xml.Linq;
using Publishing.Ingest.Crossref;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>Crossref's XML: deposits (<c>doi_batch</c> 4.3 to 5.5), UNIXREF, UNIXSD. A document may hold any number of works.</summary>
public sealed class CrossrefXmlImporter : Importer
{
    private static readonly HashSet<string> Roots = new(["doi_batch", "crossref_result", "doi_records", "doi_record", "crossref", "journal_article", "conference_paper", "posted_content"], StringComparer.Ordinal);

    /// <inheritdoc/>
    public override string Name => "crossref-xml";

    /// <inheritdoc/>
    public override string Description => "Crossref XML: deposits, UNIXREF, UNIXSD";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { } head when Roots.Contains(head.Root) || head.Namespace.Contains("crossref.org", StringComparison.Ordinal) => 95,
        { Root: "journal" or "conference" or "book" or "body" or "records" or "record" or "metadata" or "query" } head when IsIn(head) => 92,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => XmlHead.Of(beginning.Bytes.Span)?.Root switch
    {
        "doi_batch" => XmlListSplitter.Below(beginning.Bytes.Span, null, "doi_batch", "body"),
        "doi_records" => XmlListSplitter.OfRoot(beginning.Bytes.Span, "doi_records"),
        _ => null,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is not { } root)
        {
            return new ImportResult([], document.Problems);
        }

        var works = CrossrefWork.Find(root).ToList();
        return new ImportResult([.. works.Select(CrossrefXmlReader.Read)], [.. document.Problems, .. Unresolved(root), .. works.Count == 0 ? Nothing(root) : []]);
    }

    private static bool IsIn(XmlHead head) =>
        head.Has("<doi_record") || head.Has("<crossref") || head.Has("<journal_metadata") || head.Has("<crossref_result") || head.Has("crossref.org/schema") || head.Has("crossref.org/qrschema") || head.Has("crossref.org/xschema") || head.Has("<event_metadata");

    // DOIs that were asked for and that Crossref does not have.
    private static IEnumerable<Problem> Unresolved(XElement root) => root.Below("query").Where(query => query.Attr("status") is "unresolved" or "malformed")
        .Select(query => (Asked: query.Words("doi"), Element: query)).Concat(root.Below("error").Select(error => (Asked: error.Words(), Element: error)))
        .Select(missing => Problem.Of(ProblemCodes.NotAnArticle, $"Crossref has no record of '{missing.Asked}'.", value: missing.Asked, line: missing.Element.Line()) with { Severity = ProblemSeverity.Warning, Remedy = "Check the DOI; it may be registered elsewhere." });

    private static IEnumerable<Problem> Nothing(XElement root) =>
        [Problem.Of(ProblemCodes.NotAnArticle, $"This is Crossref XML without a work in it; its root element is {root.Name.LocalName}.", value: root.Name.LocalName, line: 1)];
}
