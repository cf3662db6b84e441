using Publishing.Ingest.Isi;

namespace Publishing.Ingest;

/// <summary>The tagged format of Web of Science ("plain text", ISI); any number of records.</summary>
public sealed class IsiImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    /// <inheritdoc/>
    public override string Name => "isi";

    /// <inheritdoc/>
    public override string Description => "the tagged format of Web of Science";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/x-inst-for-scientific-info";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) =>
        IsiFile.Begins(SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text) ? 94 : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span);
        var records = IsiFile.Read(text.Text);
        return records.Count > 0
            ? new ImportResult([.. records.Select(IsiReader.Read)], text.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotRecognized, "There is no record of Web of Science in it: none begins with 'PT '.", line: 1));
    }
}
