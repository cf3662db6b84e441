using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Tests.Text;

public sealed class ReadableTextTests
{
    [Theory]
    [InlineData("""["Up to 10", { "sup": ["n"] }, " stars"]""", "Up to 10ⁿ stars")]
    [InlineData("""["H", { "sub": ["2"] }, "O and SO", { "sub": ["4"] }, { "sup": ["2-"] }]""", "H₂O and SO₄²⁻")]
    [InlineData("""[{ "sup": ["13"] }, "C"]""", "¹³C")]
    [InlineData("""["x", { "sup": [{ "italic": ["n + 1"] }] }]""", "xⁿ⁺¹")]
    [InlineData("""["x", { "sup": ["α"] }, " and y", { "sub": ["Қ1"] }]""", "x^α and y_(Қ1)")]
    [InlineData("""["La", { "sub": ["0.7"] }, "Sr", { "sub": ["0,3"] }, "MnO", { "sub": ["3"] }]""", "La₀.₇Sr₀,₃MnO₃")]
    [InlineData("""["x", { "sup": ["0.5"] }, " and x", { "sup": ["1/2"] }]""", "x^(0.5) and x^(1/2)")]
    [InlineData("""["2", { "sup": ["10", { "sup": ["n"] }] }]""", "2^(10ⁿ)")]
    [InlineData("""["The 19", { "sup": ["th"] }, " century", { "sup": ["*"] }]""", "The 19th century*")]
    [InlineData("""["Title", { "sup": ["with a note that is as long as this one"] }]""", "Titlewith a note that is as long as this one")]
    [InlineData("""[{ "italic": ["Homo ", { "bold": ["sapiens"] }] }]""", "Homo sapiens")]
    [InlineData("""["CO₂ and 10ⁿ"]""", "CO₂ and 10ⁿ")]
    [InlineData("""[{ "math": "<mml:math xmlns:mml='http://www.w3.org/1998/Math/MathML'><mml:msup><mml:mn>10</mml:mn><mml:mi>n</mml:mi></mml:msup><mml:mo>+</mml:mo><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mi>α</mml:mi></mml:msubsup></mml:math>" }]""", "10ⁿ+x₁^α")]
    public void What_is_raised_or_lowered_stays_so_in_characters_alone(string json, string readable) =>
        Assert.Equal(readable, JsonSerializer.Deserialize<RichText>(json, ArticleJson.Options)!.ToReadableText());

    [Theory]
    [InlineData("<msup><mi>x</mi><mfrac><mn>1</mn><mn>2</mn></mfrac></msup>", "x^(1/2)")]
    [InlineData("<msup><mfrac><mi>a</mi><mi>b</mi></mfrac><mn>2</mn></msup>", "(a/b)²")]
    [InlineData("<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>x</mi></mrow></mfrac>", "(a+b)/(2x)")]
    [InlineData("<msup><mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mrow><mn>2</mn><mi>x</mi></mrow></mfrac><mn>2</mn></msup>", "((a+b)/(2x))²")]
    [InlineData("<msup><mi>x</mi><mfrac linethickness='0'><mi>n</mi><mn>2</mn></mfrac></msup>", "x^(n 2)")]
    [InlineData("<mfrac><msup><mi>a</mi><mn>2</mn></msup><mn>10</mn></mfrac>", "(a²)/10")]
    [InlineData("<mn>3</mn><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>x</mi>", "3 1/2 x")]
    [InlineData("<mfrac><mn>1</mn><mn>2</mn></mfrac><mo>+</mo><mi>x</mi>", "1/2+x")]
    [InlineData("<mo>(</mo><mfrac linethickness='0'><mi>n</mi><mn>2</mn></mfrac><mo>)</mo>", "(n 2)")]
    [InlineData("<msup><mn>2</mn><msqrt><mn>3</mn></msqrt></msup>", "2^(√(3))")]
    [InlineData("<msqrt><mi>x</mi></msqrt><mi>y</mi>", "√(x)y")]
    [InlineData("<mi>x</mi><mroot><mi>y</mi><mn>3</mn></mroot>", "x ³√(y)")]
    [InlineData("<msup><mrow><mo>(</mo><mi>a</mi><mo>+</mo><mi>b</mi><mo>)</mo></mrow><mn>2</mn></msup>", "(a+b)²")]
    [InlineData("<msup><mrow><mi>a</mi><mi>b</mi></mrow><mn>2</mn></msup>", "(ab)²")]
    [InlineData("<msup><msub><mi>x</mi><mn>1</mn></msub><mn>2</mn></msup>", "x₁²")]
    [InlineData("<msup><mi/><mn>13</mn></msup><mi>C</mi>", "¹³C")]
    [InlineData("<msup><mi>x</mi><mrow><mi>a</mi><mo>+</mo><mi>b</mi><mo>+</mo><mi>c</mi><mo>+</mo><mi>d</mi><mo>+</mo><mi>e</mi><mo>+</mo><mi>α</mi><mo>+</mo><mi>γ</mi><mo>+</mo><mi>ω</mi><mo>+</mo><mn>12345678</mn></mrow></msup>", "x^(a+b+c+d+e+α+γ+ω+12345678)")]
    [InlineData("<msup><mi>x</mi><mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable></msup>", "x^(1 2)")]
    [InlineData("<munderover><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></munderover><mi>k</mi>", "∑ᵢ₌₁ⁿk")]
    [InlineData("<mi>f</mi><mfenced><mi>x</mi><mi>y</mi></mfenced><mo>+</mo><mover><mi>x</mi><mo>¯</mo></mover>", "f(x,y)+x¯")]
    [InlineData("<msup><mi>e</mi><mi>∞</mi></msup>", "e^∞")]
    public void No_number_is_read_of_a_formula_that_is_not_in_it(string mathml, string readable) =>
        Assert.Equal(readable, new RichText([new MathRun($"<math xmlns='http://www.w3.org/1998/Math/MathML'>{mathml}</math>")]).ToReadableText());

    [Fact]
    public void An_article_is_known_again_whichever_way_its_title_is_raised()
    {
        static Article Titled(string json) => new() { Titles = [new Title(JsonSerializer.Deserialize<RichText>(json, ArticleJson.Options)!)], Volume = "5" };
        var keys = ArticleKeys.Of(Titled("""["10", { "sup": ["n"] }, " of x", { "sup": ["α2"] }]"""), null);
        Assert.Equal(keys, ArticleKeys.Of(Titled("\"10n of xα2\""), null));
        Assert.Equal(keys, ArticleKeys.Of(Titled("\"10ⁿ of x^(α2)\""), null));
        Assert.Equal(ArticleKeys.Of(Titled("""["La", { "sub": ["0.7"] }]"""), null), ArticleKeys.Of(Titled("\"La₀.₇\""), null));
    }
}
