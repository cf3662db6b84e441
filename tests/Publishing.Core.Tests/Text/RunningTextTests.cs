using CsCheck;
using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class RunningTextTests
{
    [Theory]
    [InlineData("  A\n   title ", "A title")]
    [InlineData("A\u00a0title\u00a0", "A\u00a0title\u00a0")]
    [InlineData("A\u0003 \u0000B", "A B")]
    [InlineData(" \t\r\n", "")]
    public void White_space_and_characters_that_XML_cannot_hold_are_tidied(string given, string kept) =>
        Assert.Equal(kept, RunningText.Of(given));

    [Fact]
    public void Half_of_a_surrogate_pair_is_taken_out() => Assert.Equal("x𝔄", RunningText.Of("\ud800x𝔄\udc00"));

    [Fact]
    public void White_space_is_judged_across_markup()
    {
        var given = new RichText([new TextRun("On \n"), new StyledRun(InlineStyle.Italic, RichText.Plain(" Homo ")), new StyledRun(InlineStyle.Bold, RichText.Plain(" ")), new TextRun(" today ")]);

        Assert.Equal(new RichText([new TextRun("On "), new StyledRun(InlineStyle.Italic, RichText.Plain("Homo ")), new TextRun("today")]), RunningText.Of(given));
    }

    [Fact]
    public void The_parts_of_a_reference_keep_the_spaces_between_them()
    {
        var parts = RunningText.Of([RichText.Plain(" Smith J. "), RichText.Plain("\n  Title"), RichText.Plain(" "), RichText.Plain(" 2020. ")]);

        Assert.Equal(["Smith J. ", "Title", " ", "2020."], parts.Select(part => part.ToPlainText()));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    [InlineData("mailto:who@example.org")]
    [InlineData("/relative")]
    [InlineData("")]
    public void A_link_that_leads_nowhere_a_reader_should_go_is_unwrapped(string target) =>
        Assert.Equal(RichText.Plain("words"), RunningText.Of(new RichText([new LinkRun(target, RichText.Plain("words"))])));

    [Fact]
    public void A_link_within_a_link_is_unwrapped()
    {
        var inner = new LinkRun("https://example.org/b", RichText.Plain("words"));

        Assert.Equal(
            new RichText([new LinkRun("https://example.org/a", new RichText([new StyledRun(InlineStyle.Bold, RichText.Plain("words"))]))]),
            RunningText.Of(new RichText([new LinkRun("https://example.org/a", new RichText([new StyledRun(InlineStyle.Bold, new RichText([inner]))]))])));
    }

    [Fact]
    public void Markup_that_nests_without_end_is_flattened()
    {
        var text = RichText.Plain("deep");
        for (var i = 0; i < 1000; i++)
        {
            text = new RichText([new StyledRun(InlineStyle.Italic, text)]);
        }

        var kept = RunningText.Of(text);

        Assert.Equal("deep", kept.ToPlainText());
        Assert.NotEmpty(System.Text.Json.JsonSerializer.Serialize(kept, Publishing.Articles.ArticleJson.Options));
    }

    [Fact]
    public void Tidying_twice_changes_nothing() =>
        RichTexts().Sample(text =>
        {
            var once = RunningText.Of(text);
            return once.Equals(RunningText.Of(once));
        });

    private static Gen<RichText> RichTexts(int depth = 3)
    {
        var text = Gen.String[Gen.OneOf(' ', '\n', '\u00a0', 'a', 'é', '\u0001', '\ud835', '.'), 0, 6].Select(Inline (given) => new TextRun(given));
        if (depth == 0)
        {
            return text.Array[0, 3].Select(inlines => new RichText(inlines));
        }

        var styled = Gen.Select(Gen.Enum<InlineStyle>(), RichTexts(depth - 1)).Select(Inline (given) => new StyledRun(given.Item1, given.Item2));
        var link = Gen.Select(Gen.OneOf("https://example.org/", "javascript:x"), RichTexts(depth - 1)).Select(Inline (given) => new LinkRun(given.Item1, given.Item2));
        return Gen.OneOf(text, styled, link).Array[0, 4].Select(inlines => new RichText(inlines));
    }
}
