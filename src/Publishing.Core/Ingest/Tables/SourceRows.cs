namespace Publishing.Ingest.Tables;

/// <summary>Where in a table an article stands.</summary>
/// <param name="First">Its first row, as a spreadsheet counts, from 1.</param>
/// <param name="Last">Its last row.</param>
/// <param name="Sheet">The sheet; null when the source has one only.</param>
public sealed record SourceRows(int First, int Last, string? Sheet = null);
