using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class JanewayJsonImporterTests
{
    private static readonly JanewayJsonImporter Importer = new();

    [Fact]
    public void A_page_of_results_is_read()
    {
        var source = TestFiles.Read("sources/janeway-json/results.json");
        var result = Importer.Read(source);
        var article = result.Articles[0].Article;

        Assert.Equal("janeway-json", ImporterRegistry.Recognize(source)?.Name);
        Assert.Empty(SourceGolden.Faults(result));
        Assert.Equal(("On ice", "A cold study", "en", "editorial"), (article.PlainTitle, article.Titles[0].Subtitle!.ToPlainText(), article.Language!.Value, article.Type.Value));
        Assert.Equal("Cold.\n\nColder.", Assert.Single(article.Abstracts).ToReadableText());
        Assert.Equal(["Nora K. Bek Jr.", "Ice Watchers"], article.Contributors.Select(contributor => contributor.DisplayName));
        Assert.Equal("Snow, University of Ice, Iceland", Assert.Single(article.Affiliations).DisplayText);
        Assert.Equal(["ice", "snow", "wind"], Assert.Single(article.Keywords).Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal("pub 2021-02-01, received 2020-11-30, accepted 2021-01-15", string.Join(", ", article.PubDates.Select(date => $"{date.Kind} {date.Date}").Concat(article.History.Select(date => $"{date.Kind} {date.Date}"))));
        Assert.Equal(("https://creativecommons.org/licenses/by/4.0/", "Anybody may share it."), (article.Permissions.Licenses[0].Url, article.Permissions.Licenses[0].Text!.ToPlainText()));
        Assert.Equal([("https://ice.org/12", null), ("https://ice.org/12/galley/1/download/", "application/pdf")], article.FullText.Select(link => (link.Url, link.MediaType)));
        Assert.Equal("contributors/2", Assert.Single(result.Articles[0].Problems, problem => problem.Code == "invalid-value").Field);
    }

    [Fact]
    public void What_is_in_review_and_what_has_no_title_is_said_with_its_line()
    {
        var articles = Importer.Read(TestFiles.Read("sources/janeway-json/results.json")).Articles;

        Assert.Equal(16, Assert.Single(articles[1].Problems, problem => problem.Code == "not-published-there").Line);
        Assert.Contains(articles[1].Problems, problem => problem is { Code: "invalid-value", Value: "yesterday" });
        Assert.False(articles[2].Accepted);
    }

    [Theory]
    [InlineData("""{"pk": 1, "title": "T", "frozenauthors": []}""", 93)]
    [InlineData("""[{"title": "T", "frozenauthors": []}]""", 93)]
    [InlineData("""{"pk": 1, "title": "T"}""", 0)]
    [InlineData("""{"count": 0, "results": []}""", 0)]
    public void An_answer_is_known_by_its_members(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(new SourceFile("x", Encoding.UTF8.GetBytes(text))));
}
