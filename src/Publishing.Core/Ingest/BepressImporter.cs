using Publishing.Ingest.Bepress;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>XML of bepress Digital Commons: <c>documents</c> with a <c>document</c> each, as it is exported in batches and over OAI-PMH (<c>document-export</c>), also with several locales.</summary>
public sealed class BepressImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "bepress";

    /// <inheritdoc/>
    public override string Description => "XML of bepress Digital Commons";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        { Root: "documents" or "document-export" } => 90,
        { Root: "document" } head when head.Has("<articleid") || head.Has("<authors") || head.Has("<publication-date") => 85,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => XmlHead.Of(beginning.Bytes.Span) is { Root: "documents", Root: var root } ? XmlListSplitter.OfRoot(beginning.Bytes.Span, root) : null;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is null)
        {
            return new ImportResult([], document.Problems);
        }

        var documents = document.Root.DescendantsAndSelf().Where(element => element.Is("document")).ToList();
        return documents.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is an export of bepress with no document in it.", value: document.Root.Name.LocalName, line: 1))
            : new ImportResult([.. documents.Select(element => new BepressDocument(element).Read())], document.Problems);
    }
}
