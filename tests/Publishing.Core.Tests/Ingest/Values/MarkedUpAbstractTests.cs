using Publishing.Ingest.Values;

namespace Publishing.Tests.Ingest.Values;

public sealed class MarkedUpAbstractTests
{
    [Fact]
    public void Sections_of_JATS_become_sections()
    {
        var read = MarkedUpAbstract.Of("<jats:title>Abstract</jats:title><jats:sec><jats:title>Background</jats:title><jats:p>One.</jats:p><jats:p>Two.</jats:p></jats:sec><jats:sec><jats:title>Methods</jats:title><jats:p>Three.</jats:p></jats:sec>")!;

        Assert.Equal(["Background", "Methods"], read.Sections.Select(section => section.Title!.ToPlainText()));
        Assert.Equal(["One.", "Two."], read.Sections[0].Paragraphs.Select(paragraph => paragraph.ToPlainText()));
    }

    [Theory]
    [InlineData("<p>One.</p><p>Two.</p>")]
    [InlineData("One.<br><br/>Two.")]
    [InlineData("<div><p>One.<div>Two.")]
    [InlineData("<span><p>One.</p>\n<p>Two.</p></span>")]
    [InlineData("<jats:p>One.</jats:p>\n<jats:p>Two.</jats:p>")]
    [InlineData("<ul><li>One.</li><li>Two.</li></ul>")]
    public void Paragraphs_are_told_apart(string text)
    {
        var section = Assert.Single(MarkedUpAbstract.Of(text)!.Sections);

        Assert.Null(section.Title);
        Assert.Equal(["One.", "Two."], section.Paragraphs.Select(paragraph => paragraph.ToPlainText()));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" <p> </p>")]
    [InlineData("<jats:title>Abstract</jats:title>")]
    public void Nothing_is_no_abstract(string text) => Assert.Null(MarkedUpAbstract.Of(text));

    [Fact]
    public void Words_that_are_all_heading_are_the_abstract() =>
        Assert.Equal("All of it.", Assert.Single(Assert.Single(MarkedUpAbstract.Of("<jats:title>All of it.</jats:title>")!.Sections).Paragraphs).ToPlainText());
}
