using Publishing.Ingest.Pieces;
using Publishing.Ingest.Ris;

namespace Publishing.Ingest;

/// <summary>RIS of any program: EndNote, Zotero, Mendeley, RefWorks, Scopus, Web of Science, PubMed, Pure, publishers' sites. A file may hold any number of records.</summary>
public sealed class RisImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    /// <inheritdoc/>
    public override string Name => "ris";

    /// <inheritdoc/>
    public override string Description => "RIS of any reference manager, database or publisher";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/x-research-info-systems";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) =>
        RisFile.Begins(SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text) ? 95 : 0;

    /// <inheritdoc/>
    public override RecordSplitter? Splitter(SourceFile beginning) => TaggedLineSplitter.EndingWith(beginning.Bytes.Span, line => line.StartsWith("ER", StringComparison.Ordinal) && line[2..].TrimStart() is "-");

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span);
        var records = RisFile.Read(text.Text);
        return records.Count > 0
            ? new ImportResult([.. records.Select(RisReader.Read)], text.Problems)
            : ImportResult.Rejected(Problem.Of(ProblemCodes.NotRecognized, "There is no record of RIS in it: no line begins with a tag such as 'TY  - '.", line: 1));
    }
}
