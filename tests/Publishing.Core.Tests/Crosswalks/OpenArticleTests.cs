using System.Xml.Linq;
using Publishing.Crosswalks;

namespace Publishing.Tests.Crosswalks;

/// <summary>Records are rendered of the article as anybody may see it, and no crosswalk has counted on that.</summary>
public sealed class OpenArticleTests
{
    public static TheoryData<string, string> CasesAndFormats => GoldenTests.CasesAndFormats;

    [Theory]
    [MemberData(nameof(CasesAndFormats))]
    public void A_record_of_an_article_without_addresses_of_people_is_the_same(string name, string prefix)
    {
        var article = GoldenCase.Load(name).Article;
        var crosswalk = CrosswalkRegistry.Find(prefix)!;

        Assert.Equal(crosswalk.Render(article)?.ToString(SaveOptions.DisableFormatting), crosswalk.Render(article with { Article = OpenArticle.Of(article.Article) })?.ToString(SaveOptions.DisableFormatting));
    }
}
