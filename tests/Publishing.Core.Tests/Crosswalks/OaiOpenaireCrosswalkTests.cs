using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Crosswalks;

public sealed class OaiOpenaireCrosswalkTests
{
    private static readonly XNamespace Oaire = "http://namespace.openaire.eu/schema/oaire/";
    private static readonly XNamespace Datacite = "http://datacite.org/schema/kernel-4";

    private static readonly PublishedArticle Everything = GoldenCase.Load("everything").Article;

    [Fact]
    public void An_article_without_a_title_is_none_that_the_guidelines_can_say() => Assert.Null(new OaiOpenaireCrosswalk().Render(Everything with { Article = Everything.Article with { Titles = [] } }));

    [Theory]
    [InlineData(null, null, "2025-01-15", null)]
    [InlineData("open", null, "2025-01-15", "c_abf2")]
    [InlineData("open", "2025-01-16", "2025-01-15", "c_f1cf")]
    [InlineData("open", "2025-01-16", "2025-01-16", "c_abf2")]
    [InlineData("restricted", null, "2025-01-15", "c_16ec")]
    [InlineData("metadataOnly", null, "2025-01-15", "c_14cb")]
    public void The_access_right_is_that_of_the_day_and_none_is_invented(string? access, string? start, string today, string? term)
    {
        var permissions = new Permissions
        {
            FreeToRead = access == "open" ? new FreeToRead(start is null ? null : DateOnly.Parse(start)) : null,
            StatedAccess = access switch { "restricted" => AccessRight.Restricted, "metadataOnly" => AccessRight.MetadataOnly, _ => null },
        };
        var record = Render(Everything.Article with { Permissions = permissions }, DateOnly.Parse(today));
        var address = term is null ? null : "http://purl.org/coar/access_right/" + term;

        Assert.Equal(address, (string?)record.Element(Datacite + "rights")?.Attribute("rightsURI"));
        Assert.All(record.Elements(Oaire + "file"), file => Assert.Equal(address, (string?)file.Attribute("accessRightsURI")));
    }

    [Fact]
    public void An_embargo_has_a_beginning_and_an_end_and_what_is_open_has_neither()
    {
        var permissions = new Permissions { FreeToRead = new FreeToRead(new DateOnly(2026, 1, 1)) };

        Assert.Equal(["Issued 2024-05-17", "Accepted 2024-04", "Available 2026-01-01"], Dates(Everything.Article with { Permissions = permissions }, new DateOnly(2025, 1, 1)));
        Assert.Equal(["Issued 2024-05-17", "Accepted 2024-05-17", "Available 2026-01-01"], Dates(Everything.Article with { Permissions = permissions, History = [] }, new DateOnly(2025, 1, 1)));
        Assert.Equal(["Issued 2024-05-17"], Dates(Everything.Article with { Permissions = permissions }, new DateOnly(2026, 1, 1)));
    }

    [Fact]
    public void A_licence_has_its_address_its_day_and_its_words_or_else_its_name()
    {
        var licenses = new[]
        {
            new License(CreativeCommons.By40),
            new License("https://press.example.org/terms", new DateOnly(2026, 2, 3), "vor", RichText.Plain("Our terms")),
            new License(null, Text: RichText.Plain("Ask us.")),
            new License("https://press.example.org/mining", AppliesTo: "tdm"),
        };

        Assert.Equal(
            ["https://creativecommons.org/licenses/by/4.0/  CC BY 4.0", "https://press.example.org/terms 2026-02-03 Our terms", "  Ask us."],
            Render(Everything.Article with { Permissions = new Permissions { Licenses = licenses } }).Elements(Oaire + "licenseCondition").Select(license => $"{(string?)license.Attribute("uri")} {(string?)license.Attribute("startDate")} {license.Value}"));
    }

    [Fact]
    public void The_page_is_the_identifier_of_an_article_without_a_DOI()
    {
        var record = Render(Everything.Article with { Doi = null });

        Assert.Equal(("URL", "https://press.example.org/articles/1042"), ((string?)record.Element(Datacite + "identifier")!.Attribute("identifierType"), record.Element(Datacite + "identifier")!.Value));
        Assert.DoesNotContain(record.Descendants(Datacite + "alternateIdentifier"), identifier => identifier.Value.Contains("/articles/", StringComparison.Ordinal));
    }

