using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class ArticleKeysTests
{
    [Theory]
    [InlineData("L’été à Genève", "L\u2019e\u0301te\u0301 a\u0300 Gene\u0300ve")]
    [InlineData("Йод", "И\u0306од")]
    [InlineData("The final flow of CO2", "The ﬁnal ﬂow of CO₂")]
    [InlineData("Water in Uzbekistan", "WATER IN UZBEKISTAN.")]
    [InlineData("Вода", "ВОДА")]
    [InlineData("水 12", "水１２")]
    public void A_title_is_known_again_however_it_is_written(string title, string other) =>
        Assert.Equal(ArticleKeys.Of(Titled(title), null), ArticleKeys.Of(Titled(other), null));

    [Theory]
    [InlineData("Water", "Waters")]
    [InlineData("à", "a")]
    [InlineData("कि", "की")]
    [InlineData("ปา", "ป่า")]
    [InlineData("Part 1", "Part 2")]
    public void Titles_that_differ_in_a_letter_or_a_vowel_sign_are_two(string title, string other) =>
        Assert.NotEqual(ArticleKeys.Of(Titled(title), null), ArticleKeys.Of(Titled(other), null));

    private static Article Titled(string title) => new() { Titles = [new Title(RichText.Plain(title))] };
}
