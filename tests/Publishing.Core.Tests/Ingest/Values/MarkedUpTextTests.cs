using System.Xml.Linq;
using CsCheck;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Tests.Ingest.Values;

public sealed class MarkedUpTextTests
{
    private static readonly RichText OnHomoSapiens = new([new TextRun("On "), new StyledRun(InlineStyle.Italic, RichText.Plain("Homo sapiens"))]);

    [Theory]
    [InlineData("On <i>Homo sapiens</i>")]
    [InlineData("On <em>Homo sapiens</em>")]
    [InlineData("On <jats:italic>Homo sapiens</jats:italic>")]
    [InlineData("On <ce:italic>Homo\n sapiens</ce:italic>")]
    [InlineData("On &lt;i&gt;Homo sapiens&lt;/i&gt;")]
    [InlineData("On &amp;lt;i&amp;gt;Homo sapiens&amp;lt;/i&amp;gt;")]
    [InlineData("<p>On <span style=\"font-style: italic\">Homo sapiens</span></p>")]
    [InlineData("<h1>On <I>Homo sapiens</I><br></h1>")]
    [InlineData("On <i>Homo sapiens")]
    public void Markup_of_every_origin_is_read(string text) => Assert.Equal(OnHomoSapiens, MarkedUpText.Of(text));

    [Theory]
    [InlineData("p<0.05 and q>1")]
    [InlineData("a <b and c> d")]
    [InlineData("AT&T; R&D & more")]
    [InlineData("x < y > z")]
    [InlineData("<unknown> stays")]
    public void What_only_looks_like_markup_stays(string text) => Assert.Equal(RichText.Plain(text), MarkedUpText.Of(text));

    [Theory]
    [InlineData("Astronomy &amp; Astrophysics", "Astronomy & Astrophysics")]
    [InlineData("G3&amp;#58; Genes|Genomes|Genetics", "G3: Genes|Genomes|Genetics")]
    [InlineData("p &lt; 0.05", "p < 0.05")]
    [InlineData("<b>p &lt; 0.05</b> &amp; q<1", "p < 0.05 & q<1")]
    [InlineData("Caf&eacute; <script>alert(1)</script>noir", "Café noir")]
    [InlineData("Text<!--[if gte mso 9]><xml><w:View>Normal</w:View></xml><![endif]-->", "Text")]
    public void The_words_alone_are_without_tags_and_entities(string text, string words) => Assert.Equal(words, MarkedUpText.Words(text));

    [Fact]
    public void A_formula_is_kept()
    {
        var text = MarkedUpText.Of("Energy <mml:math><mml:mi>E</mml:mi><mml:mspace/><mml:mo>=</mml:mo></mml:math> here");

        Assert.Equal("Energy E = here", text.ToPlainText());
        Assert.IsType<MathRun>(text.Inlines[1]);
    }

    [Fact]
    public void A_formula_in_HTML_that_is_no_XML_is_kept_too()
    {
        var text = MarkedUpText.Of("A<br>B <math><mi>E</mi><mspace/></math>");

        Assert.IsType<MathRun>(text.Inlines[^1]);
    }

    [Fact]
    public void Links_are_kept_and_scripts_are_not_followed()
    {
        Assert.Equal(new LinkRun("https://example.org/", RichText.Plain("here")), MarkedUpText.Of("<a href=\"https://example.org/\">here</a>").Inlines[0]);
        Assert.Equal(RichText.Plain("here"), MarkedUpText.Of("<a href=\"javascript:alert(1)\">here</a>"));
    }

    [Fact]
    public void Tags_of_an_element_and_tags_in_its_text_are_the_same()
    {
        var text = MarkedUpText.Of(new XElement("title", "Tags ", new XElement("i", "escaped"), " and <i>unescaped</i>"));

        Assert.Equal(new RichText([new TextRun("Tags "), new StyledRun(InlineStyle.Italic, RichText.Plain("escaped")), new TextRun(" and "), new StyledRun(InlineStyle.Italic, RichText.Plain("unescaped"))]), text);
    }

    [Fact]
    public void Any_number_of_nested_tags_is_survived()
    {
        var text = string.Concat(Enumerable.Repeat("<div><b>", 30_000)) + "deep";

        Assert.Equal("deep", MarkedUpText.Words(text));
        Assert.Equal("deep", MarkedUpText.Words(string.Concat(Enumerable.Repeat("<b>", 19_000)) + "deep"));
    }

    [Theory]
    [InlineData("H<sub>2</sub>O, <b><i>both</i></b>", "H{Sub:2}O, {Bold:{Italic:both}}")]
    [InlineData("x<jats:inline-graphic xlink:href=\"a.gif\"/>y", "xy")]
    [InlineData("the &lt;b&gt;bold&lt;/b&gt; tag", "the {Bold:bold} tag")]
    [InlineData("x<INF>2</INF>", "x{Sub:2}")]
    [InlineData("see <a href=\"https://example.org/x?a=1&amp;b=2\">this</a>", "see [https://example.org/x?a=1&b=2:this]")]
    public void Markup_becomes_runs(string text, string expected) => Assert.Equal(expected, Shown(MarkedUpText.Of(text)));

    private static readonly string[] Pieces = ["<i>", "</i>", "<b", ">", "&lt;", "/b&gt;", "<p>", "<!--", "-->", "<math>", "</mml:math>", "&amp;", "#", "<a href='", "'", "x "];

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 20].Select(string.Concat))
            .Sample(text => Assert.NotNull(MarkedUpText.Of(text)), iter: 5000);

    [Theory]
    [InlineData("<!--")]
    [InlineData("<math>")]
    [InlineData("<i>")]
    [InlineData("<a x=\"")]
    [InlineData("<script><p>")]
    [InlineData("&lt;i&gt;")]
    [InlineData("<![CDATA[")]
    public void What_never_ends_is_read_in_time_that_grows_with_it(string piece) =>
        Growth.IsLinear(40_000, count => MarkedUpText.Of(string.Concat(Enumerable.Repeat(piece, count))));

    internal static string Shown(RichText text) => string.Concat(text.Inlines.Select(inline => inline switch
    {
        TextRun run => run.Text,
        StyledRun run => $"{{{run.Style}:{Shown(run.Content)}}}",
        LinkRun run => $"[{run.Target}:{Shown(run.Content)}]",
        _ => "{?}",
    }));
}
