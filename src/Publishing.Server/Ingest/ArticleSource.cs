namespace Publishing.Server.Ingest;

/// <summary>What tells of an article that is imported.</summary>
/// <param name="Kind">Of which kind it is (see <see cref="SourceKind"/>).</param>
/// <param name="LandingPage">The article's page in the repository that gave the source out, when that is one such as this; null otherwise.</param>
internal sealed record ArticleSource(string Kind, string? LandingPage = null);
