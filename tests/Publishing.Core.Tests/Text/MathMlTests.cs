using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class MathMlTests
{
    private const string Ns = "xmlns=\"http://www.w3.org/1998/Math/MathML\"";

    [Fact]
    public void There_is_one_way_to_write_a_formula()
    {
        var plain = MathMl.TryRead($"<math {Ns}>\n  <mi>x</mi>\n <mo> = </mo></math>");
        var prefixed = MathMl.TryRead("<m:math xmlns:m=\"http://www.w3.org/1998/Math/MathML\"><m:mi>x</m:mi><m:mo> = </m:mo></m:math>");

        Assert.Equal("<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>x</mml:mi><mml:mo> = </mml:mo></mml:math>", plain!.Xml);
        Assert.Equal(plain, prefixed);
        Assert.Equal(plain, MathMl.TryRead(plain.Xml));
    }

    [Fact]
    public void Nothing_in_a_formula_runs_or_loads()
    {
        var math = MathMl.TryRead($"""
            <math {Ns} onclick="x()" style="position:fixed" xmlns:h="http://www.w3.org/1999/xhtml" h:x="1">
              <mi href="javascript:x()">x</mi><mi href="https://example.org/">y</mi>
              <mtext>a<h:script>x()</h:script></mtext>
              <semantics><mi>z</mi><annotation-xml encoding="text/html"><h:img src="x" onerror="x()"/></annotation-xml></semantics>
            </math>
            """);

        Assert.Equal(
            "<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>x</mml:mi><mml:mi href=\"https://example.org/\">y</mml:mi><mml:mtext>a</mml:mtext><mml:semantics><mml:mi>z</mml:mi></mml:semantics></mml:math>",
            math!.Xml);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<math><mi>x</mi></math>")]
    [InlineData("<mi xmlns=\"http://www.w3.org/1998/Math/MathML\">x</mi>")]
    [InlineData("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"/>")]
    [InlineData("<!DOCTYPE math [<!ENTITY a 'b'>]><math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>&a;</mi></math>")]
    [InlineData("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mi>x</math>")]
    public void What_is_no_formula_is_none(string xml) => Assert.Null(MathMl.TryRead(xml));

    [Fact]
    public void The_space_between_the_parts_of_a_formula_is_read() =>
        Assert.Equal("5.02 TeV", new RichText([new MathRun("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><mn>5.02</mn><mspace width=\"0.28em\"/><mi>TeV</mi></math>")]).ToPlainText());
}
