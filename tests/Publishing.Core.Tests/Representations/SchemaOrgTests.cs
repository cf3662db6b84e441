using System.Diagnostics;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Representations;
using Publishing.Testing;
using Publishing.Tests.Deposits;
using Publishing.Text;

namespace Publishing.Tests.Representations;

public class SchemaOrgTests
{
    [Fact]
    public void An_article_stands_in_its_issue_volume_and_periodical()
    {
        var part = Full()["isPartOf"]!;

        Assert.Equal("PublicationIssue", (string?)part["@type"]);
        Assert.Equal("PublicationVolume", (string?)part["isPartOf"]!["@type"]);
        Assert.Equal("Periodical", (string?)part["isPartOf"]!["isPartOf"]!["@type"]);
        Assert.Equal(["1234-5679", "0000-0000"], part["isPartOf"]!["isPartOf"]!["issn"]!.AsArray().Select(issn => (string?)issn));
    }

    [Fact]
    public void Authors_are_persons_with_iD_and_affiliations_or_organizations()
    {
        var authors = Full()["author"]!.AsArray();

        Assert.Equal(["Person", "Person", "Organization"], authors.Select(author => (string?)author!["@type"]));
        Assert.Equal("https://orcid.org/0000-0002-1825-0097", (string?)authors[0]!["@id"]);
        Assert.Equal("Сұлтанова", (string?)authors[0]!["familyName"]);
        Assert.Equal(2, authors[0]!["affiliation"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("Omarova, Aigul", "Person")]
    [InlineData("Aigul Omarova", "Person")]
    [InlineData("Steppe Water Group", "Organization")]
    [InlineData("Example Press", "Organization")]
    [InlineData("The authors", null)]
    public void The_holder_of_the_copyright_is_a_person_or_an_organization_where_that_is_known_and_words_where_not(string holder, string? type)
    {
        var article = DepositCase.With(article => article with
        {
            Contributors = [.. article.Contributors, new Contributor { Group = RichText.Plain("Steppe Water Group") }],
            Permissions = new Permissions { CopyrightHolder = holder },
        });
        var said = SchemaOrg.Of(article)["copyrightHolder"]!;

        Assert.Equal(type, said is JsonObject thing ? (string?)thing["@type"] : null);
        Assert.Equal(holder, (string?)(said is JsonObject named ? named["name"] : said));
    }

    [Fact]
    public void Licence_and_access_come_from_the_permissions()
    {
        Assert.Equal(CreativeCommons.By40, (string?)Full()["license"]);
        Assert.True((bool?)Full()["isAccessibleForFree"]);

        var embargoed = SampleArticles.Full with { Permissions = new Permissions { FreeToRead = new FreeToRead(SampleArticles.Today.AddDays(1)) } };
        Assert.False((bool?)SchemaOrg.Of(SampleArticles.InPlace(embargoed))["isAccessibleForFree"]);
    }

    [Fact]
    public void What_is_not_known_is_not_said()
    {
        var document = SchemaOrg.Of(SampleArticles.InPlace(SampleArticles.Bare));

        Assert.Equal(["@context", "@type", "@id", "url", "identifier", "isPartOf", "publisher"], document.Select(member => member.Key));
    }

    [Fact]
    public void Nothing_in_it_can_end_the_script_element_that_holds_it() =>
        Assert.DoesNotContain('<', SchemaOrg.Json(SampleArticles.InPlace(SampleArticles.Hostile)));

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
        Assert.Equal(2_000, SchemaOrg.Of(published)["author"]!.AsArray().Count(author => author!["affiliation"]!.AsArray().Count == 200));
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
    }

    private static JsonNode Full() => JsonNode.Parse(SchemaOrg.Json(SampleArticles.InPlace(SampleArticles.Full, SampleArticles.Issue)))!;
}
