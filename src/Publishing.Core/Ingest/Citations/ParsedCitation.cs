using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>A reference given as plain text, with the parts of it that are certain.</summary>
/// <param name="Parts">All of the text in stretches, nothing added and nothing left out.</param>
/// <param name="PublicationType">JATS <c>publication-type</c> when it is certain, else null.</param>
public sealed record ParsedCitation(IReadOnlyList<CitationPart> Parts, string? PublicationType);
