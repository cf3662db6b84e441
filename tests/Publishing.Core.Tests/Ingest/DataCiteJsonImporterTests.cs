using System.Text;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class DataCiteJsonImporterTests
{
    private const string Attributes = """
        {"doi": "10.5555/steppe.7", "identifiers": [{"identifier": "https://doi.org/10.5555/steppe.7", "identifierType": "DOI"}, {"identifier": "a7", "identifierType": "Publisher ID"}],
         "creators": [{"name": "Serik, Aigul", "nameType": "Personal", "givenName": "Aigul", "familyName": "Serik", "affiliation": [{"name": "Steppe University", "affiliationIdentifier": "https://ror.org/01bj3aw27"}], "nameIdentifiers": [{"nameIdentifier": "https://orcid.org/0000-0002-1825-0097", "nameIdentifierScheme": "ORCID"}]}, {"name": null}, {"name": "(:Unav)"}],
         "titles": [{"title": "<h1>On <i>Stipa</i></h1>", "lang": "en"}, {"title": "Селеу туралы", "titleType": "TranslatedTitle", "lang": "kk"}],
         "publisher": {"name": "Steppe Press"}, "publicationYear": 2024, "language": "GERMAN",
         "container": {"type": "Journal", "title": "Steppe Studies", "volume": "7", "issue": "2", "firstPage": "12", "lastPage": "19", "identifier": "2541-9005", "identifierType": "ISSN"},
         "subjects": [{"subject": "grass"}, {"subject": "FOS: Biology", "subjectScheme": "FOS"}],
         "dates": [{"date": "2024-05", "dateType": "Issued"}], "types": {"resourceTypeGeneral": "JournalArticle", "citeproc": "article-journal"},
         "rightsList": [{"rights": "CC BY", "rightsUri": "https://creativecommons.org/licenses/by/4.0/legalcode", "rightsIdentifier": "cc-by-4.0"}],
         "descriptions": [{"description": "<p>There is grass.</p>", "descriptionType": "Abstract", "lang": "en"}],
         "relatedItems": [{"relationType": "References", "titles": [{"title": "On grass"}], "publicationYear": 2001, "creators": [{"name": "Kim, A."}]}],
         "fundingReferences": [{"funderName": "Grass Fund", "awardNumber": "G-1"}], "url": "https://example.org/a/7", "contentUrl": ["https://example.org/a/7.pdf"], "state": "findable"}
        """;

    [Theory]
    [InlineData("""{"data": {"id": "10.5555/1", "type": "dois", "attributes": {"doi": "10.5555/1", "creators": [], "titles": []}}}""", 92)]
    [InlineData("""{"data": [{"id": "10.5555/1", "type": "dois", "attributes": {"titles": [], "publicationYear": 2024}}], "meta": {}}""", 92)]
    [InlineData("""{"creators": [], "titles": [{"title": "T"}], "types": {}}""", 92)]
    [InlineData("""{"titles": [{"text": "T"}], "contributors": []}""", 0)]
    [InlineData("""[{"itemType": "journalArticle", "creators": [], "title": "T"}]""", 0)]
    public void DataCite_is_known_by_its_members(string json, int confidence) => Assert.Equal(confidence, new DataCiteJsonImporter().Recognize(File(json)));

    [Theory]
    [InlineData("ATTRIBUTES")]
    [InlineData("""{"data": {"id": "10.5555/steppe.7", "type": "dois", "attributes": ATTRIBUTES}}""")]
    [InlineData("""{"data": [{"id": "10.5555/steppe.7", "attributes": ATTRIBUTES}], "meta": {"total": 1}}""")]
    [InlineData("""[{"attributes": ATTRIBUTES}]""")]
    public void A_record_is_the_same_in_every_envelope(string shape)
    {
        var article = Read(shape.Replace("ATTRIBUTES", Attributes, StringComparison.Ordinal)).Articles.Single().Article;

        Assert.Equal(("10.5555/steppe.7", "de", "On Stipa"), (article.Doi!.Value, article.Language!.Value, article.PlainTitle));
        Assert.Equal("en", article.Titles[0].Language!.Value);
        Assert.Equal([("Aigul Serik", "0000-0002-1825-0097")], article.Contributors.Select(contributor => (contributor.DisplayName, contributor.Orcid!.Value)));
        Assert.Equal("https://ror.org/01bj3aw27", article.Affiliations.Single().Ror!.Value);
        Assert.Equal(("Steppe Studies", "Steppe Press", "7", "2", "12", "19"), (article.SourceJournal!.Title, article.SourceJournal.Publisher, article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Equal("2024-05", article.PubDates.Single().Date.ToString());
        Assert.Equal(["https://example.org/a/7", "https://example.org/a/7.pdf"], article.FullText.Select(link => link.Url));
        Assert.Equal([new ArticleIdentifier("publisher-id", "a7")], article.Identifiers);
        Assert.Equal("Kim A. (2001). On grass", article.References.Single().ToPlainText());
        Assert.Equal("There is grass.", article.Abstracts.Single().ToReadableText());
    }

    [Fact]
    public void Members_in_snake_case_are_members()
    {
        var snake = System.Text.RegularExpressions.Regex.Replace(Attributes, "\"([a-z]+[A-Z][A-Za-z]*)\":", match => System.Text.RegularExpressions.Regex.Replace(match.Value, "[A-Z]", letter => "_" + letter.Value.ToLowerInvariant()));
        Assert.Contains("\"rights_list\"", snake, StringComparison.Ordinal);

        Assert.Equal(92, new DataCiteJsonImporter().Recognize(File(snake)));
        Assert.Equal(ArticleJson.Write(Read(Attributes).Articles.Single().Article), ArticleJson.Write(Read(snake).Articles.Single().Article));
    }

    [Fact]
    public void A_record_that_does_not_say_what_it_is_is_taken_for_an_article_with_a_warning()
    {
        var imported = Read("""{"attributes": {"doi": "10.5555/1", "creators": [{"name": "(:Unav)"}], "titles": [{"title": "T"}], "types": {"citeproc": "article", "schemaOrg": "CreativeWork"}}}""").Articles.Single();

        Assert.True(imported.Accepted);
        Assert.Contains(imported.Problems, problem => problem.Code == "type-doubtful");
        Assert.Contains(imported.Problems, problem => problem.Code == "no-authors");
    }

    [Fact]
    public void An_answer_without_records_is_said_to_be_one() => Assert.Equal("not-an-article", Read("""{"data": [], "meta": {"total": 0}}""").Problems.Single().Code);

    private static ImportResult Read(string json) => new DataCiteJsonImporter().Read(File(json));

    private static SourceFile File(string json) => new("datacite.json", Encoding.UTF8.GetBytes(json));
}
