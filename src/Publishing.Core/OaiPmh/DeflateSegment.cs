using System.IO.Compression;

namespace Publishing.OaiPmh;

/// <summary>
/// Bytes that lie ready to be part of a gzip response: raw deflate (RFC 1951) that ends on a byte boundary without a final block and looks back at nothing before it,
/// so that segments may stand in any order and no compression is done when they are read.
/// </summary>
/// <param name="Bytes">The deflate blocks.</param>
/// <param name="Crc32">CRC-32 (RFC 1952) of what they inflate to.</param>
/// <param name="Length">How many bytes they inflate to.</param>
public sealed record DeflateSegment(ReadOnlyMemory<byte> Bytes, uint Crc32, int Length)
{
    /// <summary>The segment of nothing.</summary>
    internal static DeflateSegment Empty { get; } = new(ReadOnlyMemory<byte>.Empty, 0, 0);

    /// <summary>The empty block that ends a deflate stream; on a byte boundary it is these two bytes.</summary>
    internal static ReadOnlySpan<byte> FinalBlock => [0x03, 0x00];

    /// <summary>Deflates the bytes once, to be read many times.</summary>
    public static DeflateSegment Deflate(ReadOnlySpan<byte> bytes, CompressionLevel level = CompressionLevel.Optimal)
    {
        using var blocks = new MemoryStream((bytes.Length / 2) + 64);
        using var deflate = new DeflateStream(blocks, level, leaveOpen: true);
        deflate.Write(bytes);

        // The flush ends on a byte boundary. What Dispose writes after it, the final block, is left behind.
        deflate.Flush();
        return new DeflateSegment(blocks.ToArray(), OaiPmh.Crc32.Compute(bytes), bytes.Length);
    }

    /// <summary>What was deflated.</summary>
    /// <exception cref="InvalidDataException">The blocks are damaged: they do not give the length or the checksum that they should.</exception>
    public byte[] Inflate()
    {
        var inflated = new byte[Length];
        var blocks = new byte[Bytes.Length + FinalBlock.Length];
        Bytes.CopyTo(blocks);
        FinalBlock.CopyTo(blocks.AsSpan(Bytes.Length));

        using var inflate = new DeflateStream(new MemoryStream(blocks), CompressionMode.Decompress);
        var read = inflate.ReadAtLeast(inflated, Length, throwOnEndOfStream: false);
        return read == Length && inflate.ReadByte() < 0 && OaiPmh.Crc32.Compute(inflated) == Crc32
            ? inflated
            : throw new InvalidDataException("A deflate segment does not inflate to the length and checksum kept beside it.");
    }
}
