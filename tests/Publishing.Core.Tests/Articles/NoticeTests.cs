using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Schemas;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Articles;

public sealed class NoticeTests
{
    private static readonly RepositoryAddresses Addresses = new(new Uri("https://press.example.org/"), "press.example.org");

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_told_notice_is_one_relation_more_and_the_record_is_valid(string name)
    {
        var golden = GoldenCase.Load(name).Article;
        var told = golden with { Article = Notice.Tell(golden.Article, [new Notice(99, "retraction-forward", DoiOf("10.5555/notice.99"))], Addresses) };
        var crosswalk = CrosswalkRegistry.Find("jats")!;

        var (before, after) = (crosswalk.Render(golden)!, crosswalk.Render(told)!);

        Assert.Empty(RecordSchemas.Faults(crosswalk.Schema, after));
        var added = Assert.Single(Relations(after), relation => (string?)relation.Attribute("related-article-type") == "retraction-forward" && relation.Attributes().Any(attribute => attribute.Value == "10.5555/notice.99"));
        added.Remove();
        Assert.Equal(before.ToString(SaveOptions.DisableFormatting), after.ToString(SaveOptions.DisableFormatting));
    }

    [Fact]
    public void What_an_article_names_already_is_not_told_twice()
    {
        var article = new Article { RelatedArticles = [new RelatedArticle("correction-forward", DoiOf("10.5555/A"))] };

        Assert.Same(article, Notice.Tell(article, [new Notice(9, "correction-forward", DoiOf("10.5555/a"))], Addresses));
        Assert.Same(article, Notice.Tell(article, [], Addresses));
    }

    [Theory]
    [InlineData("corrected-article", "correction", "correction-forward")]
    [InlineData("retracted-article", "retraction", "retraction-forward")]
    [InlineData("retracted-article", "partial-retraction", "partial-retraction")]
    [InlineData("object-of-concern", "expression-of-concern", "expression-of-concern")]
    [InlineData("updated-article", "research-article", "update")]
    [InlineData("companion", "research-article", null)]
    [InlineData("correction-forward", "research-article", null)]
    public void Each_relation_of_a_notice_has_its_answer(string kind, string type, string? answer) => Assert.Equal(answer, Notice.KindOf(kind, type));

    private static IEnumerable<XElement> Relations(XElement root) => root.Descendants().Where(element => element.Name.LocalName == "related-article");

    private static Doi DoiOf(string text) => Doi.TryParse(text, out var doi) ? doi : throw new FormatException(text);
}
