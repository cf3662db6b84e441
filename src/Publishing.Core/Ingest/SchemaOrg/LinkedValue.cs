using Publishing.Identifiers;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>A value of a property: words, or another node.</summary>
/// <param name="Text">The words; null for a node.</param>
/// <param name="Node">The node; null for words.</param>
/// <param name="Language">The language of the words.</param>
internal sealed record LinkedValue(string? Text, LinkedNode? Node = null, LanguageTag? Language = null);
