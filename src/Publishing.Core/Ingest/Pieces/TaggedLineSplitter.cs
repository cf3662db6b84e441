namespace Publishing.Ingest.Pieces;

/// <summary>Records that a line ends, as <c>ER  -</c> does in RIS, or that a line begins, as <c>@article{</c> does in BibTeX.</summary>
public sealed class TaggedLineSplitter : RecordSplitter
{
    private const int Looked = 64;

    private readonly bool _begins;
    private readonly Func<string, bool> _isMark;
    private readonly List<byte> _head = [];
    private bool _hasBegun;
    private bool _hasMore;

    private TaggedLineSplitter(bool begins, Func<string, bool> isMark) => (_begins, _isMark) = (begins, isMark);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Head => _head.ToArray();

    /// <inheritdoc/>
    public override bool IsInRecord => _hasMore;

    /// <summary>For records behind each of which stands a line of this kind; null when the encoding does not allow it.</summary>
    public static TaggedLineSplitter? EndingWith(ReadOnlySpan<byte> beginning, Func<string, bool> isLast) => IsNarrow(beginning) ? new(begins: false, isLast) : null;

    /// <summary>For records each of which begins with a line of this kind; what stands before the first stands before every piece. Null when the encoding does not allow it.</summary>
    public static TaggedLineSplitter? BeginningWith(ReadOnlySpan<byte> beginning, Func<string, bool> isFirst) => IsNarrow(beginning) ? new(begins: true, isFirst) : null;

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<byte> bytes)
    {
        for (int length; (length = bytes[At..].IndexOf((byte)'\n') + 1) > 0; At += length)
        {
            if (!_isMark(System.Text.Encoding.Latin1.GetString(bytes.Slice(At, Math.Min(length, Looked))).TrimEnd()))
            {
                continue;
            }

            if (!_begins)
            {
                Cut = At + length;
                Records++;
            }
            else if (_hasBegun)
            {
                Cut = At;
                Records++;
            }
            else
            {
                _head.AddRange(bytes[..At]);
                _hasBegun = true;
            }
        }

        _hasMore = bytes[Cut..].ContainsAnyExcept("\r\n \t\u001A"u8);
    }
}
