using Publishing.Articles;
using Publishing.Ingest.Tables;

namespace Publishing.Ingest;

/// <summary>One article of a source.</summary>
/// <param name="Article">What was read.</param>
/// <param name="Problems">What an editor should know of it.</param>
/// <param name="SourceKey">The source's own identifier for the article when it has one, so that it is known again; null when only its content can tell.</param>
public sealed record ImportedArticle(Article Article, IReadOnlyList<Problem> Problems, string? SourceKey = null)
{
    /// <summary>Where it stands in its source, when that is a table.</summary>
    public SourceRows? Rows { get; init; }

    /// <summary>The importer that read it, when its source only wraps what another importer reads; null otherwise.</summary>
    public string? ReadBy { get; init; }

    /// <summary>The article's page in the repository that gave the source out, when that is one such as this; null otherwise.</summary>
    public string? LandingPage { get; init; }

    /// <summary>Whether its text stands in the source (see <see cref="SourceFullText"/>).</summary>
    public bool HasText { get; init; }

    /// <summary>Whether it may be stored.</summary>
    public bool Accepted => Problems.All(problem => problem.Severity != ProblemSeverity.Error);
}
