namespace Publishing.Ingest.Tables;

/// <summary>
/// What only the whole of a table can tell of its rows: which number of a date is the month, whether a cell with a comma is one author or several.
/// A part of a table that is read on its own is read with the evidence of the whole.
/// </summary>
public sealed record TableEvidence
{
    /// <summary>Which number is the month, by column (from 0); those of which no date tells it are not there.</summary>
    public IReadOnlyDictionary<int, DateOrder> DateOrders { get; init; } = new Dictionary<int, DateOrder>();

    /// <summary>The rows that told it, by column.</summary>
    public IReadOnlyDictionary<int, (int Row, string Value)> Witnesses { get; init; } = new Dictionary<int, (int, string)>();

    /// <summary>What stands between the authors of one cell, by column; those in which no cell tells it are not there.</summary>
    public IReadOnlyDictionary<int, char> Separators { get; init; } = new Dictionary<int, char>();

    /// <summary>Whether most rows have cells behind the last heading, so that those are notes and not what a separator has broken off.</summary>
    public bool HasNotesBehind { get; init; }

    /// <summary>What stands between the cells of the whole: those of a part have commas. Null when the whole is read.</summary>
    public char? Delimiter { get; init; }

    /// <summary>How many rows stand before the first of this part, the headings not counted, so that rows are numbered as in the whole.</summary>
    public int RowsBefore { get; init; }

    /// <summary>Whether another part was before this, so that what is to be said of the table has been said.</summary>
    public bool IsContinued { get; init; }

    /// <summary>Goes through the rows of a table.</summary>
    public static TableEvidence Of(IEnumerable<TableRow> rows, TableLayout layout)
    {
        var dates = layout.Columns.Where(column => IsDate(column.Field)).ToList();
        var authors = layout.Columns.Where(column => column.Field is ColumnField.Authors or ColumnField.AuthorFullNames or ColumnField.Editors or ColumnField.Translators).ToList();
        var (orders, witnesses, separators, rowCount, behind) = (new Dictionary<int, DateOrder?>(), new Dictionary<int, (int, string)>(), new Dictionary<int, Dictionary<char, int>>(), 0, 0);
        foreach (var row in rows)
        {
            if (row.Number <= layout.HeaderRow || row.IsEmpty)
            {
                continue;
            }

            rowCount++;
            behind += HasBehind(row, layout) ? 1 : 0;
            foreach (var column in dates)
            {
                if (row[column.Index] is { Date: null, Text: var text } && TableDates.OrderOf(text) is var order and not DateOrder.Unknown)
                {
                    // Two rows that contradict each other tell nothing of a third.
                    orders[column.Index] = orders.TryGetValue(column.Index, out var known) && known != order ? null : order;
                    witnesses.TryAdd(column.Index, (row.Number, text));
                }
            }

            foreach (var column in authors)
            {
                Count(separators, column.Index, row[column.Index].Text);
            }
        }

        return new TableEvidence
        {
            DateOrders = Share(orders, dates),
            Witnesses = witnesses,
            Separators = separators.Where(column => column.Value.Count > 0).ToDictionary(column => column.Key, column => column.Value.MaxBy(count => count.Value).Key),
            HasNotesBehind = behind * 2 > rowCount,
        };
    }

    /// <summary>Whether a row has more than the headings foresee.</summary>
    internal static bool HasBehind(TableRow row, TableLayout layout)
    {
        for (var i = layout.Width; i < row.Cells.Count; i++)
        {
            if (!row.Cells[i].IsEmpty)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsDate(ColumnField field) => field is >= ColumnField.DatePublished and <= ColumnField.IssueDate or >= ColumnField.DateReceived and <= ColumnField.DateAccepted;

    // A column that does not tell it is written like the others of its table, if those agree.
    private static Dictionary<int, DateOrder> Share(Dictionary<int, DateOrder?> orders, List<TableColumn> dates)
    {
        var shared = orders.Where(column => column.Value is not null).ToDictionary(column => column.Key, column => column.Value!.Value);
        if (shared.Values.Distinct().ToList() is [var one] && !orders.ContainsValue(null))
        {
            foreach (var column in dates)
            {
                shared.TryAdd(column.Index, one);
            }
        }

        return shared;
    }

    private static void Count(Dictionary<int, Dictionary<char, int>> separators, int column, string text)
    {
        foreach (var separator in ";|\n")
        {
            if (text.Contains(separator, StringComparison.Ordinal))
            {
                var counts = separators.TryGetValue(column, out var known) ? known : separators[column] = [];
                counts[separator] = counts.GetValueOrDefault(separator) + 1;
                return;
            }
        }
    }
}