    [Fact]
    public void People_of_every_shape_are_named_as_the_guidelines_want_it()
    {
        var record = Render(new Article
        {
            Titles = [new Title(RichText.Plain("A title"))],
            Contributors =
            [
                new Contributor { Names = [new PersonName("Suharto")] },
                new Contributor { Names = [new PersonName("", "Madonna")] },
                new Contributor { Group = RichText.Plain("The \u0001Gauges") },
                new Contributor { Anonymous = true },
                new Contributor(),
                new Contributor { Kind = "translator", Names = [new PersonName("Plato")] },
            ],
        });

        Assert.Equal(["Suharto Personal", "Madonna Personal", "The Gauges Organizational"], record.Descendants(Datacite + "creatorName").Select(name => $"{name.Value} {(string?)name.Attribute("nameType")}"));
        Assert.Equal("Other", (string?)record.Descendants(Datacite + "contributor").Single().Attribute("contributorType"));
    }

    [Theory]
    [InlineData("research-article", null, "c_2df8fbb1", "VoR")]
    [InlineData("anything-else", "AM", "c_6501", "AM")]
    [InlineData("preprint", null, "c_816b", "SMUR")]
    [InlineData("correction", "2.1", "c_3e5a", null)]
    public void Sort_and_version_are_terms_of_COAR(string type, string? version, string term, string? label)
    {
        var record = Render(Everything.Article with { Type = new ArticleType(type), Version = version });

        Assert.Equal("http://purl.org/coar/resource_type/" + term, (string?)record.Element(Oaire + "resourceType")!.Attribute("uri"));
        Assert.Equal(label, record.Element(Oaire + "version")?.Value);
    }

    [Fact]
    public void A_number_that_stands_for_pages_is_the_start_page_and_has_no_end() => Assert.Equal(
        ["e17"],
        Render(Everything.Article with { FirstPage = null, ElocationId = "e17" }).Elements().Where(element => element.Name.LocalName.EndsWith("Page", StringComparison.Ordinal)).Select(element => element.Value));

    [Fact]
    public void A_record_that_is_imported_again_says_the_same()
    {
        var record = Render(Everything.Article);
        var imported = Assert.Single(new DataCiteXmlImporter().Read(new SourceFile("record.xml", System.Text.Encoding.UTF8.GetBytes(record.ToString(SaveOptions.DisableFormatting)))).Articles).Article;

        Assert.Equal(Everything.Article.Doi, imported.Doi);
        Assert.Equal(Everything.Article.Titles.Select(title => (title.Text.ToReadableText(), title.Subtitle?.ToReadableText())), imported.Titles.Select(title => (title.Text.ToReadableText(), title.Subtitle?.ToReadableText())));
        Assert.Equal(["Josiah Stinkney Carberry Jr.", "A. Nurlanova", "Hanako Yamada", "The River Gauges Working Group", "Plato"], imported.Contributors.Select(contributor => contributor.DisplayName));
        Assert.Equal((Orcid("0000-0002-1825-0097"), true), (imported.Contributors[0].Orcid, imported.Contributors[0].Corresponding));
        Assert.Equal((CreativeCommons.By40, new FreeToRead()), (imported.Permissions.Licenses.Single().Url, imported.Permissions.FreeToRead));
        Assert.Equal(("5", "2", "10", "25"), (imported.Volume, imported.IssueNumber, imported.FirstPage, imported.LastPage));
        Assert.Equal(["2345-6787", "1234-5679"], imported.SourceJournal!.Issns!.Select(issn => issn.Value));
        Assert.Equal(["AP-1", "AP-2"], imported.Awards.SelectMany(award => award.AwardNumbers ?? []));
    }

    private static Orcid? Orcid(string text) => Publishing.Identifiers.Orcid.TryParse(text, out var orcid) ? orcid : null;

    private static string[] Dates(Article article, DateOnly today) => [.. Render(article, today).Descendants(Datacite + "date").Select(date => $"{(string?)date.Attribute("dateType")} {date.Value}")];

    private static XElement Render(Article article, DateOnly? today = null) => new OaiOpenaireCrosswalk().Render(Everything with { Article = article, Today = today ?? Everything.Today })!;
}
