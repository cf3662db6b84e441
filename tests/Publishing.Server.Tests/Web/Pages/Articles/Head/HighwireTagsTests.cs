using System.Diagnostics;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles.Head;

public class HighwireTagsTests
{
    [Fact]
    public void An_author_is_followed_by_the_institutions_and_the_ORCID_iD_of_that_author()
    {
        var tags = Of(SampleArticles.Full).Where(tag => tag.Name.StartsWith("citation_author", StringComparison.Ordinal)).Select(tag => (tag.Name["citation_author".Length..], tag.Content));

        Assert.Equal(
            [
                ("", "Сұлтанова, Ақмарал"),
                ("_institution", "Sample National University"),
                ("_institution", "Namunaviy davlat universiteti"),
                ("_orcid", "https://orcid.org/0000-0002-1825-0097"),
                ("", "Shamsieva, I."),
                ("_institution", "Namunaviy davlat universiteti"),
                ("", "Steppe Water Group"),
            ],
            tags);
    }

    [Fact]
    public void Place_and_identifiers_are_said()
    {
        var tags = Of(SampleArticles.Full).ToLookup(tag => tag.Name, tag => tag.Content);

        Assert.Equal(["Дала зерттеулері"], tags["citation_journal_title"]);
        Assert.Equal(["1234-5679", "0000-0000"], tags["citation_issn"]);
        Assert.Equal(["5"], tags["citation_volume"]);
        Assert.Equal(["2"], tags["citation_issue"]);
        Assert.Equal(["10"], tags["citation_firstpage"]);
        Assert.Equal(["25"], tags["citation_lastpage"]);
        Assert.Equal(["10.5555/steppe.2022.<2>"], tags["citation_doi"]);
        Assert.Equal(["kk"], tags["citation_language"]);
        Assert.Equal(6, tags["citation_keywords"].Count());
        Assert.Equal(3, tags["citation_reference"].Count());
        Assert.Equal(["https://press.example.org/files/1.pdf", "https://press.example.org/files/1-en.pdf"], tags["citation_pdf_url"]);
    }

    [Theory]
    [InlineData(2022, 6, 30, "2022/06/30")]
    [InlineData(2022, 6, null, "2022")]
    [InlineData(2022, null, null, "2022")]
    public void A_date_is_a_day_or_a_year(int year, int? month, int? day, string written) =>
        Assert.Equal([written], Contents(new Article { PubDates = [new PubDate(new PartialDate(year, month, day))] }, "citation_publication_date"));

    [Theory]
    [InlineData(AccessRight.Restricted)]
    [InlineData(AccessRight.MetadataOnly)]
    public void Full_text_that_nobody_may_open_is_not_announced(AccessRight access) =>
        Assert.Empty(Contents(SampleArticles.Full with { Permissions = new Permissions { StatedAccess = access } }, "citation_pdf_url"));

    [Fact]
    public void Full_text_under_embargo_is_not_announced() =>
        Assert.Empty(Contents(SampleArticles.Full with { Permissions = new Permissions { FreeToRead = new FreeToRead(SampleArticles.Today.AddDays(1)) } }, "citation_pdf_url"));

    [Fact]
    public void No_tag_is_ever_empty() => Assert.All(Of(SampleArticles.Full).Concat(Of(SampleArticles.Bare)), tag => Assert.NotEmpty(tag.Content.Trim()));

    [Fact]
    public void Nobody_learns_an_email_address() => Assert.DoesNotContain(Of(SampleArticles.Full), tag => tag.Content.Contains('@', StringComparison.Ordinal));

    // Looking through all affiliations for each of an author's took minutes here.
    [Fact]
    public void Thousands_of_authors_with_hundreds_of_affiliations_are_no_work_for_whoever_opens_the_page()
    {
        const int many = 10_000;
        var published = SampleArticles.InPlace(new Article
        {
            Affiliations = [.. Enumerable.Range(0, many).Select(i => new Affiliation($"a{i}", $"Institute {i}"))],
            Contributors = [.. Enumerable.Range(0, 2_000).Select(i => new Contributor { Names = [new PersonName($"Author {i}")], AffiliationIds = [.. Enumerable.Range(0, 200).Select(j => $"a{(i + (j * 50)) % many}")] })],
        });

        var clock = Stopwatch.StartNew();
        Assert.Equal(2_000 * 200, HighwireTags.Of(published).Count(tag => tag.Name == "citation_author_institution"));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    private static IEnumerable<string> Contents(Article article, string name) => Of(article).Where(tag => tag.Name == name).Select(tag => tag.Content);

    private static IEnumerable<MetaTag> Of(Article article) => HighwireTags.Of(SampleArticles.InPlace(article, SampleArticles.Issue));
}
