using Publishing.Ingest.OjsNative;
using Publishing.Ingest.Values;

namespace Publishing.Ingest;

/// <summary>
/// Native XML of Open Journal Systems (and of Open Preprint Systems), as its <em>Native XML Plugin</em> exports it and as many tools make it: OJS 2, and 3.0 to 3.6;
/// articles, issues with their articles, whole journals.
/// </summary>
public sealed class OjsNativeImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "ojs-native";

    /// <inheritdoc/>
    public override string Description => "native XML of Open Journal Systems 2 and 3";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/xml";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) => NativeEvidence.Of(XmlHead.Of(source.Bytes.Span));

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        // The files themselves are nine tenths of an export.
        var document = SafeXml.Read(EmbeddedFiles.CutOut(source.Bytes).Span, (_, name) => name == "embed");
        if (document.Root is null)
        {
            return new ImportResult([], document.Problems);
        }

        var read = new NativeExport(document.Root, document.DocType).Read();
        return read with { Problems = [.. document.Problems, .. read.Problems] };
    }
}
