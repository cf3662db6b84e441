using System.Buffers.Binary;
using System.IO.Compression;
using System.Numerics;

namespace Publishing.OaiPmh;

/// <summary>
/// A whole response in memory: text, with the ready segments of records at their places. It becomes a gzip file without compressing them, or plain text by inflating them;
/// either way all of it is here and its length is known before its first byte is sent, because most harvesters take a body that was cut for the end of the list.
/// </summary>
public sealed class OaiResponse : IDisposable
{
    private readonly List<(int TextEnd, DeflateSegment Segment)> _segments = [];
    private SegmentMemory? _memory;
    private bool _released;
    private int _deflatedSegments;
    private int _inflatedSegments;

    /// <summary>How many bytes the plain text has.</summary>
    public int Length => Text.Length + _inflatedSegments;

    /// <summary>How many bytes of memory it takes while it is being sent, compressed or plain: what is borrowed from the pool has the length of a power of two.</summary>
    public long Bytes => BitOperations.RoundUpToPowerOf2((uint)DeflatedRoom()) + (long)BitOperations.RoundUpToPowerOf2((uint)Text.Length);

    /// <summary>The entity tag, without its quotes: there when the same request gets the same bytes until something changes; null for all else.</summary>
    public string? EntityTag { get; init; }

    /// <summary>The text between the segments, in one piece.</summary>
    internal PooledBuffer Text { get; } = new(8192);

    // RFC 1952 §2.3: deflate, no flags, no time, no name, unknown system.
    private static ReadOnlySpan<byte> GzipHeader => [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255];

    /// <summary>The response as a gzip file of one member (some clients read only the first). The caller disposes of it. Borrowed segments are given back: they need not lie here twice until the client has read.</summary>
    public PooledBuffer ToGzip()
    {
        ObjectDisposedException.ThrowIf(_released, this);
        var gzip = new PooledBuffer(DeflatedRoom());
        gzip.Write(GzipHeader);
        var (crc, length) = JoinInto(gzip);
        Span<byte> trailer = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc);
        BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], (uint)length);
        gzip.Write(trailer);
        Release();
        return gzip;
    }

    /// <summary>Writes the response as plain text, of <see cref="Length"/> bytes, piece by piece: inflated as a whole, it would lie in memory as long as the slowest client reads.</summary>
    /// <exception cref="InvalidDataException">A segment is damaged. The end of the text has not been written then, so nobody takes what was for the whole.</exception>
    public async Task WritePlainAsync(Stream output, CancellationToken cancel = default)
    {
        if (_segments.Count == 0)
        {
            await output.WriteAsync(Text.Written, cancel).ConfigureAwait(false);
            return;
        }

        // One inflater for the whole page: to set up one for each record costs as much as the inflating.
        // It reads the gzip file and not the bare blocks, because zlib then compares the checksum, many times faster than Crc32 would.
        using var gzip = ToGzip();
        using var inflate = new GZipStream(gzip.OpenRead(), CompressionMode.Decompress);
        using var piece = new PooledBuffer(PooledBuffer.PieceLength);
        var left = Length;
        for (; left > PooledBuffer.PieceLength; left -= PooledBuffer.PieceLength)
        {
            await output.WriteAsync(Read(inflate, piece, PooledBuffer.PieceLength), cancel).ConfigureAwait(false);
        }

        var last = Read(inflate, piece, left);
        if (inflate.ReadByte() >= 0)
        {
            throw Damaged();
        }

        await output.WriteAsync(last, cancel).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Text.Dispose();
        Release();
    }

    /// <summary>Takes over the memory in which segments lie that will be appended. Such a response can be written out once.</summary>
    internal void Hold(SegmentMemory? memory) => _memory = memory;

    /// <summary>Begins a new part here: what stands before and behind goes into deflate blocks of its own, so a part has the same bytes whether it is written here or appended as a segment.</summary>
    internal void Cut() => _segments.Add((Text.Length, DeflateSegment.Empty));

    /// <summary>Text and segments as one segment, to be put into responses.</summary>
    internal DeflateSegment ToSegment()
    {
        using var joined = new PooledBuffer(DeflatedRoom());
        var (crc, length) = JoinInto(joined, finish: false);
        return new DeflateSegment(joined.Written.ToArray(), crc, (int)length);
    }

    /// <summary>Puts a segment behind the text written so far.</summary>
    internal void Append(DeflateSegment segment)
    {
        _segments.Add((Text.Length, segment));
        _deflatedSegments += segment.Bytes.Length;
        _inflatedSegments += segment.Length;
    }

    private static ReadOnlyMemory<byte> Read(GZipStream inflate, PooledBuffer piece, int length)
    {
        var memory = piece.GetMemory(length)[..length];
        return inflate.ReadAtLeast(memory.Span, length, throwOnEndOfStream: false) == length ? memory : throw Damaged();
    }

    private static InvalidDataException Damaged() => new("A deflate segment does not inflate to the length kept beside it.");

    private void Release()
    {
        if (_memory is not null)
        {
            _memory.Dispose();
            _memory = null;
            _released = true;
        }
    }

    private (uint Crc, long Length) JoinInto(PooledBuffer output, bool finish = true)
    {
        var join = new DeflateJoin(output);
        var text = Text.Written.Span;
        var start = 0;
        foreach (var (end, segment) in _segments)
        {
            join.Add(text[start..end]);
            join.Add(segment);
            start = end;
        }

        join.Add(text[start..], compress: finish && _segments.Count == 0);
        if (finish)
        {
            join.Finish();
        }

        return (join.Crc, join.Length);
    }

    // A stored block costs five bytes, the gzip frame eighteen, the final block two.
    private int DeflatedRoom() => Text.Length + _deflatedSegments + (5 * (_segments.Count + 1)) + 20;
}
