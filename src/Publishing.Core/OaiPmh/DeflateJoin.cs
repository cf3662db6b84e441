using System.Buffers.Binary;
using System.IO.Compression;

namespace Publishing.OaiPmh;

/// <summary>Joins text and ready segments into one deflate stream (RFC 1951), and keeps the checksum and length that gzip wants at its end.</summary>
internal sealed class DeflateJoin(PooledBuffer output)
{
    // Below this a compressor costs more to set up than it saves: the text goes into stored blocks.
    private const int WorthDeflating = 1024;

    private const int StoredHeaderLength = 5;

    /// <summary>CRC-32 of everything so far.</summary>
    public uint Crc { get; private set; }

    /// <summary>How many bytes everything so far inflates to.</summary>
    public long Length { get; private set; }

    /// <summary>Adds text; it is compressed when it is long, or when that is asked for.</summary>
    public void Add(ReadOnlySpan<byte> text, bool compress = false)
    {
        if (compress || text.Length >= WorthDeflating)
        {
            Add(DeflateSegment.Deflate(text, CompressionLevel.Fastest));
            return;
        }

        if (!text.IsEmpty)
        {
            Store(text);
            Crc = Crc32.Append(Crc, text);
            Length += text.Length;
        }
    }

    /// <summary>Adds a segment as it is.</summary>
    public void Add(DeflateSegment segment)
    {
        output.Write(segment.Bytes.Span);
        Crc = Crc32.Combine(Crc, segment.Crc32, segment.Length);
        Length += segment.Length;
    }

    /// <summary>Ends the stream.</summary>
    public void Finish() => output.Write(DeflateSegment.FinalBlock);

    // Everything here begins and ends on a byte boundary, so a stored block is a zero byte, its length twice, and the text (RFC 1951 §3.2.4).
    private void Store(ReadOnlySpan<byte> text)
    {
        Span<byte> header = stackalloc byte[StoredHeaderLength];
        BinaryPrimitives.WriteUInt16LittleEndian(header[1..], (ushort)text.Length);
        BinaryPrimitives.WriteUInt16LittleEndian(header[3..], (ushort)~text.Length);
        output.Write(header);
        output.Write(text);
    }
}
