using Publishing.Ingest.Bibtex;

namespace Publishing.Ingest;

/// <summary>BibTeX and BibLaTeX of any program; what its entries inherit from each other is put in.</summary>
public sealed class BibtexImporter : Importer
{
    private const int LookedAt = 16 * 1024;

    /// <inheritdoc/>
    public override string Name => "bibtex";

    /// <inheritdoc/>
    public override string Description => "BibTeX and BibLaTeX";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "application/x-bibtex";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source) =>
        BibtexFile.Begins(SourceText.Of(source.Bytes.Span[..Math.Min(source.Bytes.Length, LookedAt)]).Text) ? 94 : 0;

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        var text = SourceText.Of(source.Bytes.Span);
        var entries = BibtexFile.Read(text.Text);
        if (entries.Count == 0)
        {
            return ImportResult.Rejected(Problem.Of(ProblemCodes.NotRecognized, "There is no entry of BibTeX in it, such as '@article{key, title = {…}}'.", line: 1));
        }

        // What only lends its fields to others is nothing by itself.
        var library = new BibtexLibrary(entries);
        return new ImportResult([.. entries.Where(entry => entry.Type != "xdata").Select(library.Complete).Select(BibtexReader.Read)], text.Problems);
    }
}
