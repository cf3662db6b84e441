using Publishing.Text;

namespace Publishing.Articles;

/// <summary>A part of a structured abstract.</summary>
/// <param name="Title">Its heading, such as "Methods"; null when it has none.</param>
/// <param name="Paragraphs">Its paragraphs.</param>
public sealed record AbstractSection(RichText? Title, IReadOnlyList<RichText> Paragraphs);
