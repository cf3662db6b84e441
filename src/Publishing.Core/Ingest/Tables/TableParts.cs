using System.Text;

namespace Publishing.Ingest.Tables;

/// <summary>
/// A CSV file that is too large to be read at once, in parts that each are a table: the headings, and the rows of whole articles. Each part carries what only the whole
/// can tell (<see cref="TableEvidence"/>), and its rows are numbered as in the whole. What is held in memory is one part.
/// </summary>
public static class TableParts
{
    private const int LookedAt = 256 * 1024;

    /// <summary>The parts; null when it is no table of articles in text, or is so only for one who reads it whole.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="open">Opens it; three times, from its beginning.</param>
    /// <param name="characters">How long a part is, about.</param>
    /// <param name="mapping">What somebody says of its columns.</param>
    public static IEnumerable<SourceFile>? Of(string name, Func<Stream> open, int characters, TableMapping? mapping = null)
    {
        var (head, encoding) = Look(open, mapping?.Encoding);
        var source = new SourceFile(name, head) { Mapping = mapping };
        if (new CsvImporter().Recognize(source) < 50)
        {
            return null;
        }

        var beginning = DelimitedText.Beginning(source);
        return TableLayout.Find(beginning.Rows(), mapping) is { HasTitles: true } layout && !beginning.IsChanged
            ? Cut(source, () => new StreamReader(open(), encoding, detectEncodingFromByteOrderMarks: true), beginning.Delimiter, layout, characters)
            : null;
    }

    private static IEnumerable<SourceFile> Cut(SourceFile source, Func<TextReader> open, char delimiter, TableLayout layout, int characters)
    {
        IEnumerable<TableRow> Rows() => DelimitedText.Rows(open, delimiter).Where(row => !DelimitedText.NamesSeparator(row));
        var evidence = TableEvidence.Of(Rows(), layout);
        var mapping = (source.Mapping ?? new TableMapping()) with { Delimiter = ',', Encoding = "utf-8" };
        var (headings, text, begins, last, isContinued) = (new List<TableRow>(), new StringBuilder(), 0, 0, false);
        SourceFile Part() => source with
        {
            Bytes = Encoding.UTF8.GetBytes(text.ToString()),
            Mapping = mapping with { HeaderRow = headings.Count },
            Evidence = evidence with { Delimiter = delimiter, RowsBefore = begins - headings.Count - 1, IsContinued = isContinued },
        };
        foreach (var row in Rows())
        {
            if (row.Number <= layout.HeaderRow)
            {
                // What several columns are called together stands in the row above their headings.
                headings = row.Number >= layout.HeaderRow - 1 ? [.. headings, row] : headings;
                continue;
            }

            if (text.Length > characters && layout.BeginsArticle(row))
            {
                yield return Part();
                (begins, isContinued) = (0, true);
                text.Clear();
            }

            if (begins == 0)
            {
                begins = last = row.Number;
                headings.ForEach(heading => Append(text, heading));
            }

            // Empty rows are numbered too.
            for (; last < row.Number; last++)
            {
                text.Append(last == row.Number - 1 ? "" : "\r\n");
            }

            Append(text, row);
        }

        if (begins > 0)
        {
            yield return Part();
        }
    }

    private static void Append(StringBuilder text, TableRow row) => CsvText.AppendRow(text, row.Cells.Select(cell => cell.Text));

    // The encoding is told by the first lines that are more than ASCII: those of the beginning may all be.
    private static (byte[] Head, Encoding Encoding) Look(Func<Stream> open, string? declared)
    {
        using var stream = open();
        var (head, buffer, sample) = (new MemoryStream(), new byte[64 * 1024], new MemoryStream());
        for (int read; (read = stream.Read(buffer)) > 0 && (head.Length < LookedAt || (sample.Length == 0 && declared is null));)
        {
            head.Write(buffer, 0, head.Length < LookedAt ? read : 0);
            if (head.Length > LookedAt && !Ascii.IsValid(buffer.AsSpan(0, read)))
            {
                sample.Write(buffer, 0, read);
            }
        }

        var bytes = head.ToArray();
        var told = Ascii.IsValid(bytes) && sample.Length > 0 ? Whole(sample.ToArray()) : bytes;
        var encoding = Encoding.GetEncoding(DelimitedText.Beginning(new SourceFile("", told) { Mapping = new TableMapping { Encoding = declared } }).Encoding);
        return (bytes, encoding);
    }

    // A character that was cut at either end of a block is no other encoding.
    private static byte[] Whole(byte[] block)
    {
        var (first, end) = (Array.IndexOf(block, (byte)'\n') + 1, Array.LastIndexOf(block, (byte)'\n'));
        return first > 0 && end > first ? block[first..end] : block;
    }
}
