using System.Xml.Linq;
using Publishing.Deposits;
using Publishing.Ingest;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Deposits;

/// <summary>A deposit that comes back through our own importer says what it said.</summary>
public sealed class DepositRoundTripTests
{
    // What both sides can say: Crossref's resources come back as full texts, and of references the words alone are the source's.
    private static readonly string[] CrossrefParts = ["titles", "contributors", "abstract", "publication_date", "acceptance_date", "pages", "publisher_item", "program", "unstructured_citation", "doi"];

    private static readonly string[] RsciParts = ["pages", "artType", "langPubl", "surname", "initials", "orgName", "correspondent", "orcid", "artTitles", "abstracts", "codes", "keywords", "dates", "references", "fundings", "volume", "number", "dateUni"];

    private static readonly string[] DoajParts = ["language", "publicationDate", "volume", "issue", "startPage", "endPage", "doi", "documentType", "title", "orcid_id", "affiliationName", "abstract", "fullTextUrl", "keywords"];

    private static readonly string[] PubmedParts = ["ArticleTitle", "FirstPage", "LastPage", "Language", "LastName", "FirstName", "CollectiveName", "Affiliation", "Identifier", "PublicationType", "Abstract", "CoiStatement", "Volume", "Issue"];

    public static TheoryData<string, string> CasesAndDeposits => new(GoldenCase.Names.SelectMany(_ => DepositRegistry.All.Where(deposit => deposit.MediaType == "application/xml"), (name, deposit) => (name, deposit.Name)));

    [Theory]
    [MemberData(nameof(CasesAndDeposits))]
    public void What_is_imported_again_is_written_as_it_was(string name, string deposit)
    {
        var article = DepositCase.Golden(name);
        if (DepositRegistry.Find(deposit)!.Write([article], DepositCase.Context) is not { Content: { } content } file)
        {
            return;
        }

        var (importer, parts) = deposit switch
        {
            "crossref" => ((Importer)new CrossrefXmlImporter(), CrossrefParts),
            "rsci" => (new RsciImporter(), RsciParts),
            "doaj-xml" => (new DoajXmlImporter(), DoajParts),
            _ => (new PubmedImporter(), PubmedParts),
        };
        Assert.True(importer.Recognize(new SourceFile("deposit.xml", content)) > 90);
        var imported = Assert.Single(importer.Read(new SourceFile("deposit.xml", content)).Articles).Article;
        var again = DepositRegistry.Find(deposit)!.Write([article with { Article = imported }], DepositCase.Context);

        Assert.NotNull(again.Content);
        Assert.Equal(Said(DepositCase.Xml(file), parts), Said(DepositCase.Xml(again), parts));
    }

    [Fact]
    public void JSON_for_DOAJ_is_read_as_what_it_was()
    {
        var article = DepositCase.Golden("everything");
        var imported = Assert.Single(new DoajJsonImporter().Read(new SourceFile("deposit.json", new DoajJsonDeposit().Write([article], DepositCase.Context).Content!)).Articles).Article;

        Assert.Equal(article.Article.Doi, imported.Doi);
        Assert.Equal((article.Article.FirstPage, article.Article.LastPage, "5", "2"), (imported.FirstPage, imported.LastPage, imported.Volume, imported.IssueNumber));
        Assert.Equal("2024-05", imported.PubDates[0].Date.ToString());
        Assert.Equal(["Carberry", "Nurlanova", "Yamada"], imported.Contributors.SelectMany(contributor => contributor.Names).Select(person => person.Surname.Replace(" Jr.", "", StringComparison.Ordinal)));
        Assert.Equal(["snowmelt", "CO₂", "riparian forest"], imported.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal(article.Journal.Publisher!.Name, imported.SourceJournal!.Publisher);
    }

    private static IEnumerable<string> Said(XElement document, string[] parts) =>
        document.Descendants().Where(element => parts.Contains(element.Name.LocalName)).Select(element => $"{element.Name.LocalName}: {element.ToString(SaveOptions.DisableFormatting)}");
}
