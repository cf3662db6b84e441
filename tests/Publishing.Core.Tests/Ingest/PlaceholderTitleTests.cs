using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class PlaceholderTitleTests
{
    [Theory]
    [InlineData("article-title-en")]
    [InlineData("Article Title")]
    [InlineData("ARTICLE_TITLE_de_DE")]
    [InlineData("Title")]
    [InlineData("[Title]")]
    [InlineData("Your title here …")]
    [InlineData("Insert title here")]
    [InlineData("The title goes here.")]
    [InlineData("Title of the paper")]
    [InlineData("Untitled")]
    [InlineData("Untitled submission")]
    [InlineData("{$title}")]
    [InlineData("{{ article.title }}")]
    [InlineData("%TITLE%")]
    [InlineData("<title>")]
    [InlineData("Lorem ipsum dolor sit amet")]
    [InlineData("xxx")]
    [InlineData("Título del artículo")]
    [InlineData("Titre de l’article")]
    [InlineData("Название статьи")]
    public void A_title_of_a_template_is_known(string title) => Assert.True(PlaceholderTitle.Is(title));

    [Theory]
    [InlineData("On the article title in the history of the journal")]
    [InlineData("Untitled: the art of Robert Rauschenberg")]
    [InlineData("Title IX and its consequences")]
    [InlineData("Titles and entitlements")]
    [InlineData("What is a title?")]
    [InlineData("Test")]
    [InlineData("X")]
    [InlineData("Errata")]
    [InlineData("{a, b}-avoiding words")]
    [InlineData("$p$-adic numbers")]
    [InlineData("The price of $5")]
    [InlineData("Lorem: an Irish name")]
    [InlineData("")]
    public void A_title_of_an_article_is_not(string title) => Assert.False(PlaceholderTitle.Is(title));

    [Fact]
    public void An_editor_is_told_which_title_it_is()
    {
        var problems = ArticleChecks.Of(new Article { Titles = [new Title(RichText.Plain("A Title of Its Own")), new Title(RichText.Plain("article-title-de"))] });

        Assert.Equal(("titles/1/text", ProblemSeverity.Warning), problems.Where(problem => problem.Code == "placeholder-title").Select(problem => (problem.Field, problem.Severity)).Single());
    }
}
