using Publishing.Articles;

namespace Publishing.Server.Ingest;

/// <summary>What became of one article of a source.</summary>
/// <param name="Title">Its title without markup.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="ArticleId">Its number; null when it was rejected, or would have been made but for the dry run.</param>
/// <param name="State">Its state now; null when it is not there.</param>
/// <param name="PublishedNow">Whether this import published it; an unchanged draft too can be published, such as one that an earlier import left when it was cut short.</param>
/// <param name="Problems">What its editor should know, errors first.</param>
/// <param name="Changes">What is different now, or would be but for the dry run, field by field; absent when it was not there before, or does not change.</param>
public sealed record ArticleReport(string Title, ImportOutcome Outcome, long? ArticleId, ArticleState? State, bool PublishedNow, IReadOnlyList<Problem> Problems, IReadOnlyList<ArticleChange>? Changes = null)
{
    /// <summary>What was understood of an article that would be new, in a few lines; only in a dry run.</summary>
    public IReadOnlyList<string>? Understood { get; init; }
}
