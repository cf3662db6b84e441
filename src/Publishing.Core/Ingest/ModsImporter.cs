using Publishing.Ingest.Mods;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>MODS 3 of any version: one record, a collection, or these in the answer of a search.</summary>
public sealed class ModsImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "mods";

    /// <inheritdoc/>
    public override string Description => "MODS 3, one record or a collection";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/mods+xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        { Root: "mods" or "modsCollection" } => 93,
        { Root: "searchRetrieveResponse" or "records" or "record" or "metadata" or "mets" } head when head.Has("loc.gov/mods/v3") => 80,
        _ => 0,
    };

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var document = SafeXml.Read(source.Bytes.Span);
        if (document.Root is not { } root)
        {
            return new ImportResult([], document.Problems);
        }

        var records = root.DescendantsAndSelf().Where(element => element.Is("mods") && !element.Ancestors().Any(ancestor => ancestor.Is("mods"))).ToList();
        return records.Count > 0
            ? new ImportResult([.. records.Select(ModsReader.Read)], document.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is MODS without a record in it.", value: root.Name.LocalName, line: 1));
    }
}
