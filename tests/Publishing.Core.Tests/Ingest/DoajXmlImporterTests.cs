using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class DoajXmlImporterTests
{
    private const string Record = """
        <record><language>kaz</language><publisher>Steppe Press</publisher><journalTitle>Steppe Studies</journalTitle><issn>2049-3630</issn><eissn>2541-9005</eissn><publicationDate>2024-05-01</publicationDate>
        <volume>7</volume><issue>2</issue><startPage>12</startPage><endPage>19</endPage><doi>10.5555/steppe.7</doi><publisherRecordId>a7</publisherRecordId><documentType>Review article</documentType>
        <title language="eng">On &lt;i&gt;Stipa&lt;/i&gt;</title><title language="kaz">Селеу туралы</title>
        <authors><author><name>Serik, Aigul</name><email>a@example.org</email><affiliationId>1</affiliationId><orcid_id>https://orcid.org/0000-0002-1825-0097</orcid_id></author><author><name>Lee Kim</name><email></email></author></authors>
        <affiliationsList><affiliationName affiliationId="1">Steppe University</affiliationName></affiliationsList>
        <abstract language="eng">There is grass.</abstract><fullTextUrl format="pdf">https://example.org/7.pdf</fullTextUrl><keywords language="eng"><keyword>grass</keyword><keyword>steppe</keyword></keywords></record>
        """;

    [Theory]
    [InlineData("<records><record><language>eng</language><journalTitle>J</journalTitle></record></records>", 93)]
    [InlineData("<d:doajArticle xmlns:d='http://doaj.org/features/oai_doaj/1.0/'/>", 95)]
    [InlineData("<records><record><title>T</title></record></records>", 0)]
    [InlineData("", 0)]
    public void DOAJ_is_known_by_its_elements(string xml, int confidence) => Assert.Equal(confidence, new DoajXmlImporter().Recognize(File(xml)));

    [Fact]
    public void A_record_is_read()
    {
        var imported = new DoajXmlImporter().Read(File($"<records>{Record}</records>")).Articles.Single();
        var article = imported.Article;

        Assert.Equal([("Селеу туралы", null), ("On Stipa", "en")], article.Titles.Select(title => (title.Text.ToPlainText(), title.Language?.Value)));
        Assert.Equal(("kk", "review-article", "10.5555/steppe.7", "7", "2", "12", "19"), (article.Language!.Value, article.Type.Value, article.Doi!.Value, article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Equal(("Steppe Studies", "Steppe Press"), (article.SourceJournal!.Title, article.SourceJournal.Publisher));
        Assert.Equal(["2541-9005", "2049-3630"], article.SourceJournal.Issns!.Select(issn => issn.Value));
        Assert.Equal([new PersonName("Serik", "Aigul")], article.Contributors[0].Names);
        Assert.Equal(("a@example.org", "0000-0002-1825-0097"), (article.Contributors[0].Email, article.Contributors[0].Orcid!.Value));
        Assert.Equal([new PersonName("Kim", "Lee")], article.Contributors[1].Names);
        Assert.Equal(["aff1"], article.Contributors[0].AffiliationIds);
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1))], article.PubDates);
        Assert.Equal([new FullTextLink("https://example.org/7.pdf", "application/pdf")], article.FullText);
        Assert.Equal([new ArticleIdentifier("publisher-id", "a7")], article.Identifiers);
        Assert.Contains(imported.Problems, problem => problem.Code == "authors-inferred" && problem.Message.Contains("Kim, Lee", StringComparison.Ordinal));
    }

    [Fact]
    public void One_bad_value_costs_only_itself()
    {
        var problems = new DoajXmlImporter().Read(File("<records><record><journalTitle>J</journalTitle><issn>1234-5678</issn><publicationDate>soon</publicationDate><doi>none</doi><title>T</title></record></records>")).Articles.Single().Problems;

        Assert.Equal(["doi", "pubDates", "sourceJournal/issns"], problems.Where(problem => problem.Code == "invalid-value").Select(problem => problem.Field!).Order());
    }

    private static SourceFile File(string xml) => new("doaj.xml", Encoding.UTF8.GetBytes(xml));
}
