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
    [InlineData("""["2", { "sup": ["10", { "sup": ["n"] }] }]""", "2^(10ⁿ)")]
    [InlineData("""["The 19", { "sup": ["th"] }, " century", { "sup": ["*"] }]""", "The 19th century*")]
    [InlineData("""["Title", { "sup": ["with a note that is as long as this one"] }]""", "Titlewith a note that is as long as this one")]
    [InlineData("""[{ "italic": ["Homo ", { "bold": ["sapiens"] }] }]""", "Homo sapiens")]
    [InlineData("""["CO₂ and 10ⁿ"]""", "CO₂ and 10ⁿ")]
    [InlineData("""[{ "math": "<mml:math xmlns:mml='http://www.w3.org/1998/Math/MathML'><mml:msup><mml:mn>10</mml:mn><mml:mi>n</mml:mi></mml:msup><mml:mo>+</mml:mo><mml:msubsup><mml:mi>x</mml:mi><mml:mn>1</mml:mn><mml:mi>α</mml:mi></mml:msubsup></mml:math>" }]""", "10ⁿ+x₁^α")]
    public void What_is_raised_or_lowered_stays_so_in_characters_alone(string json, string readable) =>
        Assert.Equal(readable, JsonSerializer.Deserialize<RichText>(json, ArticleJson.Options)!.ToReadableText());

    [Fact]
    public void An_article_is_known_again_whichever_way_its_title_is_raised()
    {
        static Article Titled(string json) => new() { Titles = [new Title(JsonSerializer.Deserialize<RichText>(json, ArticleJson.Options)!)], Volume = "5" };
        var keys = ArticleKeys.Of(Titled("""["10", { "sup": ["n"] }, " of x", { "sup": ["α2"] }]"""), null);
        Assert.Equal(keys, ArticleKeys.Of(Titled("\"10n of xα2\""), null));
        Assert.Equal(keys, ArticleKeys.Of(Titled("\"10ⁿ of x^(α2)\""), null));
    }
}
