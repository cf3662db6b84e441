using System.Text;

namespace Publishing.Ingest.Tables;

/// <summary>
/// The rows of a table that were not taken, as a CSV that an editor can mend and give again: the columns of the source in their order, and <c>reason</c> behind them.
/// A column of that name in a table is not read.
/// </summary>
public static class RejectedRows
{
    private const string Reason = "reason";

    /// <summary>The file, in UTF-8 with a byte order mark so that Excel reads it as such; null when the source is no table, or none of its rows was rejected.</summary>
    /// <param name="source">The source.</param>
    /// <param name="rejected">Where the rejected articles stand in it, each with why.</param>
    public static byte[]? Of(SourceFile source, IReadOnlyCollection<(SourceRows Rows, string Reason)> rejected)
    {
        if (rejected.Count == 0)
        {
            return null;
        }

        try
        {
            using var workbook = Workbook.IsOne(source.Bytes) ? Workbook.Of(source.Bytes) : null;
            var sheets = workbook?.Sheets ?? [new TableSheet(null, DelimitedText.Of(source).Rows())];
            return Write(TableImport.Asked(sheets, source.Mapping), source.Mapping, rejected);
        }
        catch (TableRefusedException)
        {
            return null;
        }
    }

    private static byte[] Write(IReadOnlyList<TableSheet> sheets, TableMapping? mapping, IReadOnlyCollection<(SourceRows Rows, string Reason)> rejected)
    {
        var text = new StringBuilder();
        TableRow? written = null;
        foreach (var sheet in sheets)
        {
            var mine = rejected.Where(place => place.Rows.Sheet is null || place.Rows.Sheet == sheet.Name).OrderBy(place => place.Rows.First).ToList();
            if (mine.Count == 0 || TableLayout.Find(sheet.Rows, mapping) is not { } layout)
            {
                continue;
            }

            written = WriteSheet(text, sheet, layout, mine, written);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A second sheet with the same headings goes on below the first; one with others begins anew.
    private static TableRow? WriteSheet(StringBuilder text, TableSheet sheet, TableLayout layout, List<(SourceRows Rows, string Reason)> rejected, TableRow? written)
    {
        var (next, width, reason, above) = (0, layout.Width, -1, (TableRow?)null);
        foreach (var row in sheet.Rows)
        {
            if (row.Number == layout.HeaderRow)
            {
                reason = row.Cells.ToList().FindIndex(cell => ColumnWords.Of(cell.Text) == Reason);
                width = Math.Max(width, row.Cells.Count);
                if (written is null || !written.Cells.SequenceEqual(row.Cells))
                {
                    WriteHeader(text, above, row, width, reason);
                    written = row;
                }
            }

            above = row;
            while (next < rejected.Count && rejected[next].Rows.Last < row.Number)
            {
                next++;
            }

            if (next < rejected.Count && row.Number >= rejected[next].Rows.First && row.Number > layout.HeaderRow && !row.IsEmpty)
            {
                WriteRow(text, row, width, reason, row.Number == rejected[next].Rows.First ? rejected[next].Reason : "");
            }
        }

        return written;
    }

    // What several columns are called together stands in the row above their headings.
    private static void WriteHeader(StringBuilder text, TableRow? above, TableRow header, int width, int reason)
    {
        if (above is { IsEmpty: false } && above.Number == header.Number - 1)
        {
            WriteRow(text, above, width, reason, "");
        }

        WriteRow(text, header, width, reason, Reason);
    }

    private static void WriteRow(StringBuilder text, TableRow row, int width, int reason, string why) =>
        CsvText.AppendRow(text, Enumerable.Range(0, Math.Max(width, row.Cells.Count)).Where(i => i != reason).Select(i => row[i].Text).Append(why));
}
