using Publishing.Ingest.EndNote;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>EndNote's XML (version 8 and later), as EndNote and many databases export it.</summary>
public sealed class EndNoteXmlImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "endnote-xml";

    /// <inheritdoc/>
    public override string Description => "EndNote's XML";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => XmlHead.Of(source.Bytes.Span) switch
    {
        { Root: "xml" or "records" or "record" or "RECORDS" } head when head.Has("<ref-type") || (head.Has("EndNote") && head.Has("<record")) => 93,
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

        var records = root.DescendantsAndSelf().Where(element => element.Is("record") && element.Elements().Any(child => child.Is("ref-type", "titles", "contributors"))).ToList();
        return records.Count > 0
            ? new ImportResult([.. records.Select(EndNoteXmlReader.Read)], document.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotAnArticle, "This is XML of EndNote without a record in it.", value: root.Name.LocalName, line: 1));
    }
}
