using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class DeflateSegmentTests
{
    [Fact]
    public void Inflating_gives_back_what_was_deflated() =>
        Gen.Byte.Array[0, 5000].Sample(bytes => Assert.Equal(bytes, DeflateSegment.Deflate(bytes).Inflate()));

    [Fact]
    public void Segments_in_any_order_are_one_gzip_file_when_put_between_a_header_and_a_final_block() =>
        Gen.Select(Texts, Gen.Int).Sample((texts, seed) =>
        {
            var segments = texts.Select(text => DeflateSegment.Deflate(Encoding.UTF8.GetBytes(text))).ToArray();
            var order = Enumerable.Range(0, texts.Length).ToArray();
            new Random(seed).Shuffle(order);

            using var gzip = new MemoryStream();
            gzip.Write([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
            uint crc = 0;
            uint length = 0;
            foreach (var segment in order.Select(i => segments[i]))
            {
                gzip.Write(segment.Bytes.Span);
                crc = Crc32.Combine(crc, segment.Crc32, segment.Length);
                length += (uint)segment.Length;
            }

            gzip.Write([0x03, 0x00]);
            Span<byte> trailer = stackalloc byte[8];
            BinaryPrimitives.WriteUInt32LittleEndian(trailer, crc);
            BinaryPrimitives.WriteUInt32LittleEndian(trailer[4..], length);
            gzip.Write(trailer);

            gzip.Position = 0;
            using var text = new StreamReader(new GZipStream(gzip, CompressionMode.Decompress));
            Assert.Equal(string.Concat(order.Select(i => texts[i])), text.ReadToEnd());
        }, iter: 50);

    [Fact]
    public void Has_the_checksum_and_length_of_the_inflated_bytes()
    {
        var bytes = Encoding.UTF8.GetBytes("<metadata>Шахта</metadata>");

        var segment = DeflateSegment.Deflate(bytes);

        Assert.Equal(Crc32.Compute(bytes), segment.Crc32);
        Assert.Equal(bytes.Length, segment.Length);
    }

    [Fact]
    public void A_damaged_segment_is_not_passed_on()
    {
        var segment = DeflateSegment.Deflate(Encoding.ASCII.GetBytes("<metadata>a record</metadata>"));

        Assert.Throws<InvalidDataException>(() => (segment with { Length = segment.Length - 1 }).Inflate());
        Assert.Throws<InvalidDataException>(() => (segment with { Length = segment.Length + 1 }).Inflate());
        Assert.Throws<InvalidDataException>(() => (segment with { Crc32 = segment.Crc32 ^ 1 }).Inflate());
    }

    [Fact]
    public void Nothing_deflates_to_nothing() => Assert.Empty(DeflateSegment.Deflate([]).Inflate());

    private static readonly Gen<string[]> Texts = Gen.OneOf(
        Gen.String[Gen.Char.AlphaNumeric, 0, 300],
        Gen.Const("<metadata>" + new string('x', 40_000) + "</metadata>")).Array[0, 12];
}
