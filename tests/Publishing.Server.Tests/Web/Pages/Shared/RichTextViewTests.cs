using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Publishing.Server.Web.Pages.Shared;
using Publishing.Text;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class RichTextViewTests
{
    [Fact]
    public async Task Every_style_has_its_element()
    {
        var styles = Enum.GetValues<InlineStyle>();

        var html = await HtmlAsync(new RichText(styles.Select(style => new StyledRun(style, RichText.Plain(style.ToString())))));

        Assert.Equal(
            "<i>Italic</i><b>Bold</b><sub>Sub</sub><sup>Sup</sup><span class=\"small-caps\">Sc</span><code>Monospace</code><u>Underline</u><s>Strike</s><span class=\"overline\">Overline</span>",
            html);
    }

    [Fact]
    public async Task Markup_in_a_text_stays_text() =>
        Assert.Equal("&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp;", await HtmlAsync(RichText.Plain("<script>alert(1)</script> &amp;")));

    [Fact]
    public async Task Every_script_stays_readable_in_the_source() =>
        Assert.Equal("Қазақстан, Oʻzbekiston, كازاخستان, 哈萨克斯坦", await HtmlAsync(RichText.Plain("Қазақстан, Oʻzbekiston, كازاخستان, 哈萨克斯坦")));

    [Fact]
    public async Task A_letter_and_its_mark_are_joined() => Assert.Equal("\u00e9", await HtmlAsync(RichText.Plain("e\u0301")));

    [Fact]
    public async Task No_line_begins_with_the_question_mark_behind_a_formula()
    {
        var formula = new MathRun("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>n</mi></math>");

        Assert.Equal(
            "below <span class=\"together\"><math><mi>n</mi></math>?)</span> A table",
            await HtmlAsync(new RichText([new TextRun("below "), formula, new TextRun("?) A table")])));
        Assert.Equal("<math><mi>n</mi></math> and", await HtmlAsync(new RichText([formula, new TextRun(" and")])));
    }

    [Fact]
    public async Task A_link_leads_to_the_web() =>
        Assert.Equal("<a href=\"https://example.org/a\">there</a>", await HtmlAsync(new RichText([new LinkRun("https://example.org/a", RichText.Plain("there"))])));

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("mailto:someone@example.org")]
    [InlineData("data:text/html,x")]
    [InlineData("//example.org/")]
    public async Task A_link_to_anything_else_is_only_words(string target) =>
        Assert.Equal("there", await HtmlAsync(new RichText([new LinkRun(target, RichText.Plain("there"))])));

    [Fact]
    public async Task A_link_within_a_link_is_only_words()
    {
        var inner = new RichText([new LinkRun("https://example.org/b", RichText.Plain("inner"))]);

        Assert.Equal("<a href=\"https://example.org/a\">inner</a>", await HtmlAsync(new RichText([new LinkRun("https://example.org/a", inner)])));
    }

    private static async Task<string> HtmlAsync(RichText text) => await Rendered.HtmlAsync<Host>(text);

    private sealed class Host : ComponentBase
    {
        [Parameter]
        public RichText View { get; set; } = RichText.Empty;

        protected override void BuildRenderTree(RenderTreeBuilder builder)
        {
            builder.OpenComponent<RichTextView>(0);
            builder.AddComponentParameter(1, nameof(RichTextView.Text), View);
            builder.CloseComponent();
        }
    }
}
