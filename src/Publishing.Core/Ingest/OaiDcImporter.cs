using Publishing.Ingest.DublinCore;

namespace Publishing.Ingest;

/// <summary>
/// Dublin Core: the fifteen elements as OAI-PMH has them (<c>oai_dc</c>), qualified, and DCMI terms, one record or many. What else than an article a record may be of is said.
/// </summary>
public sealed class OaiDcImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "oai-dc";

    /// <inheritdoc/>
    public override string Description => "Dublin Core (oai_dc, qualified, DCMI terms)";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "dc" or "qualifieddc" or "qdc" or "simpledc" or "dcterms" } => 92,
        { Root: "metadata" or "record" or "records" or "resource" or "item" or "items" } head when head.Has("purl.org/dc/") || head.Has("/oai_dc/") => 70,
        _ => 0,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source) => DcReading.Read(source, "a record of Dublin Core");
}
