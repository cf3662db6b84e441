using System.Text.RegularExpressions;
using Sylvan.Data.Csv;

namespace Publishing.Ingest.Tables;

/// <summary>Rows of text whose cells stand between separators: CSV (RFC 4180), TSV, and what spreadsheets make of them in other countries.</summary>
public sealed partial class DelimitedText
{
    private const int LookedAtRows = 30;
    private const int LookedAtCharacters = 256 * 1024;
    private const string Delimiters = ",;\t|";

    private readonly string _text;
    private readonly int _start;

    private DelimitedText(SourceText source, string text, int start, char delimiter) =>
        (_text, _start, Delimiter, Encoding, Problems, IsChanged) = (text, start, delimiter, source.Encoding, source.Problems, !ReferenceEquals(text, source.Text));

    /// <summary>The encoding that its bytes are in.</summary>
    public string Encoding { get; }

    /// <summary>Whether its separators were mended before it was read.</summary>
    public bool IsChanged { get; }

    /// <summary>What stands between the cells.</summary>
    public char Delimiter { get; }

    /// <summary>What was wrong with the bytes.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Its first characters.</summary>
    public string Start => _text[..Math.Min(_text.Length, 4000)];

    /// <summary>Reads a source: its encoding is told by its bytes, its delimiter by what makes the best table of its first rows.</summary>
    public static DelimitedText Of(SourceFile source) => Of(source.Bytes.Span, source.Mapping?.Encoding, source.Mapping?.Delimiter);

    /// <summary>The beginning of a source, enough to tell what it is.</summary>
    public static DelimitedText Beginning(SourceFile source)
    {
        var span = source.Bytes.Span;
        return Of(span[..EndOfWholeLines(span)], source.Mapping?.Encoding, source.Mapping?.Delimiter);
    }

    /// <summary>The rows.</summary>
    /// <exception cref="TableRefusedException">A row is longer or wider than any that is read.</exception>
    public IEnumerable<TableRow> Rows() => Rows(_text, _start, Delimiter);

    /// <summary>The rows of a text that is too long to be held at once.</summary>
    /// <param name="open">Opens it.</param>
    /// <param name="delimiter">What stands between its cells.</param>
    /// <exception cref="TableRefusedException">A row is longer or wider than any that is read.</exception>
    internal static IEnumerable<TableRow> Rows(Func<TextReader> open, char delimiter) => Rows(open, delimiter, 0);

    /// <summary>Whether a row only names the separator, as Excel writes it.</summary>
    internal static bool NamesSeparator(TableRow row) => row.Number == 1 && Separator().IsMatch(string.Concat(row.Cells.Select(cell => cell.Text.Length == 0 ? "," : cell.Text)) + "\n");

    private static DelimitedText Of(ReadOnlySpan<byte> bytes, string? encoding, char? delimiter)
    {
        var source = SourceText.Of(WideWithoutMark(bytes) is { } mark ? [.. mark, .. bytes] : bytes, encoding);
        var text = QuoteAfterSpace(source.Text);
        var start = 0;

        // Excel writes and reads a first line that names the separator.
        if (Separator().Match(text) is { Success: true } named)
        {
            start = named.Length;
            delimiter ??= named.Groups[1].Value[0];
        }

        var chosen = delimiter ?? Sniff(text, start);
        return WholeRows(text, start, chosen) is { } unwrapped
            ? new DelimitedText(source, unwrapped, 0, delimiter ?? Sniff(unwrapped, 0))
            : new DelimitedText(source, text, start, chosen);
    }

    // UTF-16 that does not say so: separators and ends of lines have a zero byte on one side, and always on the same. The mark that is missing.
    private static byte[]? WideWithoutMark(ReadOnlySpan<byte> bytes)
    {
        var (even, odd, length) = (0, 0, Math.Min(bytes.Length, 4096) & ~1);
        if (length < 16 || bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return null;
        }

        for (var i = 0; i < length; i += 2)
        {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }

        return (even, odd) switch
        {
            (0, > 0) when odd * 50 > length => [0xFF, 0xFE],
            ( > 0, 0) when even * 50 > length => [0xFE, 0xFF],
            _ => null,
        };
    }

