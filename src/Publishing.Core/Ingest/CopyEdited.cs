using Publishing.Articles;

namespace Publishing.Ingest;

/// <summary>An article in the form in which the store keeps it.</summary>
/// <param name="Article">The article.</param>
/// <param name="Problems">The values that could not be kept, each with its field.</param>
public sealed record CopyEdited(Article Article, IReadOnlyList<Problem> Problems);
