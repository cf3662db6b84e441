namespace Publishing.Ingest.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Number">Its number as a spreadsheet counts it, from 1: empty rows count, and a cell may have several lines.</param>
/// <param name="Cells">Its cells from the first column on; those at the end may be missing.</param>
public sealed record TableRow(int Number, IReadOnlyList<TableCell> Cells)
{
    /// <summary>Whether there is nothing to read in it.</summary>
    public bool IsEmpty => Cells.All(cell => cell.IsEmpty);

    /// <summary>The cell of a column, empty when the row ends before it.</summary>
    public TableCell this[int column] => column >= 0 && column < Cells.Count ? Cells[column] : new TableCell("");
}
