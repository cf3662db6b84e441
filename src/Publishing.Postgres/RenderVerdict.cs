namespace Publishing.Postgres;

/// <summary>What became of an article in one format when it was last rendered, as it lies in <c>articles.verdicts</c>.</summary>
/// <param name="MetadataPrefix">The format.</param>
/// <param name="Reason">Why it is not disseminated; null when it is.</param>
/// <param name="Failed">True when that is a fault of ours, and none of the article; else null, so that it is not stored.</param>
/// <param name="Unsaid">True when the format cannot say such an article; else null.</param>
internal sealed record RenderVerdict(string MetadataPrefix, string? Reason, bool? Failed = null, bool? Unsaid = null);
