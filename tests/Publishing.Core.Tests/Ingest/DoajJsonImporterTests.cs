using System.Text;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class DoajJsonImporterTests
{
    private const string BibJson = """
        {"title": "On &lt;i&gt;Stipa&lt;/i&gt;", "identifier": [{"id": "2049-3630", "type": "pissn"}, {"id": "2049-3630", "type": "eissn"}, {"id": "10.5555/steppe.7", "type": "DOI"}],
         "journal": {"title": "Steppe Studies", "volume": "7", "number": "2", "publisher": "Steppe Press", "issns": ["2049-3630", "1234-5678"], "language": ["EN"], "license": [{"type": "CC BY", "url": "https://example.org"}]},
         "year": "2024", "month": "October", "start_page": "12", "end_page": "19", "author": [{"name": "Aigul Serik", "affiliation": "Steppe University", "email": "", "orcid_id": "https://orcid.org/0000-0002-1825-0097"}, {"name": "Kim AL"}],
         "abstract": "There is grass &ndash; a lot.", "keywords": ["grass, steppe, Stipa"], "subject": [{"code": "QK", "scheme": "LCC", "term": "Botany"}], "link": [{"type": "fulltext", "content_type": "PDF", "url": "https://example.org/7.pdf"}]}
        """;

    [Theory]
    [InlineData("""{"bibjson": {"title": "T"}}""", 93)]
    [InlineData("""{"total": 1, "results": [{"id": "1", "bibjson": {"title": "T"}}]}""", 93)]
    [InlineData("""{"title": "T", "identifier": [{"id": "1", "type": "doi"}], "journal": {"title": "J"}}""", 93)]
    [InlineData("""{"title": "T", "creators": []}""", 0)]
    [InlineData("", 0)]
    public void DOAJ_is_known_by_its_members(string json, int confidence) => Assert.Equal(confidence, new DoajJsonImporter().Recognize(File(json)));

    [Theory]
    [InlineData("""{"id": "abc", "bibjson": BIBJSON, "admin": {"seal": true}}""")]
    [InlineData("""{"total": 1, "results": [{"id": "abc", "bibjson": BIBJSON}]}""")]
    [InlineData("""{"_source": {"id": "abc", "bibjson": BIBJSON}}""")]
    [InlineData("BIBJSON")]
    public void A_record_is_the_same_in_every_envelope(string shape)
    {
        var imported = new DoajJsonImporter().Read(File(shape.Replace("BIBJSON", BibJson, StringComparison.Ordinal))).Articles.Single();
        var article = imported.Article;

        Assert.Equal(("On Stipa", "en", "10.5555/steppe.7", "7", "2", "12", "19"), (article.PlainTitle, article.Language!.Value, article.Doi!.Value, article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Equal(["2049-3630"], article.SourceJournal!.Issns!.Select(issn => issn.Value));
        Assert.Equal("2024-10", article.PubDates.Single().Date.ToString());
        Assert.Equal([new PersonName("Serik", "Aigul"), new PersonName("Kim", "AL")], article.Contributors.Select(contributor => contributor.Names.Single()));
        Assert.Equal("0000-0002-1825-0097", article.Contributors[0].Orcid!.Value);
        Assert.Equal(["grass", "steppe", "Stipa"], article.Keywords.Single().Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal("There is grass – a lot.", article.Abstracts.Single().ToReadableText());
        Assert.Equal([new FullTextLink("https://example.org/7.pdf", "application/pdf")], article.FullText);
    }

    [Fact]
    public void The_license_of_the_journal_is_not_taken_for_the_articles_and_what_is_worked_out_is_said()
    {
        var imported = new DoajJsonImporter().Read(File(BibJson)).Articles.Single();

        Assert.Empty(imported.Article.Permissions.Licenses);
        Assert.Contains(imported.Problems, problem => problem is { Code: "source-only", Value: "CC BY" });
        Assert.Equal(["contributors", "language"], imported.Article.Inferred.Select(inference => inference.Field).Order());
        Assert.Contains(imported.Problems, problem => problem is { Code: "invalid-value", Value: "1234-5678" });
    }

    [Fact]
    public void A_journal_is_no_article() =>
        Assert.Equal("This is a journal, not an article.", new DoajJsonImporter().Read(File("""{"bibjson": {"title": "J", "oa_start": 2001, "editorial": {"review_url": "x"}}}""")).Articles.Single().Problems.Single().Message);

    private static SourceFile File(string json) => new("doaj.json", Encoding.UTF8.GetBytes(json));
}
