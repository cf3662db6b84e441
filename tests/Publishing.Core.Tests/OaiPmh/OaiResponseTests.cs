using System.Globalization;
using System.IO.Compression;
using System.Text;
using CsCheck;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

public sealed class OaiResponseTests
{
    // Text and segments in any order, some longer than a stored block can be.
    private static readonly Gen<(bool IsSegment, string Text)[]> Parts = Gen.Select(
        Gen.Bool,
        Gen.OneOf(Gen.String[Gen.Char.AlphaNumeric, 0, 2000], Gen.Const("Шахта "), Gen.Const(new string('x', 70_000)))).Array[0, 20];

    [Fact]
    public void The_gzip_file_holds_text_and_segments_in_their_order() => Parts.Sample(parts =>
    {
        using var response = Response(parts);
        using var gzip = response.ToGzip();
        Assert.Equal(Expected(parts), Gunzip(gzip.Written.ToArray()));
    }, iter: 200);

    [Fact]
    public void The_plain_text_is_the_same() => Parts.Sample(parts =>
    {
        using var response = Response(parts);
        var plain = Plain(response);
        Assert.Equal(Expected(parts), Encoding.UTF8.GetString(plain));
        Assert.Equal(plain.Length, response.Length);
    }, iter: 200);

    [Fact]
    public void A_response_of_text_alone_is_made_smaller()
    {
        using var response = Response([(false, string.Concat(Enumerable.Repeat("<header><identifier>oai:</identifier></header>", 500)))]);
        using var gzip = response.ToGzip();

        Assert.True(gzip.Length < response.Length / 10);
    }

    [Fact]
    public void Ready_segments_go_out_byte_for_byte()
    {
        var segment = DeflateSegment.Deflate(Encoding.UTF8.GetBytes("<metadata>" + new string('x', 5000) + "</metadata>"));
        using var response = new OaiResponse();
        response.Text.Write("<record>"u8);
        response.Append(segment);

        using var gzip = response.ToGzip();

        Assert.True(gzip.Written.Span.IndexOf(segment.Bytes.Span) > 0);
    }

    [Fact]
    public void A_part_has_the_same_bytes_whether_it_is_written_or_appended() => Gen.Select(Parts, Parts, Parts).Sample((before, part, behind) =>
    {
        using var written = Response(before);
        written.Cut();
        Write(written, part);
        written.Cut();
        Write(written, behind);

        using var elements = Response(part);
        using var appended = Response(before);
        appended.Cut();
        appended.Append(elements.ToSegment());
        appended.Cut();
        Write(appended, behind);

        using var expected = written.ToGzip();
        using var actual = appended.ToGzip();
        Assert.Equal(expected.Written.ToArray(), actual.Written.ToArray());
    }, iter: 200);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void A_damaged_segment_is_never_sent_as_plain_text(int error)
    {
        var segment = DeflateSegment.Deflate("<metadata/>"u8);
        using var response = new OaiResponse();
        response.Append(segment with { Length = segment.Length + error });

        Assert.Throws<InvalidDataException>(() => Plain(response));
    }

    [Fact]
    public void A_segment_in_which_a_letter_was_changed_is_never_sent_as_plain_text()
    {
        var segment = DeflateSegment.Deflate("<metadata>Wells</metadata>"u8, CompressionLevel.NoCompression);
        var bytes = segment.Bytes.ToArray();
        bytes[bytes.AsSpan().IndexOf("Wells"u8)] = (byte)'B';
        using var response = new OaiResponse();
        response.Text.Write("<record>"u8);
        response.Append(segment with { Bytes = bytes });

        Assert.Throws<InvalidDataException>(() => Plain(response));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Of_a_long_page_with_damage_the_end_is_never_sent(int damaged)
    {
        using var response = new OaiResponse();
        foreach (var i in Enumerable.Range(0, 2))
        {
            var segment = DeflateSegment.Deflate(Encoding.UTF8.GetBytes(new string((char)('a' + i), 200_000)));
            response.Append(i == damaged ? segment with { Crc32 = segment.Crc32 + 1 } : segment);
        }

        using var sent = new MemoryStream();

        Assert.Throws<InvalidDataException>(() => response.WritePlainAsync(sent).GetAwaiter().GetResult());
        Assert.InRange(sent.Length, 0, response.Length - 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Borrowed_segments_are_given_back_before_the_client_reads(bool asGzip)
    {
        var text = string.Concat(Enumerable.Range(0, 100_000).Select(i => i.ToString(CultureInfo.InvariantCulture)));
        var segment = DeflateSegment.Deflate(Encoding.UTF8.GetBytes(text));
        var memory = new SegmentMemory();
        var borrowed = memory.Take(segment.Bytes.Length);
        segment.Bytes.CopyTo(borrowed);
        using var response = new OaiResponse();
        response.Hold(memory);
        response.Append(segment with { Bytes = borrowed });

        // Whoever reads the first byte finds that the borrowed memory is somebody else's by now.
        using var sent = new OverwritingStream(borrowed);
        if (asGzip)
        {
            using var gzip = response.ToGzip();
            await gzip.CopyToAsync(sent, TestContext.Current.CancellationToken);
        }
        else
        {
            await response.WritePlainAsync(sent, TestContext.Current.CancellationToken);
        }

        Assert.Equal(text, asGzip ? Gunzip(sent.ToArray()) : Encoding.UTF8.GetString(sent.ToArray()));
        Assert.Throws<ObjectDisposedException>(() => response.ToGzip());
    }

    private sealed class OverwritingStream(Memory<byte> memory) : MemoryStream
    {
        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            memory.Span.Fill(0xff);
            return base.WriteAsync(buffer, cancellationToken);
        }
    }

    private static byte[] Plain(OaiResponse response)
    {
        using var plain = new MemoryStream();
        response.WritePlainAsync(plain).GetAwaiter().GetResult();
        return plain.ToArray();
    }

    private static OaiResponse Response((bool IsSegment, string Text)[] parts)
    {
        var response = new OaiResponse();
        Write(response, parts);
        return response;
    }

    private static void Write(OaiResponse response, (bool IsSegment, string Text)[] parts)
    {
        foreach (var (isSegment, text) in parts)
        {
            var bytes = Encoding.UTF8.GetBytes(text);
            if (isSegment)
            {
                response.Append(DeflateSegment.Deflate(bytes));
            }
            else
            {
                response.Text.Write(bytes);
            }
        }
    }

    private static string Expected((bool IsSegment, string Text)[] parts) => string.Concat(parts.Select(part => part.Text));

    private static string Gunzip(byte[] gzip)
    {
        using var text = new StreamReader(new GZipStream(new MemoryStream(gzip), CompressionMode.Decompress));
        return text.ReadToEnd();
    }
}
