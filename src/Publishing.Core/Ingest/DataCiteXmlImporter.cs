using Publishing.Ingest.DataCite;
using Publishing.Ingest.Pieces;

namespace Publishing.Ingest;

/// <summary>DataCite's XML, kernel 2.2 to 4.7; also the records of OpenAIRE, which are made of it.</summary>
public sealed class DataCiteXmlImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "datacite-xml";

    /// <inheritdoc/>
    public override string Description => "DataCite XML of any version";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "resource" } head when head.Namespace.Contains("datacite.org/schema", StringComparison.Ordinal) || head.Namespace.Contains("openaire.eu/schema", StringComparison.Ordinal) => 95,
        { Root: "resource" } head when head.Has("<creators") || head.Has("<titles") || head.Has("datacite") => 85,
        { Root: "oai_datacite" or "record" or "records" or "metadata" or "resources" or "payload" } head when head.Has("datacite.org/schema/kernel") => 91,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => XmlHead.Of(beginning.Bytes.Span) is { Root: "records" or "resources", Root: var root } ? XmlListSplitter.OfRoot(beginning.Bytes.Span, root) : null;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is not { } root)
        {
            return new ImportResult([], document.Problems);
        }

        var works = DataCiteXml.Find(root).ToList();
        return works.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, $"This is DataCite XML without a record in it; its root element is {root.Name.LocalName}.", value: root.Name.LocalName, line: 1))
            : new ImportResult([.. works.Select(DataCiteArticle.Of)], document.Problems);
    }
}
