using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class QdcCrosswalkTests
{
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XName Type = XName.Get("type", "http://www.w3.org/2001/XMLSchema-instance");

    public static TheoryData<string> Cases => [.. GoldenCase.Names];

    [Fact]
    public void Who_reads_by_local_names_alone_finds_one_title_the_DOI_last_and_the_licence_first()
    {
        var record = new QdcCrosswalk().Render(GoldenCase.Load("everything").Article)!;

        Assert.Single(record.Elements(), element => element.Name.LocalName == "title");
        Assert.DoesNotContain(record.Elements(), element => element.Name.LocalName == "relation");
        Assert.Equal("https://doi.org/10.5555/examples.2024.2.10", record.Elements().Where(element => element.Name.LocalName == "identifier" && element.Value.Contains("10.", StringComparison.Ordinal)).Last(element => element.Value.Contains("doi.org", StringComparison.Ordinal)).Value);
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", record.Elements().First(element => element.Name.LocalName == "rights.license").Value);
    }

    [Fact]
    public void An_encoding_scheme_is_judged()
    {
        var record = new QdcCrosswalk().Render(GoldenCase.Load("everything").Article)!;
        Assert.Empty(RecordSchemas.Faults(RecordSchema.Qdc, record));

        Assert.Single(record.Elements(Terms + "issued")).Value = "2023-02-29";

        Assert.Contains("issued", Assert.Single(RecordSchemas.Faults(RecordSchema.Qdc, record)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("2023-02-29", false)]
    [InlineData("1900-02-29", false)]
    [InlineData("2000-02-29", true)]
    [InlineData("2024-04-31", false)]
    [InlineData("2024-13", false)]
    [InlineData("0000", false)]
    [InlineData("0999-12-31", true)]
    public void A_date_is_one_that_the_calendar_has(string date, bool isOne)
    {
        var record = new QdcCrosswalk().Render(GoldenCase.Load("everything").Article)!;
        record.Element(Terms + "issued")!.Value = date;

        Assert.Equal(isOne, RecordSchemas.Faults(RecordSchema.Qdc, record).Count == 0);
    }

    [Fact]
    public void The_end_of_an_embargo_is_when_it_becomes_available()
    {
        var record = new QdcCrosswalk().Render(GoldenCase.Load("embargoed").Article)!;

        Assert.Equal(("2099-01-01", "dcterms:W3CDTF"), (record.Element(Terms + "available")!.Value, (string?)record.Element(Terms + "available")!.Attribute(Type)));
        Assert.Equal("info:eu-repo/semantics/embargoedAccess", record.Element(Terms + "accessRights")!.Value);
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows()
    {
        var record = Render(new Article());

        Assert.DoesNotContain(record.Elements(), element => element.Name.LocalName.Contains("rights", StringComparison.OrdinalIgnoreCase) || element.Name.LocalName == "license");
    }

    [Fact]
    public void Terms_without_an_address_are_rights_in_words()
    {
        var record = Render(new Article { Permissions = new Permissions { Licenses = [new License(null, Text: RichText.Plain("Ask the publisher."))], CopyrightStatement = "© 2024 Ann Jones", CopyrightHolder = "Ann Jones" } });

        Assert.Empty(record.Elements(Terms + "license"));
        Assert.Equal(["Ask the publisher.", "© 2024 Ann Jones"], record.Elements(Dc + "rights").Select(element => element.Value));
        Assert.Equal("Ann Jones", record.Element(Terms + "rightsHolder")!.Value);
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_qualified_Dublin_Core_can_say_comes_back(string name)
    {
        var given = GoldenCase.Load(name).Article;
        var open = OpenArticle.Of(given.Article);

        // A licence for text mining alone is none of the article's.
        var golden = given with { Article = open with { Permissions = open.Permissions with { Licenses = [.. open.Permissions.LicensesOf(open.Version)] } } };
        var file = System.Text.Encoding.UTF8.GetBytes(new QdcCrosswalk().Render(golden)!.ToString(SaveOptions.DisableFormatting));

        var imported = Assert.Single(new OaiDcImporter().Read(new SourceFile("record.xml", file)).Articles).Article;

        // It has no place for affiliations, identifiers of people, the publisher's place, funders; a subtitle is a part of its title, and an issue is one line of text with its volume.
        string[] unsaid = ["title", "place", "abbreviated", "award", "funding", "author", "editor", "translator", "first page", "last page", "number"];
        var told = SaidFacts.Of(golden).Where(fact => !unsaid.Any(fact.StartsWith) && !fact.Contains(" at ", StringComparison.Ordinal) && !(fact.StartsWith("issue ", StringComparison.Ordinal) && !fact.Any(char.IsDigit))).ToList();
        Assert.Equal([], told.Except(SaidFacts.Of(imported, golden.Today)));
        Assert.Equal(golden.Article.Titles.Select(title => title.Language ?? golden.Article.Language), imported.Titles.Select(title => title.Language ?? imported.Language));
    }

    private static XElement Render(Article article) => new QdcCrosswalk().Render(new PublishedArticle
    {
        Id = 7,
        Article = article,
        Journal = new Journal { Slug = "examples", Titles = [new LocalizedText("Journal of Examples")] },
        Addresses = new RepositoryAddresses(new Uri("https://press.example.org/"), "press.example.org"),
        Today = new DateOnly(2025, 1, 15),
    })!;
}
