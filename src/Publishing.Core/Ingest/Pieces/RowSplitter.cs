namespace Publishing.Ingest.Pieces;

/// <summary>A record a row: CSV (RFC 4180), TSV and their kin. Line ends in a quoted cell end no row.</summary>
/// <param name="headRows">How many rows stand before the first record: the headings, and what stands above them.</param>
/// <param name="complete">Makes of a piece, with the number of rows before it, one that knows of the whole.</param>
public sealed class RowSplitter(int headRows, Func<SourceFile, int, SourceFile> complete) : RecordSplitter
{
    private readonly List<byte> _head = [];
    private int _rows;
    private bool _quoted;
    private bool _atStart = true;
    private bool _hasMore;

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Head => _head.ToArray();

    /// <inheritdoc/>
    public override bool IsNumbered => true;

    /// <inheritdoc/>
    public override bool IsInRecord => _hasMore;

    /// <summary>Whether rows of these bytes can be told apart.</summary>
    public static bool Can(ReadOnlySpan<byte> beginning) => IsNarrow(beginning);

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<byte> bytes)
    {
        for (; At < bytes.Length; At++)
        {
            var value = bytes[At];
            if (_quoted)
            {
                // A doubled quote ends the cell and begins it again.
                (_quoted, _atStart) = (value != '"', value == '"');
            }
            else if (value == '\r' && At + 1 == bytes.Length)
            {
                // Whether a line feed follows is seen when more is there.
                break;
            }
            else if (value == '\n' || (value == '\r' && bytes[At + 1] != '\n'))
            {
                EndRow(bytes);
            }
            else
            {
                _quoted = value == '"' && _atStart;
                _atStart = value is (byte)',' or (byte)';' or (byte)'\t' or (byte)'|';
            }
        }

        _hasMore = bytes[Cut..].ContainsAnyExcept("\r\n \t"u8) && _rows >= headRows;
    }

    /// <inheritdoc/>
    public override SourceFile Complete(SourceFile piece, int recordsBefore) => complete(piece, recordsBefore);

    private void EndRow(ReadOnlySpan<byte> bytes)
    {
        _atStart = true;
        if (_rows++ < headRows)
        {
            if (_rows == headRows)
            {
                _head.AddRange(bytes[..(At + 1)]);
            }

            return;
        }

        Cut = At + 1;
        Records++;
    }
}
