using Publishing.Articles;
using Publishing.Testing;

namespace Publishing.Tests.Articles;

public class ArticlePlaceTests
{
    [Fact]
    public void What_the_article_says_goes_before_what_its_issue_says()
    {
        var place = ArticlePlace.Of(SampleArticles.InPlace(new Article { Volume = "5A" }, SampleArticles.Issue));

        Assert.Equal("5A(2)", place.VolumeAndNumber);
        Assert.Equal("Volume 5A, issue 2", place.InWords);
    }

    [Fact]
    public void Pages_that_are_not_one_run_are_shown_as_printed() =>
        Assert.Equal("8-11, 14", Pages(new Article { FirstPage = "8", LastPage = "14", PageRange = "8-11, 14" }));

    [Fact]
    public void One_page_is_no_range() => Assert.Equal("8", Pages(new Article { FirstPage = "8", LastPage = "8" }));

    [Fact]
    public void The_number_of_an_electronic_article_stands_for_pages() => Assert.Equal("e17", Pages(new Article { ElocationId = "e17" }));

    private static string? Pages(Article article) => ArticlePlace.Of(SampleArticles.InPlace(article)).Pages;
}
