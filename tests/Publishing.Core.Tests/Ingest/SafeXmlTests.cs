using System.Text;
using CsCheck;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class SafeXmlTests
{
    [Fact]
    public void Named_entities_are_known_without_any_DTD()
    {
        Assert.Equal("a\u00a0é–𝔄<b", Read("<p>a&nbsp;&eacute;&ndash;&Afr;&lt;b</p>").Root!.Value);
        Assert.Equal("„x‚ ε", Read("<!DOCTYPE p PUBLIC \"-//NLM//DTD JATS\" \"https://example.invalid/jats.dtd\">\n<p>&bdquo;x&sbquo; &epsilon;</p>").Root!.Value);
    }

    [Fact]
    public void The_document_type_is_reported_and_never_opened()
    {
        var read = Read("\n<?xml version=\"1.1\"?><!-- <!DOCTYPE x> -->\n<!DOCTYPE article PUBLIC '-//NLM//DTD > JATS' \"http://127.0.0.1:9/x.dtd\" [ <!-- ]> --> <!ENTITY j \"Journal &amp; Sons\"> <!ENTITY % iso SYSTEM \"iso.ent\"> %iso; ]>\n<article>&j;</article>");

        Assert.Equal("Journal & Sons", read.Root!.Value);
        Assert.Equal(("article", "-//NLM//DTD > JATS", "http://127.0.0.1:9/x.dtd"), (read.DocType!.Name, read.DocType.PublicId, read.DocType.SystemId));
        Assert.Equal(4, SourceLine.Of(read.Root));
    }

    [Theory]
    [InlineData("<!DOCTYPE a PUBLIC \"x [ y\" \"z\"><a/>")]
    [InlineData("<!DOCTYPE a SYSTEM ']' ><a/>")]
    [InlineData("<!DOCTYPE a [ <!-- ' --> ]><a/>")]
    public void Brackets_and_quotes_in_a_document_type_are_what_they_are(string xml) => Assert.NotNull(Read(xml).Root);

    [Theory]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x PUBLIC 'p' 'http://169.254.169.254/'>]><a>&x;</a>")]
    [InlineData("<!DOCTYPE a [<!ENTITY x SYSTEM 'x.xml'><!ENTITY y '&x;'>]><a>&y;</a>")]
    public void An_entity_that_stands_for_a_file_is_refused(string xml)
    {
        var read = Read(xml);

        Assert.Null(read.Root);
        Assert.Equal("unsafe-xml", read.Error!.Code);
        Assert.Contains("&x;", read.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_entity_that_stands_for_a_file_does_no_harm_when_nothing_uses_it() =>
        Assert.Equal("b", Read("<!DOCTYPE a [<!ENTITY x SYSTEM 'x.xml'><!ENTITY fig SYSTEM 'fig.gif' NDATA gif>]><a>b</a>").Root!.Value);

    [Fact]
    public void An_entity_bomb_is_refused()
    {
        var bomb = new StringBuilder("<!DOCTYPE a [<!ENTITY a0 'lollollollol'>");
        for (var i = 1; i < 12; i++)
        {
            bomb.Append($"<!ENTITY a{i} '{string.Concat(Enumerable.Repeat($"&a{i - 1};", 10))}'>");
        }

        var read = Read(bomb.Append("]><a>&a11;</a>").ToString());

        Assert.Equal("unsafe-xml", read.Error!.Code);
        Assert.Contains("unfold", read.Error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_that_nests_without_end_is_refused_wherever_it_does()
    {
        var deep = string.Concat(Enumerable.Repeat("<p>", 300)) + string.Concat(Enumerable.Repeat("</p>", 300));

        Assert.Equal("unsafe-xml", Read($"<a>{deep}</a>").Error!.Code);
        Assert.Equal("unsafe-xml", SafeXml.Read(Encoding.UTF8.GetBytes($"<a><body>{deep}</body></a>"), (_, name) => name == "body").Error!.Code);
    }

    [Theory]
    [InlineData("<a>\n<b>x</a>", 2, "does not match", "Mend")]
    [InlineData("<a>\n\n R & D</a>", 3, "EntityName", "&amp;")]
    [InlineData("<a>R&D and so on</a>", 1, "expected token is ';'", "&amp;")]
    [InlineData("<a>\n&nosuch;</a>", 2, "undeclared entity", "character itself")]
    [InlineData("<a>\n<b>", 2, "end of file", "cut off")]
    [InlineData("<a><foo:b/></a>", 1, "undeclared prefix", "Declare")]
    [InlineData("<a/><b/>", 1, "multiple root", "one document a file")]
    [InlineData("<!-- nothing -->", 1, "", "Mend")]
    [InlineData("plain", 1, "", "Mend")]
    [InlineData("<!DOCTYPE a [", 1, "", "Mend")]
    [InlineData("<a/><!DOCTYPE a>", 1, "", "Mend")]
    public void What_is_not_well_formed_is_refused_with_its_place_and_a_remedy(string xml, int line, string message, string remedy)
    {
        var problem = Read(xml).Error!;

        Assert.Equal("malformed-xml", problem.Code);
        Assert.Equal(line, problem.Line);
        Assert.NotNull(problem.Column);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(", position", problem.Message, StringComparison.Ordinal);
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<a>\nx\u0003y</a>")]
    [InlineData("<a>\nx&#3;y</a>")]
    [InlineData("<a>\nx&#xD800;y</a>")]
    [InlineData("<a>\nx\uffffy</a>")]
    public void Characters_that_XML_cannot_hold_are_taken_out_and_said(string xml)
    {
        var read = Read(xml);

        Assert.Equal("\nxy", read.Root!.Value);
        var problem = Assert.Single(read.Problems);
        Assert.Equal(("illegal-characters", 2), (problem.Code, problem.Line));
    }

    [Fact]
    public void Well_known_prefixes_need_no_declaration() =>
        Assert.Equal("http://www.w3.org/1999/xlink", Read("<a xlink:href='x'><mml:math/></a>").Root!.FirstAttribute!.Name.NamespaceName);

    [Fact]
    public void What_is_skipped_is_left_empty_and_the_rest_goes_on()
    {
        var read = SafeXml.Read("<a><front>1</front><body>2<p>3</p></body><back>4</back></a>"u8, (_, name) => name == "body");

        Assert.Equal("<a><front>1</front><body /><back>4</back></a>", read.Root!.ToString(System.Xml.Linq.SaveOptions.DisableFormatting));
    }

    [Fact]
    public void Any_bytes_at_all_are_read_or_refused()
    {
        var seed = "<?xml version='1.0' encoding='utf-16'?><!DOCTYPE a [<!ENTITY x 'y'>]><a b='c'>&x;&#10;<![CDATA[d]]><!-- e --></a>"u8.ToArray();
        Gen.Select(Gen.Int[0, seed.Length - 1], Gen.Byte, Gen.Int[0, seed.Length]).Array[1, 4].Sample(changes =>
        {
            var bytes = seed.ToArray();
            foreach (var (at, value, cut) in changes)
            {
                bytes[at] = value;
                bytes = cut < 5 ? bytes[..^cut] : bytes;
                Array.Resize(ref bytes, seed.Length);
            }

            var read = SafeXml.Read(bytes);
            return read.Root is null == (read.Error is not null);
        });
    }

    private static SafeXmlResult Read(string xml) => SafeXml.Read(Encoding.UTF8.GetBytes(xml));
}
