namespace Publishing.Ingest;

/// <summary>What an importer made of one source.</summary>
/// <param name="Articles">The articles in the source's order; one whose problems hold an error is not to be stored.</param>
/// <param name="Problems">What is wrong with the source as a whole; an error means that nothing could be read.</param>
public sealed record ImportResult(IReadOnlyList<ImportedArticle> Articles, IReadOnlyList<Problem> Problems)
{
    /// <summary>A source of which nothing could be read.</summary>
    public static ImportResult Rejected(Problem problem) => new([], [problem]);
}
