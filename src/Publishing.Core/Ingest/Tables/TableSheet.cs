namespace Publishing.Ingest.Tables;

/// <summary>One sheet of a source; a CSV file is one without a name. Its rows are read anew each time that they are asked for.</summary>
/// <param name="Name">Its name; null when it has none.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="IsVisible">Whether who opens the workbook sees it.</param>
public sealed record TableSheet(string? Name, IEnumerable<TableRow> Rows, bool IsVisible = true);
