using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.Citations;

/// <summary>A stretch of a reference that a rule is sure of.</summary>
/// <param name="Start">Its first character, from 0.</param>
/// <param name="Length">How many characters it has; never none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Language">Its language, when the rule knows it.</param>
internal readonly record struct CitationSpan(int Start, int Length, CitationPartKind Kind, LanguageTag? Language = null)
{
    public int End => Start + Length;

    public bool Overlaps(CitationSpan other) => Start < other.End && other.Start < End;
}
