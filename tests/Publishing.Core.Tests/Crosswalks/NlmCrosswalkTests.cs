using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class NlmCrosswalkTests
{
    private static readonly XNamespace Nlm = "http://dtd.nlm.nih.gov/publishing/2.3";
    private static readonly XName Href = XName.Get("href", "http://www.w3.org/1999/xlink");

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Fact]
    public void An_article_without_a_date_or_in_a_journal_without_an_ISSN_is_not_said()
    {
        var article = Placed(new Article { PubDates = [new PubDate(new PartialDate(2024))] });

        Assert.NotNull(new NlmCrosswalk().Render(article));
        Assert.Null(new NlmCrosswalk().Render(article with { Article = new Article() }));
        Assert.NotNull(new NlmCrosswalk().Render(article with { Article = new Article(), Issue = new Issue { Slug = "1", Published = new PartialDate(2024, 5) } }));
        Assert.Null(new NlmCrosswalk().Render(article with { Journal = article.Journal with { ElectronicIssn = null } }));
    }

    [Fact]
    public void A_formula_is_read_as_characters()
    {
        var title = Render(new Article { Titles = [new Title(new RichText([new TextRun("On "), new MathRun("<math xmlns=\"http://www.w3.org/1998/Math/MathML\"><msup><mi>x</mi><mn>2</mn></msup></math>")]))] }).Descendants(Nlm + "article-title").Single();

        Assert.Equal("On x²", title.Value);
        Assert.False(title.HasElements);
    }

    [Theory]
    [InlineData("preprint", "other")]
    [InlineData("systematic-review", "other")]
    [InlineData("review-article", "review-article")]
    public void A_type_that_the_list_does_not_know_is_another(string type, string said) =>
        Assert.Equal(said, (string?)Render(new Article { Type = new ArticleType(type) }).Attribute("article-type"));

    [Fact]
    public void One_licence_has_its_address_on_itself_and_several_name_each_their_own()
    {
        var one = new License(CreativeCommons.By40, Text: RichText.Plain("Free to use."));
        var other = new License("https://press.example.org/terms", AppliesTo: "tdm");

        var single = Licensed(one);
        Assert.Equal((CreativeCommons.By40, "open-access", "Free to use."), ((string?)single.Attribute(Href), (string?)single.Attribute("license-type"), single.Value));

        var several = Licensed(one, other);
        Assert.Null(several.Attribute(Href));
        Assert.Null(several.Attribute("license-type"));
        Assert.Equal([$"Free to use. {CreativeCommons.By40}", "https://press.example.org/terms"], several.Elements(Nlm + "p").Select(paragraph => paragraph.Value));
        Assert.Equal([CreativeCommons.By40, "https://press.example.org/terms"], several.Descendants(Nlm + "ext-link").Select(link => (string?)link.Attribute(Href)));

        static XElement Licensed(params License[] licenses) => Render(new Article { Permissions = new Permissions { Licenses = licenses } }).Descendants(Nlm + "license").Single();
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows() => Assert.Empty(Render(new Article()).Descendants(Nlm + "permissions"));

    [Fact]
    public void A_reference_keeps_its_words()
    {
        var golden = GoldenCase.Load("everything").Article;

        var written = new NlmCrosswalk().Render(golden)!.Descendants(Nlm + "citation").Select(citation => citation.Value);

        Assert.Equal(golden.Article.References.Select(reference => reference.ToPlainText()), written);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_NLM_can_say_comes_back_as_JATS(string name)
    {
        var given = GoldenCase.Load(name).Article;
        var golden = given with { Article = OpenArticle.Of(given.Article) };
        if (new NlmCrosswalk().Render(golden) is not { } root)
        {
            Assert.Null(golden.Article.FirstPublished ?? golden.Issue?.Published);
            return;
        }

        var file = System.Text.Encoding.UTF8.GetBytes(root.ToString(SaveOptions.DisableFormatting));
        var imported = Assert.Single(new JatsImporter().Read(new SourceFile("record.xml", file)).Articles).Article;

        // It has no word for access, and one licence has room in it; of a page and a number that stands for pages it takes the one.
        string[] unsaid = ["access", "embargo", "license", "funding", "award", "number"];
        Assert.Equal([], SaidFacts.Of(golden).Where(fact => !unsaid.Any(fact.StartsWith)).Except(SaidFacts.Of(imported, golden.Today)));
    }

    private static XElement Render(Article article) => new NlmCrosswalk().Render(Placed(article with { PubDates = [new PubDate(new PartialDate(2024))] }))!;

    private static PublishedArticle Placed(Article article) => new()
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")], ElectronicIssn = Issn.TryParse("2345-6787", out var issn) ? issn : null },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    };
}
