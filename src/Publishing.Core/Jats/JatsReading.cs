using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>What was read of a JATS article.</summary>
/// <param name="Article">The article.</param>
/// <param name="Findings">What an editor should know of the reading.</param>
/// <param name="SourceKey">The publisher's own identifier for the article, if it gives one.</param>
public sealed record JatsReading(Article Article, IReadOnlyList<JatsFinding> Findings, string? SourceKey);
