namespace Publishing.Ingest.ArticlePages;

/// <summary>One entry of a list of references, put together from its lines.</summary>
/// <param name="Text">The entry without its label.</param>
/// <param name="Label">The number that it is printed with, such as <c>[1]</c>.</param>
/// <param name="Line">The line of the source where it begins.</param>
/// <param name="Rejoined">It was broken across lines.</param>
internal sealed record ReferenceEntry(string Text, string? Label, int Line, bool Rejoined);
