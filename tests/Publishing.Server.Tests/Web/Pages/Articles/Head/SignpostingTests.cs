using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Testing;

namespace Publishing.Server.Tests.Web.Pages.Articles.Head;

public class SignpostingTests
{
    private static readonly IReadOnlyList<MetadataFormat> Formats = [.. CrosswalkRegistry.All.Select(crosswalk => crosswalk.Format)];

    [Fact]
    public void A_machine_finds_identifier_licence_author_metadata_and_full_text()
    {
        var links = Of(SampleArticles.Full).ToLookup(link => link.Rel, link => link.Href);

        Assert.Equal(["https://doi.org/10.5555/steppe.2022.%3C2%3E"], links["cite-as"]);
        Assert.Equal(["https://schema.org/AboutPage", "https://schema.org/ScholarlyArticle"], links["type"]);
        Assert.Equal(["https://creativecommons.org/licenses/by/4.0/"], links["license"]);
        Assert.Equal(["https://orcid.org/0000-0002-1825-0097"], links["author"]);
        Assert.Equal(2, links["item"].Count());
        Assert.Contains("https://press.example.org/journals/articles/42.jats.xml", links["describedby"]);
        Assert.All(RepresentationRegistry.All, one => Assert.Contains($"https://press.example.org/journals/articles/42.{one.Suffix}", links["describedby"]));
        Assert.Contains("https://press.example.org/journals/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:press.example.org:articles/42", links["describedby"]);
    }

    [Theory]
    [InlineData(AccessRight.Restricted)]
    [InlineData(AccessRight.MetadataOnly)]
    public void A_machine_is_not_sent_to_a_text_that_it_may_not_fetch(AccessRight access) => Assert.DoesNotContain(
        Of(SampleArticles.Full with { Permissions = new Permissions { StatedAccess = access } }),
        link => link.Rel == "item");

    [Fact]
    public void A_format_in_which_the_article_is_not_to_be_had_is_not_promised() => Assert.DoesNotContain(Signposting.Of(SampleArticles.InPlace(SampleArticles.Full), [], []), link => link.Rel == "describedby");

    [Fact]
    public void No_two_links_to_metadata_say_the_same_of_themselves()
    {
        var links = Of(SampleArticles.Full).Where(link => link.Rel == "describedby").ToList();

        Assert.Equal(links.Count, links.Select(link => (link.Type, link.Profile, link.Title)).Distinct().Count());
        Assert.Contains("; title=\"JATS Archiving and Interchange 1.3 with full text\"", links.Single(link => link.Href.Contains("metadataPrefix=jats_full", StringComparison.Ordinal)).ToHeader(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_link_says_what_its_target_is() =>
        Assert.Equal("<https://e.org/a>; rel=\"item\"; type=\"text/xml\"; profile=\"urn:p\"", new TypedLink("https://e.org/a", "item", "text/xml", "urn:p").ToHeader());

    [Fact]
    public void Nothing_in_a_source_can_break_out_of_the_header()
    {
        var header = Signposting.Header(Of(SampleArticles.Hostile));

        Assert.DoesNotContain("rel=\"license\"", header, StringComparison.Ordinal);
        Assert.DoesNotContain("javascript", header, StringComparison.Ordinal);
        Assert.All(header, c => Assert.InRange(c, ' ', '~'));
    }

    [Fact]
    public void A_thousand_authors_make_no_header_that_a_proxy_refuses()
    {
        Assert.True(Orcid.TryParse("0000-0002-1825-0097", out var orcid));
        var crowd = new Article { Contributors = [.. Enumerable.Range(0, 1000).Select(_ => new Contributor { Names = [new PersonName("A")], Orcid = orcid })] };

        Assert.Equal(1000, Of(crowd).Count(link => link.Rel == "author"));
        Assert.True(Signposting.Header(Of(crowd)).Length < 4096);
    }

    private static IReadOnlyList<TypedLink> Of(Article article) => Signposting.Of(SampleArticles.InPlace(article), Formats, RepresentationRegistry.All);
}
