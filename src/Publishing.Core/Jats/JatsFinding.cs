namespace Publishing.Jats;

/// <summary>Something that the reader of JATS came upon.</summary>
/// <param name="Kind">What sort of thing.</param>
/// <param name="Message">One sentence: what was found.</param>
/// <param name="Field">The field of the article that it is about, in JSON Pointer form without the first slash.</param>
/// <param name="Value">The value that gave rise to it.</param>
/// <param name="Line">The line of the source, from 1, when it is known.</param>
public sealed record JatsFinding(JatsFindingKind Kind, string Message, string? Field = null, string? Value = null, int? Line = null);
