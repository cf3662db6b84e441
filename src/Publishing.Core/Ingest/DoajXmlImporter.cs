using Publishing.Ingest.Doaj;
using Publishing.Ingest.Pieces;

namespace Publishing.Ingest;

/// <summary>The XML of the Directory of Open Access Journals, as publishers upload it and as its OAI-PMH gives it.</summary>
public sealed class DoajXmlImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "doaj-xml";

    /// <inheritdoc/>
    public override string Description => "XML of DOAJ";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "doajArticle" } => 95,
        { Root: "records" or "record" } head when head.Has("<journalTitle") || head.Has("<publisherRecordId") || head.Has("<affiliationsList") || head.Has("<fullTextUrl") || head.Has("doajArticles.xsd") => 93,
        _ => 0,
    };

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => XmlListSplitter.OfRoot(beginning.Bytes.Span, "records");

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is not { } root)
        {
            return new ImportResult([], document.Problems);
        }

        var articles = DoajXml.Read(root).ToList();
        return articles.Count == 0
            ? ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is XML of DOAJ without a record in it.", value: root.Name.LocalName, line: 1))
            : new ImportResult(articles, document.Problems);
    }
}
