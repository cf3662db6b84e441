using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>What was read of a JATS article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Findings">What an editor should know of the reading.</param>
/// <param name="SourceKey">The publisher's own identifier for the article, if it gives one.</param>
public sealed record JatsReading(Article Article, IReadOnlyList<JatsFinding> Findings, string? SourceKey)
{
    /// <summary>The article's page in a repository such as this one, which the source names when that repository has given it out; null otherwise.</summary>
    public string? LandingPage { get; init; }

    /// <summary>Whether the source has a <c>body</c> of the article.</summary>
    public bool HasText { get; init; }
}
