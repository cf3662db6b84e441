using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>What the heading of a column says.</summary>
/// <param name="Field">What its cells are.</param>
/// <param name="Number">Which author, file or translation it is of, when the heading has a number.</param>
/// <param name="Language">The language that it names.</param>
public sealed record ColumnHeading(ColumnField Field, int? Number = null, LanguageTag? Language = null);
