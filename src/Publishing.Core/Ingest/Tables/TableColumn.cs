using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>A column of a table that is read.</summary>
/// <param name="Index">Where it stands, from 0.</param>
/// <param name="Heading">Its heading as it stands.</param>
/// <param name="Field">What its cells are.</param>
/// <param name="Number">Which author, file or translation they are of; null when the table does not count them.</param>
/// <param name="Language">The language that they are in.</param>
/// <param name="Separator">What stands between the values of one cell; null to go by the cell.</param>
/// <param name="DateOrder">Which number of its dates is the month.</param>
public sealed record TableColumn(int Index, string Heading, ColumnField Field, int? Number = null, LanguageTag? Language = null, string? Separator = null, DateOrder DateOrder = DateOrder.Unknown);
