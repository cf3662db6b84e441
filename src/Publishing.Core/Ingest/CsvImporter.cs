using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Pieces;
using Publishing.Ingest.Tables;

namespace Publishing.Ingest;

/// <summary>
/// Reads tables of articles in text: CSV, TSV and their kin, with any separator and in any encoding. Which column is what is told by its heading, in the languages
/// of journals, or by a <see cref="TableMapping"/>; <c>docs/spreadsheets.md</c> has the layouts.
/// </summary>
public sealed class CsvImporter : Importer
{
    /// <inheritdoc/>
    public override string Name => "csv";

    /// <inheritdoc/>
    public override string Description => "tables of articles as CSV or TSV, one a row";

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override string MediaType => "text/csv";

    /// <inheritdoc/>
    public override int Recognize(SourceFile source)
    {
        if (source.Bytes.IsEmpty || !MayBeText(source.Bytes.Span))
        {
            return 0;
        }

        try
        {
            var text = DelimitedText.Beginning(source);
            if (TableLayout.Find(text.Rows(), source.Mapping) is not { } layout)
            {
                // A table none of whose headings is known is at least told which they are.
                return PageEvidence.IsTable(text.Start) ? 2 : 0;
            }

            var known = layout.Columns.Count(column => column.Field != ColumnField.Ignore);

            // A page of text has a line "Abstract" too: one heading alone is none.
            return source.Mapping is not null ? 90 : layout.Width < 2 || known < 2 ? 0 : layout.HasTitles ? Math.Min(95, 60 + (known * 5)) : Math.Min(60, known * 10);
        }
        catch (TableRefusedException exception)
        {
            // Nothing else has so many columns, and whoever gave it is told the limit.
            return exception.Problem.Code == ProblemCodes.TooLarge.Code ? 2 : 0;
        }
    }

    /// <inheritdoc/>
    public override IEnumerable<SourceFile>? Parts(SourceFile beginning, Func<Stream> open, int size) => TableParts.Of(beginning.Name, open, size, beginning.Mapping);

    /// <summary>Of a stream that cannot be read twice: what only the whole tells is then told by its first megabytes, and rows that belong together would be torn apart.</summary>
    public override RecordSplitter? Splitter(SourceFile beginning)
    {
        if (!RowSplitter.Can(beginning.Bytes.Span) || TableLayout.Find(DelimitedText.Beginning(beginning).Rows(), beginning.Mapping) is not { HasTitles: true } layout)
        {
            return null;
        }

        var text = DelimitedText.Of(beginning with { Bytes = beginning.Bytes[..(beginning.Bytes.Span.LastIndexOf((byte)'\n') + 1)] });
        if (text.IsChanged || text.Rows().Any(row => row.Number > layout.HeaderRow && !row.IsEmpty && !layout.BeginsArticle(row)))
        {
            return null;
        }

        var evidence = TableEvidence.Of(text.Rows(), layout);
        return new RowSplitter(layout.HeaderRow, (piece, before) => piece with { Mapping = beginning.Mapping, Evidence = evidence with { RowsBefore = before, IsContinued = before > 0 } });
    }

    /// <inheritdoc/>
    public override ImportResult Read(SourceFile source)
    {
        try
        {
            var text = DelimitedText.Of(source);
            return TableImport.Read([new TableSheet(null, text.Rows())], source, text.Delimiter, text.Problems);
        }
        catch (TableRefusedException exception)
        {
            return ImportResult.Rejected(exception.Problem);
        }
    }

    // JSON with one object a line has commas and quotation marks as a table has.
    private static bool IsListOfObjects(ReadOnlySpan<byte> bytes) => bytes[0] == '[' && bytes[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..];

    // Neither a packed or other binary file nor markup.
    private static bool MayBeText(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..])
        {
            return false;
        }

        var first = bytes[..Math.Min(bytes.Length, 512)].IndexOfAnyExcept<byte>([0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0, 0x20, 0x09, 0x0D, 0x0A]);
        return first >= 0 && bytes[first] is not ((byte)'<' or (byte)'{') && !IsListOfObjects(bytes[first..]);
    }
}
