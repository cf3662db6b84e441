using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Ingest;

/// <summary>What became of one source.</summary>
/// <param name="Name">The name it was given under.</param>
/// <param name="Importer">What it was recognized as; null when it was not.</param>
/// <param name="Outcome">The gravest of what became of its articles: rejected before all, then imported with warnings, imported, updated, unchanged.</param>
/// <param name="Problems">What is wrong with the source as a whole.</param>
/// <param name="Articles">What became of each of its articles, in its order.</param>
/// <param name="SourceId">Under which number it is kept; null when it is not.</param>
public sealed record FileReport(string Name, string? Importer, ImportOutcome Outcome, IReadOnlyList<Problem> Problems, IReadOnlyList<ArticleReport> Articles, long? SourceId)
{
    /// <summary>The rows that were not taken, when the source is a table: a CSV with its columns and <c>reason</c>, to be mended and given again; null when there are none.</summary>
    public string? RejectedRows { get; init; }

    /// <summary>Which part of the source it is about, when that is so large that it is read in parts; null when it is about the whole.</summary>
    public SourcePart? Part { get; init; }

    private static readonly ImportOutcome[] ByGravity =
        [ImportOutcome.Rejected, ImportOutcome.ImportedWithWarnings, ImportOutcome.Imported, ImportOutcome.Updated, ImportOutcome.Unchanged];

    /// <summary>The graver of two outcomes.</summary>
    public static ImportOutcome Gravest(ImportOutcome a, ImportOutcome b) => ByGravity.First(outcome => outcome == a || outcome == b);

    /// <summary>A source of which nothing was taken.</summary>
    public static FileReport Rejected(string name, string? importer, params IReadOnlyList<Problem> problems) =>
        new(name, importer, ImportOutcome.Rejected, problems, [], null);

    /// <summary>What is to be said where no source was found.</summary>
    public static FileReport None(FoundSource found) =>
        new(SourceName.Of(found.Name), null, found.Problem!.Severity == ProblemSeverity.Error ? ImportOutcome.Rejected : ImportOutcome.Skipped, [found.Problem], [], null);

    /// <summary>A source with what became of its articles.</summary>
    public static FileReport Of(string name, string importer, IReadOnlyList<Problem> problems, IReadOnlyList<ArticleReport> articles, long? sourceId) =>
        new(name, importer, ByGravity.First(outcome => outcome == ImportOutcome.Unchanged || articles.Any(article => article.Outcome == outcome)), problems, articles, sourceId);
}