    // "a", "b, c": a space between separator and quote is how some programs write, and makes the quote a letter for others.
    private static string QuoteAfterSpace(string text)
    {
        var line = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal))).ToString();
        return SpacedHeader().IsMatch(line) ? SpacedQuote().Replace(text, "$1") : text;
    }

    // "title,authors,year": rows that were taken for one cell each, and quoted as such, by a program that had read them with another separator.
    private static string? WholeRows(string text, int start, char delimiter)
    {
        if (start >= text.Length || text[start] != '"')
        {
            return null;
        }

        var beginning = Rows(text, start, delimiter).Where(row => !row.IsEmpty).Take(LookedAtRows).ToList();
        if (!beginning.TrueForAll(row => row.Cells.Count == 1) || !beginning.Exists(row => row.Cells[0].Text.AsSpan().IndexOfAny(Delimiters) > 0))
        {
            return null;
        }

        var inside = string.Join('\n', beginning.Select(row => row.Cells[0].Text));
        return Rows(inside, 0, Sniff(inside, 0)).Max(ColumnHeadings.CountKnown) > 1 ? string.Join('\n', Rows(text, start, delimiter).Select(row => row[0].Text)) : null;
    }

    private static char Sniff(string text, int start)
    {
        var head = text.Length - start > LookedAtCharacters ? text.Substring(start, LookedAtCharacters) : text[start..];
        var best = (Delimiter: ',', Score: -1.0);
        foreach (var candidate in Delimiters)
        {
            var score = Score(head, candidate);
            best = score > best.Score ? (candidate, score) : best;
        }

        return best.Delimiter;
    }

    // Known headings first; then as many rows as possible with the same number of cells, of which there are several.
    private static double Score(string head, char delimiter)
    {
        try
        {
            var rows = Rows(head, 0, delimiter).Where(row => !row.IsEmpty).Take(LookedAtRows).ToList();
            var known = rows.Count == 0 ? 0 : rows.Max(row => row.Cells.Count > 1 ? ColumnHeadings.CountKnown(row) : 0);
            var width = rows.GroupBy(row => row.Cells.Count).OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key).FirstOrDefault();
            var even = width is null || width.Key < 2 ? 0 : (double)width.Count() / rows.Count;
            return (known * 10) + (even * 5) + Math.Min(width?.Key ?? 0, 50) / 100.0;
        }
        catch (TableRefusedException)
        {
            // More columns than are read: to be refused as such.
            return 1000;
        }
    }

    // A line that names the separator is a row of the sheet.
    private static IEnumerable<TableRow> Rows(string text, int start, char delimiter) => Rows(() => new StringReader(start == 0 ? text : text[start..]), delimiter, start == 0 ? 0 : 1);

    private static IEnumerable<TableRow> Rows(Func<TextReader> open, char delimiter, int number)
    {
        var options = new CsvDataReaderOptions
        {
            HasHeaders = false,
            Delimiter = delimiter,
            CsvStyle = CsvStyle.Lax,
            ResultSetMode = ResultSetMode.SingleResult,
            Comment = '\0',
            BufferSize = 64 * 1024,
            MaxBufferSize = TableLimits.RowCharacters,
        };
        using var reader = Open(open(), options);
        while (Read(reader, number))
        {
            number++;
            if (number > TableLimits.Rows)
            {
                throw new TableRefusedException(Problem.Of(ProblemCodes.TooLarge, $"The table has more than {TableLimits.Rows} rows.", line: number));
            }

            yield return new TableRow(number, CellsOf(reader, number));
        }
    }

    private static CsvDataReader Open(TextReader text, CsvDataReaderOptions options)
    {
        try
        {
            return CsvDataReader.Create(text, options);
        }
        catch (CsvRecordTooLargeException)
        {
            throw TooLong(1);
        }
    }

    private static bool Read(CsvDataReader reader, int number)
    {
        try
        {
            return reader.Read();
        }
        catch (CsvRecordTooLargeException)
        {
            throw TooLong(number + 1);
        }
        catch (CsvFormatException exception)
        {
            throw new TableRefusedException(Problem.Of(ProblemCodes.MalformedTable, $"Row {number + 1} cannot be read: {exception.Message}", line: number + 1));
        }
    }

    private static TableRefusedException TooLong(int number) =>
        new(Problem.Of(ProblemCodes.TooLarge, $"Row {number} has more than {TableLimits.RowCharacters} characters: a quotation mark that is never closed makes one row of all that follows.", line: number));

    private static List<TableCell> CellsOf(CsvDataReader reader, int number)
    {
        if (reader.RowFieldCount > TableLimits.Columns)
        {
            throw new TableRefusedException(Problem.Of(ProblemCodes.TooLarge, $"Row {number} has {reader.RowFieldCount} columns; {TableLimits.Columns} at most are read.", line: number));
        }

        var cells = new List<TableCell>(reader.RowFieldCount);
        for (var i = 0; i < reader.RowFieldCount; i++)
        {
            cells.Add(new TableCell(Value(reader.GetFieldSpan(i))));
        }

        return cells;
    }

    // ="0012" keeps Excel from reading a number; a formula that links is the text that it shows, or the address when that is what is asked for.
    private static string Value(ReadOnlySpan<char> field)
    {
        var text = field.TrimEnd("\r\0").ToString();
        if (text.Length < 3 || text[0] != '=')
        {
            return text;
        }

        return Guarded().Match(text) is { Success: true } guarded ? guarded.Groups[1].Value
            : Hyperlink().Match(text) is { Success: true } link ? link.Groups[2] is { Success: true, Length: > 0 } shown ? shown.Value : link.Groups[1].Value
            : text;
    }

    private static int EndOfWholeLines(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= LookedAtCharacters)
        {
            return bytes.Length;
        }

        // Of UTF-16 too the number of bytes is even.
        var end = bytes[..LookedAtCharacters].LastIndexOf((byte)'\n') + 1;
        return end <= 0 ? LookedAtCharacters : end + (end % 2);
    }

    [GeneratedRegex(@"\A[""']?sep=(.)[""']?(?:\r\n|\r|\n)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^""[^""]*""(?:\s*[,;|] +""[^""]*"")+\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedHeader();

    // Not a doubled quote, which is one inside of a cell, unless it is an empty cell.
    [GeneratedRegex(@"([,;|]) +(?=""(?:[^""]|""\s*(?:[,;|\r\n]|\z)))", RegexOptions.CultureInvariant)]
    private static partial Regex SpacedQuote();

    [GeneratedRegex(@"^=""([^""]*)""$", RegexOptions.CultureInvariant)]
    private static partial Regex Guarded();

    [GeneratedRegex(@"^=HYPERLINK\(\s*""([^""]*)""\s*(?:[,;]\s*""([^""]*)""\s*)?\)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hyperlink();
}
