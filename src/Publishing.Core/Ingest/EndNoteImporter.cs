using Publishing.Ingest.EndNote;

namespace Publishing.Ingest;

/// <summary>EndNote's tagged format (.enw), also that of refer and BibIX, from which it comes.</summary>
public sealed class EndNoteImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    /// <inheritdoc/>
    public override string Name => "endnote";

    /// <inheritdoc/>
    public override string Description => "EndNote's tagged format (refer)";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/x-endnote-refer";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) =>
        ReferFile.Begins(SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text) ? 93 : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span);
        var records = ReferFile.Read(text.Text);
        return records.Count > 0
            ? new ImportResult([.. records.Select(ReferReader.Read)], text.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotRecognized, "There is no reference of EndNote in it: no line begins with a tag such as '%0 '.", line: 1));
    }
}
