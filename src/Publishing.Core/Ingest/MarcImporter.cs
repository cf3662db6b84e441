using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.Marc;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>MARC 21 and UNIMARC: MARCXML, OAI's older XML (<c>oai_marc</c>), and ISO 2709; one record, a collection, or the answer of a search.</summary>
public sealed partial class MarcImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "marcxml";

    /// <inheritdoc/>
    public override string Description => "MARC: MARCXML, oai_marc, ISO 2709";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/marcxml+xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => Iso2709.Begins(source.Bytes.Span) ? 96 : XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "oai_marc" } => 94,
        { Root: "OAI-PMH" } => 0,
        { Namespace: "http://www.loc.gov/MARC21/slim" } => 94,
        { } head when head.Has("<datafield") || head.Has(":datafield") || head.Has("<varfield") || head.Has("<dataField") => 91,
        _ => 0,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        if (Iso2709.Begins(source.Bytes.Span))
        {
            return new ImportResult([.. Iso2709.Read(source.Bytes).Select(read => read.Record is { } record ? MarcReader.Read(record) : Broken(read.Problem!))], []);
        }

        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is not { } root)
        {
            // A prefix that nobody declares or an end that is missing is about the envelope: the records in it may be whole.
            var pieces = Pieces(SourceText.OfXml(source.Bytes.Span).Text);
            return pieces.Exists(piece => piece.Accepted)
                ? new ImportResult(pieces, [.. document.Problems.Select(problem => problem with { Severity = problem.Severity == ProblemSeverity.Error ? ProblemSeverity.Warning : problem.Severity })])
                : new ImportResult([], document.Problems);
        }

        var records = root.DescendantsAndSelf().Where(IsRecord).ToList();
        if (records.Count > 0 && records.TrueForAll(IsPica))
        {
            return ImportResult.Rejected(new KnownDocument("PICA+", true, "Ask the same catalog for MARCXML, MODS or Dublin Core.").ToProblem(root.Name.LocalName));
        }

        return records.Count > 0
            ? new ImportResult([.. records.Select(record => MarcReader.Read(MarcRecord.Of(record)))], document.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is MARC without a record in it.", value: root.Name.LocalName, line: 1));
    }

    private static bool IsRecord(XElement element) =>
        element.Is("record", "oai_marc", "marc") && element.Elements().Any(child => child.Name.LocalName.ToLowerInvariant() is "datafield" or "varfield");

    // Its fields have a letter behind their numbers: 021A, 028C.
    private static bool IsPica(XElement record) => record.Elements().Any(field => field.Attribute("tag")?.Value is [_, _, _, >= '@' and <= 'Z']);

    private static ImportedArticle Broken(Problem problem) => new(new Article(), [problem]);

    private static List<ImportedArticle> Pieces(string text)
    {
        var articles = new List<ImportedArticle>();
        foreach (var start in RecordStart().EnumerateMatches(text))
        {
            var end = text.IndexOf("</record>", start.Index, StringComparison.Ordinal);
            var piece = end < 0 ? "" : text[start.Index..(end + "</record>".Length)];
            var line = XmlPreparation.LineAt(text, start.Index);
            var read = SafeXml.Read(Encoding.UTF8.GetBytes(piece));
            articles.Add(read.Root is { } root
                ? MarcReader.Read(MarcRecord.Of(root) with { Line = line })
                : Broken(Problem.Of(ProblemCodes.MalformedRecord, "The record is not well-formed XML.", line: line)));
            if (end < 0)
            {
                break;
            }
        }

        return articles;
    }

    [GeneratedRegex(@"<record(?:\s[^<>]*)?>\s*<leader", RegexOptions.CultureInvariant)]
    private static partial Regex RecordStart();
}
