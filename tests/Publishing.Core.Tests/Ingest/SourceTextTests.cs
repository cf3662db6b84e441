using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class SourceTextTests
{
    static SourceTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-32", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", false)]
    [InlineData("windows-1251", false)]
    [InlineData("koi8-r", false)]
    [InlineData("gb18030", false)]
    public void XML_is_read_in_the_encoding_that_it_declares(string name, bool withMark)
    {
        var encoding = Encoding.GetEncoding(name);
        var xml = $"<?xml version=\"1.0\" encoding=\"{name}\"?><a>Статья</a>";

        var source = SourceText.OfXml([.. withMark ? encoding.GetPreamble() : [], .. encoding.GetBytes(xml)]);

        Assert.Equal(xml, source.Text);
        Assert.Empty(source.Problems);
    }

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("us-ascii")]
    public void Declared_Latin_1_is_read_as_its_readers_mean_it(string name)
    {
        var source = SourceText.OfXml([.. Encoding.ASCII.GetBytes($"<?xml version='1.0' encoding='{name}'?><a>"), 0xE9, 0x97, .. "</a>"u8]);

        Assert.EndsWith("<a>é—</a>", source.Text, StringComparison.Ordinal);
        Assert.Equal(name == "iso-8859-1" ? 0 : 1, source.Problems.Count);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("iso-8859-1")]
    [InlineData("windows-1251")]
    [InlineData("no-such-encoding")]
    [InlineData("utf-7")]
    public void A_declaration_that_lies_costs_a_warning(string declared)
    {
        var xml = $"<?xml version=\"1.0\" encoding=\"{declared}\"?><a>Қазақ тілі</a>";

        var source = SourceText.OfXml(Encoding.UTF8.GetBytes(xml));

        Assert.Equal(xml, source.Text);
        Assert.Equal("bad-encoding", Assert.Single(source.Problems).Code);
    }

    [Fact]
    public void A_byte_order_mark_wins_over_the_declaration()
    {
        var source = SourceText.OfXml([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("<?xml version='1.0' encoding='utf-8'?><a>ж</a>")]);

        Assert.EndsWith("<a>ж</a>", source.Text, StringComparison.Ordinal);
        Assert.Equal("bad-encoding", Assert.Single(source.Problems).Code);
    }

    [Theory]
    [InlineData("windows-1252", "Résumé naïf, «garçon»")]
    [InlineData("windows-1251", "Сборник научных трудов")]
    public void Bytes_that_are_not_UTF_8_are_read_as_what_they_seem_to_be(string encoding, string text)
    {
        var source = SourceText.Of(Encoding.GetEncoding(encoding).GetBytes("ok\n" + text));

        Assert.Equal("ok\n" + text, source.Text);
        Assert.Equal(("bad-encoding", 2, ProblemSeverity.Info), (source.Problems.Single().Code, source.Problems.Single().Line, source.Problems.Single().Severity));
        Assert.Contains(encoding, source.Problems.Single().Message, StringComparison.Ordinal);
    }

    [Fact]
    public void UTF_8_with_a_few_bad_bytes_stays_UTF_8() =>
        Assert.Equal("Қазақ\uFFFD тілі", SourceText.Of([.. "Қазақ"u8, 0xE9, .. " тілі"u8]).Text);
}
