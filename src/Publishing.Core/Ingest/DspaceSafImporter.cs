using Publishing.Ingest.DublinCore;

namespace Publishing.Ingest;

/// <summary>
/// An item of a DSpace Simple Archive: its <c>dublin_core.xml</c>, or that together with its <c>metadata_*.xml</c> in one element
/// (<c>&lt;saf-item&gt;</c>, though any name will do); also the same as DSpace gives it over OAI-PMH (<c>dim</c>).
/// </summary>
public sealed class DspaceSafImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "dspace-saf";

    /// <inheritdoc/>
    public override string Description => "an item of a DSpace Simple Archive (dublin_core.xml), and DIM";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        null => 0,
        { Root: "dublin_core" or "dim" } => 93,
        { } head when head.Has("<dublin_core") && head.Has("<dcvalue") => 93,
        _ => 0,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source) => DcReading.Read(source, "an item of DSpace");
}
