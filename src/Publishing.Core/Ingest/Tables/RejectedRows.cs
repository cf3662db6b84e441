using System.Text;

namespace Publishing.Ingest.Tables;

/// <summary>
/// The rows of a table that were not taken, as a CSV that an editor can mend and give again: <c>reason</c>, and behind it the columns of the source in their order
/// with the separator of the source, so that a row with too many cells keeps them all. A column of that name in a table is not read, wherever it stands.
/// In a table without headings the reasons stand behind the columns, which are told by their letters.
/// </summary>
public static class RejectedRows
{
    /// <summary>The heading of the reasons.</summary>
    internal const string Reason = "reason";

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
            var delimited = workbook is null ? DelimitedText.Of(source) : null;
            var sheets = workbook?.Sheets ?? [new TableSheet(null, delimited!.Rows())];
            return Write(TableImport.Asked(sheets, source.Mapping), source.Mapping, rejected, source.Evidence?.Delimiter ?? delimited?.Delimiter ?? ',');
        }
        catch (TableRefusedException)
        {
            return null;
        }
    }

    private static byte[] Write(IReadOnlyList<TableSheet> sheets, TableMapping? mapping, IReadOnlyCollection<(SourceRows Rows, string Reason)> rejected, char delimiter)
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

            written = WriteSheet(text, sheet, layout, mine, written, delimiter);
        }

        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    // A second sheet with the same headings goes on below the first; one with others begins anew.
    private static TableRow? WriteSheet(StringBuilder text, TableSheet sheet, TableLayout layout, List<(SourceRows Rows, string Reason)> rejected, TableRow? written, char delimiter)
    {
        var (next, above) = (0, (TableRow?)null);
        var form = new Form(layout.Width, -1, layout.HeaderRow > 0, delimiter);
        foreach (var row in sheet.Rows)
        {
            if (row.Number == layout.HeaderRow)
            {
                form = form with { Width = Math.Max(layout.Width, row.Cells.Count), Given = row.Cells.ToList().FindIndex(cell => ColumnWords.Of(cell.Text) == Reason) };
                if (written is null || !written.Cells.SequenceEqual(row.Cells))
                {
                    WriteHeader(text, above, row, form);
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
                WriteRow(text, row, form, row.Number == rejected[next].Rows.First ? rejected[next].Reason : "");
            }
        }

        return written;
    }

    // What several columns are called together stands in the row above their headings.
    private static void WriteHeader(StringBuilder text, TableRow? above, TableRow header, Form form)
    {
        if (above is { IsEmpty: false } && above.Number == header.Number - 1)
        {
            WriteRow(text, above, form, "");
        }

        WriteRow(text, header, form, Reason);
    }

    private static void WriteRow(StringBuilder text, TableRow row, Form form, string why)
    {
        var cells = Enumerable.Range(0, Math.Max(form.Width, row.Cells.Count)).Where(i => i != form.Given).Select(i => row[i].Text);
        CsvText.AppendRow(text, form.HasHeadings ? cells.Prepend(why) : cells.Append(why), form.Delimiter);
    }

    // Given: where the reasons of the time before stand.
    private readonly record struct Form(int Width, int Given, bool HasHeadings, char Delimiter);
}
