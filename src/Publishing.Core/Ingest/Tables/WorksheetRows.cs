using System.Collections;
using System.Globalization;
using System.Text;
using System.Xml;
using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>The rows of a sheet of a workbook (ECMA-376 part 1 §18.3.1.73), those that have cells, one after the other.</summary>
internal sealed class WorksheetRows(WorkbookArchive archive, string part, WorkbookTexts texts, WorkbookFormats formats) : IEnumerable<TableRow>
{
    /// <inheritdoc/>
    public IEnumerator<TableRow> GetEnumerator()
    {
        using var reader = archive.Open(part);
        var number = 0;
        while (reader is not null && Advance(reader, number))
        {
            number = reader.GetAttribute("r") is { } given && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var at) ? at : number + 1;
            if (number > TableLimits.Rows)
            {
                throw new TableRefusedException(Problem.Of(ProblemCodes.TooLarge, $"The sheet has a row {number}; {TableLimits.Rows} at most are read.", line: number));
            }

            yield return new TableRow(number, Cells(reader, number));
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static bool Advance(XmlReader reader, int number)
    {
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "row")
                {
                    return true;
                }
            }

            return false;
        }
        catch (Exception exception) when (WorkbookArchive.IsBroken(exception))
        {
            throw WorkbookArchive.Broken($"behind row {number}: {exception.Message}");
        }
    }

    private List<TableCell> Cells(XmlReader reader, int number)
    {
        var cells = new List<TableCell>();
        if (reader.IsEmptyElement)
        {
            return cells;
        }

        try
        {
            reader.Read();
            while (!(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "row") && !reader.EOF)
            {
                if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "c")
                {
                    reader.Read();
                    continue;
                }

                var column = ColumnOf(reader.GetAttribute("r")) ?? cells.Count;
                if (column >= TableLimits.Columns)
                {
                    throw new TableRefusedException(Problem.Of(ProblemCodes.TooLarge, $"Row {number} has a cell in column {column + 1}; {TableLimits.Columns} columns at most are read.", line: number));
                }

                while (cells.Count <= column)
                {
                    cells.Add(new TableCell(""));
                }

                cells[column] = Cell(reader);
            }

            return cells;
        }
        catch (Exception exception) when (WorkbookArchive.IsBroken(exception))
        {
            throw WorkbookArchive.Broken($"in row {number}: {exception.Message}");
        }
    }

    // Reads a cell and goes past it.
    private TableCell Cell(XmlReader reader)
    {
        var (kind, style) = (reader.GetAttribute("t"), int.TryParse(reader.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0);
        var (cell, isEmpty) = (new TableCell(""), reader.IsEmptyElement);
        reader.Read();
        while (!isEmpty && !reader.EOF && !(reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "c"))
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "is")
            {
                cell = WorkbookTexts.Read(reader);
            }
            else if (reader.NodeType == XmlNodeType.Element && reader.LocalName == "v")
            {
                cell = Value(ElementText(reader), kind, style);
            }
            else
            {
                reader.Read();
            }
        }

        if (!isEmpty)
        {
            reader.Read();
        }

        return cell;
    }

    private static string ElementText(XmlReader reader)
    {
        var text = new StringBuilder();
        if (!reader.IsEmptyElement)
        {
            while (reader.Read() && reader.NodeType != XmlNodeType.EndElement)
            {
                text.Append(reader.Value);
            }
        }

        reader.Read();
        return text.ToString();
    }

    private TableCell Value(string value, string? kind, int style) => kind switch
    {
        "s" => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var index) ? texts[index] : new TableCell(""),
        "str" or "inlineStr" => new TableCell(WorkbookTexts.Unescape(value)),
        "b" => new TableCell(value is "1" or "true" ? "TRUE" : "FALSE"),

        // #N/A and its like say that there is no value.
        "e" => new TableCell(""),
        "d" => PartialDate.TryParse(value, out var date) ? new TableCell(date.ToString(), date) : new TableCell(value),
        _ => Number(value, style),
    };

    private TableCell Number(string value, int style)
    {
        if (!double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
        {
            return new TableCell(value);
        }

        if (formats.DateOf(number, style) is var (date, isDayAndMonth))
        {
            return new TableCell(isDayAndMonth ? date.FirstDay.ToString("d-MMM", CultureInfo.InvariantCulture) : date.ToString(), date, IsDayAndMonth: isDayAndMonth);
        }

        // 0.1 is kept as 0.10000000000000001, and 15 digits are what Excel knows.
        var isWhole = Math.Abs(number) < 1e15 && number == Math.Floor(number);
        return new TableCell(isWhole ? ((long)number).ToString(CultureInfo.InvariantCulture) : number.ToString("G15", CultureInfo.InvariantCulture));
    }

    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
            if (column > 20_000_000)
            {
                break;
            }
        }

        return column == 0 ? null : column - 1;
    }
}
