using Publishing.Server.Web.Pages.Shared;
using Publishing.Text;

namespace Publishing.Server.Tests.Web.Pages.Shared;

public class MathMarkupTests
{
    [Fact]
    public void A_prefixed_formula_loses_its_prefix_so_that_browsers_draw_it() =>
        Assert.Equal("<math display=\"block\"><msup><mi>x</mi><mn>2</mn></msup></math>", Of("<m:msup><m:mi>x</m:mi><m:mn>2</m:mn></m:msup>", "display=\"block\""));

    [Fact]
    public void What_repeats_a_formula_in_another_notation_is_left_out() =>
        Assert.Equal("<math><mi>x</mi></math>", Of("<m:semantics><m:mi>x</m:mi><m:annotation encoding=\"application/x-tex\">x</m:annotation></m:semantics>"));

    [Fact]
    public void Fences_that_browsers_no_longer_draw_are_written_out() =>
        Assert.Equal("<math><mrow><mo>[</mo><mi>a</mi><mo>,</mo><mi>b</mi><mo>)</mo></mrow></math>", Of("<m:mfenced open=\"[\"><m:mi>a</m:mi><m:mi>b</m:mi></m:mfenced>"));

    [Theory]
    [InlineData("<m:mi href=\"javascript:alert(1)\">x</m:mi>")]
    [InlineData("<m:mi onclick=\"alert(1)\" style=\"color:red\">x</m:mi>")]
    [InlineData("<script xmlns=\"\"><m:mi>x</m:mi></script>")]
    [InlineData("<m:mi>x</m:mi><m:annotation-xml encoding=\"text/html\"><img xmlns=\"http://www.w3.org/1999/xhtml\" src=\"x\" onerror=\"alert(1)\"/></m:annotation-xml>")]
    public void What_does_not_draw_is_left_out(string content) => Assert.Equal("<math><mi>x</mi></math>", Of(content));

    [Fact]
    public void Signs_of_markup_in_a_formula_stay_signs() => Assert.Equal("<math><mo>&lt;</mo><mtext>a&amp;b</mtext></math>", Of("<m:mo>&lt;</m:mo><m:mtext>a&amp;b</m:mtext>"));

    [Fact]
    public void A_formula_of_absurd_depth_is_cut_to_its_text()
    {
        const int Depth = 20_000;

        var html = Of(string.Concat(Enumerable.Repeat("<m:mrow>", Depth)) + "deep" + string.Concat(Enumerable.Repeat("</m:mrow>", Depth)));

        Assert.Contains("deep", html, StringComparison.Ordinal);
        Assert.True(html.Length < 2000);
    }

    private static string Of(string content, string attributes = "") =>
        MathMarkup.Of(new MathRun($"<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\" {attributes}>{content}</m:math>"));
}
