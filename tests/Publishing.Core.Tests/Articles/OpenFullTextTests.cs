using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Deposits;
using Publishing.Representations;
using Publishing.Tests.Deposits;
using Publishing.Tests.Licensing;

namespace Publishing.Tests.Articles;

/// <summary>No form sends a machine to a text that it may not fetch.</summary>
public sealed class OpenFullTextTests
{
    private const string FullText = "https://press.example.org/articles/7.pdf";

    // These say beside the address who may open it, or are the record from which this program reads the article back.
    private static readonly string[] Exceptions = ["jats", "marcxml", "oai_openaire"];

    public static TheoryData<string> Closed => ["under embargo", "under embargo, then CC BY", "under embargo until tomorrow", "a licence that has not begun", "free until yesterday", "restricted", "restricted, under CC BY", "metadata alone"];

    public static TheoryData<string> Open => ["CC BY 4.0", "an embargo that ends today", "free for a time", "nothing is known"];

    [Theory]
    [MemberData(nameof(Closed))]
    public void No_form_tells_where_the_text_of_a_closed_article_lies(string name)
    {
        var article = RightsCases.Load(name);

        Assert.Empty(article.OpenFullText);
        Assert.NotEmpty(article.Article.FullText);
        Assert.Equal(Exceptions, Tellers(article).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal("1", MarcAccess(article));
    }

    [Theory]
    [MemberData(nameof(Open))]
    public void Every_form_with_a_place_for_it_tells_where_the_text_of_an_open_article_lies(string name)
    {
        string[] wanted = ["marcxml", "oai_openaire", "jats", "oai_dc", "qdc", "mods", "nlm", "schema-org", "ris", "endnote", "datacite-json", "crossref", "datacite", "doaj", "doaj-xml", "rsci"];

        Assert.Empty(wanted.Except(Tellers(RightsCases.Load(name))));
    }

    [Fact]
    public void The_record_that_is_read_back_keeps_the_address() => Assert.Contains(
        "self-uri",
        new JatsCrosswalk().Render(RightsCases.Load("under embargo"))!.Descendants().Where(element => element.Attributes().Any(attribute => attribute.Value == FullText)).Select(element => element.Name.LocalName));

    private static IEnumerable<string> Tellers(PublishedArticle article) =>
        CrosswalkRegistry.All.Where(crosswalk => Tells(crosswalk.Render(article)?.ToString(SaveOptions.DisableFormatting))).Select(crosswalk => crosswalk.Format.Prefix)
            .Concat(RepresentationRegistry.All.Where(one => Tells(one.Write(article))).Select(one => one.Name))
            .Concat(DepositRegistry.All.Where(deposit => Tells(deposit.Write([article], DepositCase.Context).Content)).Select(deposit => deposit.Name));

    private static bool Tells(byte[]? file) => file is not null && (Tells(Encoding.UTF8.GetString(file)) || Tells(Encoding.Unicode.GetString(file)));

    private static bool Tells(string? text) => text is not null && (text.Contains(FullText, StringComparison.Ordinal) || text.Contains(FullText.Replace("/", "\\/", StringComparison.Ordinal), StringComparison.Ordinal));

    private static string? MarcAccess(PublishedArticle article) => new MarcXmlCrosswalk().Render(article)!.Descendants()
        .Where(field => (string?)field.Attribute("tag") == "856" && field.Value.Contains(FullText, StringComparison.Ordinal))
        .Elements().SingleOrDefault(part => (string?)part.Attribute("code") == "7")?.Value;
}
