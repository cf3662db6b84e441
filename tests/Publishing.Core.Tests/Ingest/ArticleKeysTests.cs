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

    [Theory]
    [InlineData("Zhailin", "D.", true)]
    [InlineData("ZHAILIN", "Daniyar", true)]
    [InlineData("Zhailin", null, true)]
    [InlineData("Zhailin", "B.", false)]
    public void A_first_author_with_initials_is_the_one_with_a_given_name(string surname, string? given, bool agree)
    {
        var (known, other) = (By("Zhailin", "D."), By(surname, given));
        Assert.Equal(ArticleKeys.LikenessOf(known), ArticleKeys.LikenessOf(other));
        Assert.Equal(agree, ArticleKeys.Agree(known, other));
    }

    [Fact]
    public void Nobody_is_alike_without_a_title_or_a_first_author()
    {
        Assert.NotEqual(ArticleKeys.LikenessOf(By("Zhailin", null)), ArticleKeys.LikenessOf(By("Shamsieva", null)));
        Assert.Null(ArticleKeys.LikenessOf(Titled("Water")));
        Assert.Null(ArticleKeys.LikenessOf(By("Zhailin", null) with { Titles = [] }));
        Assert.Null(ArticleKeys.LikenessOf(Titled("Water") with { Contributors = [new Contributor { Anonymous = true }] }));
    }

    private static Article By(string surname, string? given) => Titled("Water") with { Contributors = [new Contributor { Names = [new PersonName(surname, given)] }] };

    private static Article Titled(string title) => new() { Titles = [new Title(RichText.Plain(title))] };
}
