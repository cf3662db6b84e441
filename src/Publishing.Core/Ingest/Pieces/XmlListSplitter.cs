using System.Buffers;
using System.Text;

namespace Publishing.Ingest.Pieces;

/// <summary>
/// The children of one element of an XML document: of its root, or of an element below. Everything before the first of them, XML declaration and DOCTYPE and all, is repeated in each piece,
/// so that a piece is a whole document; whether it is well-formed, and harmless, is seen by whoever reads it (<see cref="SafeXml"/>).
/// </summary>
public sealed class XmlListSplitter : RecordSplitter
{
    private readonly string[] _path;
    private readonly string? _record;
    private readonly List<byte> _head = [];
    private readonly List<byte> _tail = [];
    private int _depth;
    private int _matched;
    private bool _isRecord;
    private bool _isPast;

    private XmlListSplitter(string[] path, string? record) => (_path, _record) = (path, record);

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Head => _head.ToArray();

    /// <inheritdoc/>
    public override ReadOnlyMemory<byte> Tail => _tail.ToArray();

    /// <inheritdoc/>
    public override bool IsInRecord => !_isPast;

    /// <summary>For the children of the root; null when the encoding does not allow it.</summary>
    /// <param name="beginning">The beginning of the document.</param>
    /// <param name="root">The name of the root, without its prefix.</param>
    public static XmlListSplitter? OfRoot(ReadOnlySpan<byte> beginning, string root) => Below(beginning, null, root);

    /// <summary>For the children of an element; null when the encoding does not allow it.</summary>
    /// <param name="beginning">The beginning of the document.</param>
    /// <param name="record">The name, without its prefix, of those children that are records; null when all are.</param>
    /// <param name="path">The names, without prefixes, from the root to the element.</param>
    public static XmlListSplitter? Below(ReadOnlySpan<byte> beginning, string? record, params string[] path) =>
        IsNarrow(beginning) && !Encoding.Latin1.GetString(beginning[..Math.Min(beginning.Length, 200)]).Contains("utf-16", StringComparison.OrdinalIgnoreCase) ? new(path, record) : null;

    /// <inheritdoc/>
    public override void Look(ReadOnlySpan<byte> bytes)
    {
        while (At < bytes.Length)
        {
            var next = bytes[At..].IndexOf((byte)'<');
            if (next < 0)
            {
                At = bytes.Length;
                return;
            }

            At += next;
            var length = LengthOf(bytes[At..]);
            if (length == 0)
            {
                return;
            }

            Take(bytes, bytes.Slice(At, length));
            At += length;
        }
    }

    // What begins with "<": its length, or 0 when it does not end in what is there.
    private static int LengthOf(ReadOnlySpan<byte> markup)
    {
        // Too little to tell a comment from a section of CDATA, or a DOCTYPE.
        if (markup.StartsWith("<!"u8) && markup.Length < "<![CDATA["u8.Length)
        {
            return 0;
        }

        return markup.StartsWith("<!--"u8) ? Behind(markup, "-->"u8)
            : markup.StartsWith("<![CDATA["u8) ? Behind(markup, "]]>"u8)
            : markup.StartsWith("<?"u8) ? Behind(markup, "?>"u8)
            : markup.StartsWith("<!DOCTYPE"u8) ? LengthOfDocType(markup)
            : LengthOfTag(markup);
    }

    private static int Behind(ReadOnlySpan<byte> markup, ReadOnlySpan<byte> end) => markup.IndexOf(end) is >= 0 and var at ? at + end.Length : 0;

    private static int LengthOfTag(ReadOnlySpan<byte> tag)
    {
        var quote = (byte)0;
        for (var i = 1; i < tag.Length; i++)
        {
            if (quote != 0)
            {
                quote = tag[i] == quote ? (byte)0 : quote;
            }
            else if (tag[i] == '>')
            {
                return i + 1;
            }
            else if (tag[i] is (byte)'"' or (byte)'\'')
            {
                quote = tag[i];
            }
        }

        return 0;
    }

    private static int LengthOfDocType(ReadOnlySpan<byte> docType)
    {
        var bracket = docType.IndexOfAny((byte)'[', (byte)'>');
        if (bracket < 0 || docType[bracket] == '>')
        {
            return bracket + 1;
        }

        var end = docType[bracket..].IndexOf((byte)']');
        var close = end < 0 ? -1 : docType[(bracket + end)..].IndexOf((byte)'>');
        return close < 0 ? 0 : bracket + end + close + 1;
    }

    private void Take(ReadOnlySpan<byte> bytes, ReadOnlySpan<byte> markup)
    {
        if (markup[1] is (byte)'!' or (byte)'?')
        {
            return;
        }

        if (markup[1] == '/')
        {
            _depth--;
            EndElement(markup.Length);
            return;
        }

        var isEmpty = markup[^2] == '/';
        var name = NameOf(markup);
        var local = name[(name.IndexOf(':', StringComparison.Ordinal) + 1)..];
        if (_depth == _path.Length && _matched == _path.Length && !_isPast)
        {
            _isRecord = _record is null || local == _record;
            if (_isRecord && _head.Count == 0)
            {
                _head.AddRange(bytes[..At]);
            }
        }
        else if (_depth == _matched && _matched < _path.Length && !isEmpty && local == _path[_matched])
        {
            _matched++;
            _tail.InsertRange(0, Encoding.Latin1.GetBytes($"</{name}>"));
        }

        _depth += isEmpty ? 0 : 1;
        if (isEmpty)
        {
            EndElement(markup.Length);
        }
    }

    private void EndElement(int length)
    {
        if (_isPast || _matched < _path.Length)
        {
            return;
        }

        if (_depth == _path.Length && _isRecord)
        {
            Cut = At + length;
            Records++;
        }

        // A second list like the first one would need a beginning of its own.
        _isPast = _depth < _path.Length;
    }

    private static readonly SearchValues<byte> NameEnd = SearchValues.Create(" \t\r\n/>"u8);

    private static string NameOf(ReadOnlySpan<byte> tag)
    {
        var end = tag[1..].IndexOfAny(NameEnd);
        return Encoding.Latin1.GetString(tag.Slice(1, end));
    }
}
