using System.Text;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class CslJsonImporterTests
{
    private static readonly CslJsonImporter Importer = new();

    [Fact]
    public void An_item_gives_all_that_an_article_has()
    {
        var imported = One("""
            {
              "id": "http://zotero.org/users/1/items/ABCD", "type": "article-journal", "title": "On <i>Canis lupus</i>",
              "container-title": "Journal of Examples", "container-title-short": "J. Ex.", "volume": 12, "issue": "3", "page": "101-19",
              "author": [
                {"family": "Jones", "given": "Ann B.", "ORCID": "https://orcid.org/0000-0002-1825-0097", "affiliation": [{"name": "Example University"}]},
                {"family": "Gogh", "non-dropping-particle": "van", "given": "Vincent", "suffix": "Jr."},
                {"literal": "Example Group"}
              ],
              "editor": [{"family": "Smith", "given": "John"}],
              "issued": {"date-parts": [["2020", 3, "5"]]},
              "DOI": "10.5555/abc", "URL": "https://journal.example.org/7", "ISSN": "2049-3630, 1234-5679", "PMID": "12345678",
              "language": "en-US", "abstract": "<p>One.</p><p>Two.</p>", "keyword": "wolves, dogs", "publisher": "Example Press", "publisher-place": "Almaty",
              "note": "PMCID: PMC1234567", "license": "https://creativecommons.org/licenses/by/4.0/"
            }
            """);
        var article = imported.Article;

        Assert.Equal(["Jones, Ann B.", "van Gogh, Vincent, Jr.", "Example Group", "Smith, John"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal("editor", article.Contributors[3].Kind);
        Assert.Equal(("0000-0002-1825-0097", "Example University"), (article.Contributors[0].Orcid!.Value, article.Affiliations[0].DisplayText));
        Assert.Equal(["aff1"], article.Contributors[0].AffiliationIds);
        Assert.False(article.Titles[0].Text.IsPlain);
        Assert.Equal(("Journal of Examples", "J. Ex.", 2), (article.SourceJournal!.Title, article.SourceJournal.AbbreviatedTitle, article.SourceJournal.Issns!.Count));
        Assert.Equal(("12", "3", "101", "119", "2020-03-05"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.PubDates[0].Date.ToString()));
        Assert.Equal(["pmid 12345678", "pmcid PMC1234567"], article.Identifiers.Select(identifier => $"{identifier.Kind} {identifier.Value}"));
        Assert.Equal(2, article.Abstracts[0].Sections[0].Paragraphs.Count);
        Assert.Equal(["wolves", "dogs"], article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal(("en-US", "https://creativecommons.org/licenses/by/4.0/", "http://zotero.org/users/1/items/ABCD"), (article.Language!.Value, article.Permissions.Licenses[0].Url, imported.SourceKey));
        Assert.Empty(imported.Problems);
    }

    [Theory]
    [InlineData("""{"date-parts": [[2020]]}""", "2020 ")]
    [InlineData("""{"date-parts": [["2020", "03"]]}""", "2020-03 ")]
    [InlineData("""{"date-parts": [2020, 3]}""", "2020-03 ")]
    [InlineData("""{"date-parts": [[2020]], "season": 2}""", "2020 Summer")]
    [InlineData("""{"date-parts": [[2020, 21]]}""", "2020 Spring")]
    [InlineData("""{"date-parts": [[2020, 3, 5], [2020, 4, 1]]}""", "2020-03-05 ")]
    [InlineData("""{"raw": "5 March 2020"}""", "2020-03-05 ")]
    [InlineData("""{"literal": "Spring 2020"}""", "2020 Spring")]
    [InlineData("\"2020-03\"", "2020-03 ")]
    [InlineData("2020", "2020 ")]
    [InlineData("""{"date-parts": [[null]]}""", "")]
    [InlineData("""{"date-parts": []}""", "")]
    public void Dates_come_in_every_form(string issued, string expected) =>
        Assert.Equal(expected, string.Join('|', One($$"""{"type": "article-journal", "title": "A", "issued": {{issued}} }""").Article.PubDates.Select(date => $"{date.Date} {date.Season}")));

    [Fact]
    public void A_date_that_is_not_certain_is_marked()
    {
        var imported = One("""{"type": "article-journal", "title": "A", "issued": {"date-parts": [[1890]], "circa": true} }""");

        Assert.Contains(imported.Problems, problem => problem.Code == "year-inferred");
        Assert.Equal("pubDates", Assert.Single(imported.Article.Inferred).Field);
    }

    [Theory]
    [InlineData("book", "a book")]
    [InlineData("chapter", "a chapter of a book")]
    [InlineData("thesis", "a thesis")]
    [InlineData("dataset", "a data set")]
    [InlineData("webpage", "a web page")]
    [InlineData("speech", "a talk")]
    public void What_is_no_article_is_said_to_be_what_it_is(string type, string what) =>
        Assert.Equal(("not-an-article", $"This is {what}, not an article."), One($$"""{"type": "{{type}}", "title": "A", "issued": {"raw": "2020"} }""").Problems.Select(problem => (problem.Code, problem.Message)).Single());

    [Theory]
    [InlineData("""[{"type": "article-journal", "title": "A", "issued": {"raw": "2020"}}, {"type": "paper-conference", "title": "B"}]""")]
    [InlineData("""{"items": [{"id": "a", "type": "article-journal", "title": "A", "container-title": "J"}, {"id": "b", "type": "article", "title": "B"}]}""")]
    [InlineData("{\"type\": \"article-journal\", \"title\": \"A\", \"issued\": \"2020\"}\n{\"type\": \"article-journal\", \"title\": \"B\"}\n")]
    public void Items_stand_alone_in_lists_and_in_lines(string json)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(json));

        Assert.IsType<CslJsonImporter>(ImporterRegistry.Recognize(source));
        Assert.Equal(["A", "B"], Importer.Read(source).Articles.Select(article => article.Article.PlainTitle));
    }

    [Theory]
    [InlineData("""{"status": "ok", "message-type": "work", "message": {"DOI": "10.5555/a", "type": "journal-article", "indexed": {}, "title": ["A"], "issued": {"date-parts": [[2020]]}}}""")]
    [InlineData("""{"titles": [{"text": "A"}], "type": "research-article"}""")]
    [InlineData("""{"data": {"id": "10.5555/a", "type": "dois", "attributes": {"titles": []}}}""")]
    public void Other_JSON_goes_to_others(string json) => Assert.IsNotType<CslJsonImporter>(ImporterRegistry.Recognize(new SourceFile("file", Encoding.UTF8.GetBytes(json))));

    [Fact]
    public void A_list_with_one_item_a_line_is_no_table()
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes("""
            [
            {"id":"1","type":"article-journal","abstract":"A","title":"On things","container-title":"J","DOI":"10.5555/a","ISSN":"2049-3630","issue":"1","language":"en","page":"1-2","volume":"3","URL":"https://example.org/a","author":[{"family":"Roe","given":"Ann"}],"issued":{"date-parts":[["2020"]]}},
            {"id":"2","type":"article-journal","title":"On others","container-title":"J","issued":{"date-parts":[["2021"]]}}
            ]
            """));

        Assert.IsType<CslJsonImporter>(ImporterRegistry.Recognize(source));
        Assert.Equal(0, new CsvImporter().Recognize(source));
    }

    private static ImportedArticle One(string json) => Assert.Single(Importer.Read(new SourceFile("file", Encoding.UTF8.GetBytes(json))).Articles);
}
