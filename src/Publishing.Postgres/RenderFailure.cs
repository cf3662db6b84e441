namespace Publishing.Postgres;

/// <summary>A fault of ours that kept an article from being rendered; to be written down for the administrator.</summary>
/// <param name="Article">The article.</param>
/// <param name="MetadataPrefix">The format whose crosswalk failed; null when the stored article, its journal or its issue could not be read, so that no format could be made.</param>
/// <param name="Exception">What went wrong.</param>
public sealed record RenderFailure(long Article, string? MetadataPrefix, Exception Exception);
