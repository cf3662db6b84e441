namespace Publishing.Jats;

/// <summary>A place in which JATS that was written differs from the JATS that was read.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Path">Where: the names of the elements from <c>article</c> down, an attribute with <c>@</c>, a text as <c>text()</c>.</param>
/// <param name="Normalization">The code of the <see cref="RoundTripNormalization"/>; null when none explains it.</param>
/// <param name="From">What the source says; null when it says nothing there.</param>
/// <param name="To">What was written; null when nothing was.</param>
/// <param name="Line">The line of the source, from 1, when it is known.</param>
public sealed record RoundTripDifference(RoundTripKind Kind, string Path, string? Normalization, string? From, string? To, int? Line);
