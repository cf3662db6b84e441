namespace Publishing.OaiPmh;

/// <summary>
/// Bytes that lie ready to be part of a gzip response: raw deflate (RFC 1951) that ends on a byte boundary without a final block and looks back at nothing before it,
/// so that segments may stand in any order and no compression is done when they are read.
/// </summary>
/// <param name="Bytes">The deflate blocks.</param>
/// <param name="Crc32">CRC-32 (RFC 1952) of what they inflate to.</param>
/// <param name="Length">How many bytes they inflate to.</param>
public sealed record DeflateSegment(ReadOnlyMemory<byte> Bytes, uint Crc32, int Length);
