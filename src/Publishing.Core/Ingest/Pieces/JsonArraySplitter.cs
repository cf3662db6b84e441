namespace Publishing.Ingest.Pieces;

/// <summary>A list of JSON, <c>[ {…}, {…} ]</c>, a record a value (RFC 8259).</summary>
public sealed class JsonArraySplitter : RecordSplitter
{
    private int _depth;
    private bool _inText;
    private bool _escaped;
    private bool _inRecord;

    private JsonArraySplitter()
    {
    }

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Head { get; } = "["u8.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Tail { get; } = "]"u8.ToArray();

    /// <inheritdoc/>
    public override byte? Separator => (byte)',';

    /// <inheritdoc/>
    public override bool IsInRecord => _inRecord || _depth > 0;

    /// <summary>For a source that begins with a list of objects; null for any other.</summary>
    public static JsonArraySplitter? Of(ReadOnlySpan<byte> beginning)
    {
        var start = (beginning is [0xEF, 0xBB, 0xBF, ..] ? beginning[3..] : beginning).TrimStart(" \t\r\n"u8);
        return start is [(byte)'[', ..] && start[1..].TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && IsNarrow(beginning) ? new JsonArraySplitter() : null;
    }

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<byte> bytes)
    {
        for (; At < bytes.Length; At++)
        {
            var value = bytes[At];
            if (_inText)
            {
                (_inText, _escaped) = (value != '"' || _escaped, value == '\\' && !_escaped);
                continue;
            }

            switch (value)
            {
                case (byte)'"':
                    _inText = true;
                    _inRecord |= _depth == 1;
                    break;
                case (byte)'{' or (byte)'[':
                    _inRecord |= _depth == 1;
                    _depth++;
                    break;
                case (byte)'}' or (byte)']':
                    _depth--;
                    break;
                case (byte)',' when _depth == 1:
                    (Cut, _inRecord) = (At + 1, false);
                    Records++;
                    break;
            }
        }
    }
}
