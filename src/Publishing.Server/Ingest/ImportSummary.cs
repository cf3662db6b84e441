namespace Publishing.Server.Ingest;

/// <summary>An import in numbers.</summary>
/// <param name="Files">How many files were given; those that were left alone do not count.</param>
/// <param name="RejectedFiles">Of how many nothing was taken.</param>
/// <param name="Imported">How many articles are new.</param>
/// <param name="WithWarnings">How many of the new ones somebody should look at.</param>
/// <param name="Updated">How many articles changed.</param>
/// <param name="Unchanged">How many were there already.</param>
/// <param name="Rejected">How many articles were not taken.</param>
/// <param name="PublishedNow">How many articles this import published: new ones, and drafts that were there.</param>
public sealed record ImportSummary(int Files, int RejectedFiles, int Imported, int WithWarnings, int Updated, int Unchanged, int Rejected, int PublishedNow)
{
    /// <summary>Whether every file and every article was taken.</summary>
    public bool AllTaken => RejectedFiles == 0 && Rejected == 0;

    /// <summary>How many articles are now other than they were.</summary>
    internal int Changed => Imported + Updated + PublishedNow;

    /// <summary>Nothing yet.</summary>
    public static ImportSummary None { get; } = new(0, 0, 0, 0, 0, 0, 0, 0);

    /// <summary>The numbers of several reports.</summary>
    public static ImportSummary Of(IEnumerable<FileReport> files) => files.Aggregate(None, (sum, file) => sum.Plus(file));

    /// <summary>The numbers with those of one report more. A source that comes in parts is one file.</summary>
    public ImportSummary Plus(FileReport file)
    {
        int Count(params ReadOnlySpan<ImportOutcome> outcomes)
        {
            var count = 0;
            foreach (var article in file.Articles)
            {
                count += outcomes.Contains(article.Outcome) ? 1 : 0;
            }

            return count;
        }

        return new ImportSummary(
            Files + (file.Outcome != ImportOutcome.Skipped && file.Part is not { Number: > 1 } ? 1 : 0),
            RejectedFiles + (file.Outcome == ImportOutcome.Rejected && file.Articles.Count == 0 ? 1 : 0),
            Imported + Count(ImportOutcome.Imported, ImportOutcome.ImportedWithWarnings),
            WithWarnings + Count(ImportOutcome.ImportedWithWarnings),
            Updated + Count(ImportOutcome.Updated),
            Unchanged + Count(ImportOutcome.Unchanged),
            Rejected + Count(ImportOutcome.Rejected),
            PublishedNow + file.Articles.Count(article => article.PublishedNow));
    }

    /// <summary>How many articles there were.</summary>
    internal int Articles => Imported + Updated + Unchanged + Rejected;

    /// <summary>The numbers of both together.</summary>
    public ImportSummary And(ImportSummary more) => new(
        Files + more.Files,
        RejectedFiles + more.RejectedFiles,
        Imported + more.Imported,
        WithWarnings + more.WithWarnings,
        Updated + more.Updated,
        Unchanged + more.Unchanged,
        Rejected + more.Rejected,
        PublishedNow + more.PublishedNow);

    /// <inheritdoc/>
    public override string ToString() => Say(dryRun: false);

    /// <summary>The numbers in a sentence. A file in which no article was found counts as one that was rejected, as an article does that was not taken.</summary>
    public string Say(bool dryRun)
    {
        var imported = $"{Imported} {(dryRun ? "would be " : "")}imported{(WithWarnings > 0 ? $" ({WithWarnings} with warnings)" : "")}";
        var published = PublishedNow > 0 ? $"; {PublishedNow} {(dryRun ? "would be published" : "published now")}" : "";
        return $"{Files} {(Files == 1 ? "file" : "files")}: {imported}, {Updated} updated, {Unchanged} unchanged, {Rejected + RejectedFiles} rejected{published}.";
    }
}
