using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;

namespace Publishing.Tests.Ingest;

public sealed class CrossrefJsonImporterTests
{
    private const string Work = """
        {"indexed": {"date-parts": [[2024, 5, 2]]}, "DOI": "10.5555/steppe<7>1.0.co;2-a", "type": "journal-article", "title": ["On <i>Stipa</i> &amp; others"], "subtitle": ["A survey"], "language": "en",
         "container-title": ["Steppe Studies"], "short-container-title": ["Steppe Stud."], "ISSN": ["2049-3630", "2541-9005"], "issn-type": [{"value": "2541-9005", "type": "electronic"}, {"value": "2049-3630", "type": "print"}],
         "publisher": "Steppe Press", "volume": "7", "issue": "2", "page": "12-19", "article-number": "e17", "alternative-id": ["S1463-4988(99)00060-3", "e17", "a7"],
         "abstract": "<jats:title>Abstract</jats:title><jats:p>There is <jats:italic>grass</jats:italic>.</jats:p>",
         "author": [
            {"given": "Aigul", "family": "Serik", "suffix": "Jr", "ORCID": "http://orcid.org/0000-0002-1825-0097", "authenticated-orcid": true, "sequence": "first",
             "affiliation": [{"name": "Steppe University", "id": [{"id": "https://ror.org/01bj3aw27", "id-type": "ROR"}], "place": ["Oral"], "department": ["Botany"]}]},
            {"family": "Kim", "affiliation": [{"name": "Institute of Grass, Oral"}]},
            {"name": "Steppe Survey Group", "sequence": "additional"}],
         "editor": [{"given": "Ivan", "family": "Petrov"}],
         "published-online": {"date-parts": [[2024, 5, 1]]}, "published-print": {"date-parts": [["2024", "6"]]}, "issued": {"date-parts": [[2024, 5, 1]]}, "accepted": {"date-parts": [[2024, 4, 3]]},
         "journal-issue": {"issue": "2", "published-print": {"date-parts": [[2024]]}},
         "license": [{"start": {"date-parts": [[2024, 5, 1]]}, "content-version": "vor", "delay-in-days": 0, "URL": "http://creativecommons.org/licenses/by/4.0/"}, {"content-version": "unspecified", "URL": "https://example.org/tdm"}],
         "funder": [{"DOI": "10.13039/501100000000", "name": "Grass Fund", "doi-asserted-by": "publisher", "award": ["G-1", "G-2"]}],
         "link": [{"URL": "https://example.org/a/7.pdf", "content-type": "application/pdf", "content-version": "vor"}], "resource": {"primary": {"URL": "https://example.org/a/7"}},
         "relation": {"has-preprint": [{"id-type": "doi", "id": "10.5555/pre", "asserted-by": "subject"}], "cites": []},
         "updated-by": [{"DOI": "10.5555/erratum", "type": "erratum", "label": "Erratum", "updated": {"date-parts": [[2025, 1, 2]]}}],
         "assertion": [{"value": "15 January 2024", "name": "received", "label": "Received", "group": {"name": "history"}}, {"value": "The authors have none.", "name": "Ethics", "label": "Ethics", "group": {"label": "Competing interests"}}],
         "subject": ["Botany"],
         "reference": [{"key": "r1", "unstructured": "Kim, A. (2001). Grass.", "DOI": "10.5555/12345678", "doi-asserted-by": "crossref"}, {"key": "r2", "author": "Lee", "year": "1999", "journal-title": "Grass Lett.", "volume": "3", "first-page": "1"}]}
        """;

    private static readonly Lazy<Article> Read = new(() => ReadAll(Work).Articles.Single().Article);

    private static Article Article => Read.Value;

    [Theory]
    [InlineData("""{"status": "ok", "message-type": "work", "message": {"DOI": "10.5555/1"}}""", 96)]
    [InlineData("""{"status": "ok", "message-type": "work-list", "message": {"items": []}}""", 96)]
    [InlineData("""{"indexed": {}, "DOI": "10.5555/1"}""", 94)]
    [InlineData("""[{"DOI": "10.5555/1", "prefix": "10.5555"}]""", 94)]
    [InlineData("{\"_id\": {\"$oid\": \"1\"}, \"DOI\": \"10.5555/1\", \"member\": \"1\"}\n{\"DOI\": \"10.5555/2\"}", 94)]
    [InlineData("""{"DOI": "10.5555/1", "type": "article-journal", "title": "T"}""", 0)]
    [InlineData("""{"titles": ["T"]}""", 0)]
    [InlineData("", 0)]
    public void Crossref_is_known_by_its_members(string json, int confidence) => Assert.Equal(confidence, new CrossrefJsonImporter().Recognize(File(json)));

    [Fact]
    public void Titles_and_abstract_keep_their_markup()
    {
        Assert.Equal(("On Stipa & others", "A survey"), (Article.PlainTitle, Article.Titles[0].Subtitle!.ToPlainText()));
        Assert.False(Article.Titles[0].Text.IsPlain);
        Assert.Equal("There is grass.", Article.Abstracts.Single().ToReadableText());
        Assert.Equal(("10.5555/steppe<7>1.0.co;2-a", "en"), (Article.Doi!.Value, Article.Language!.Value));
    }

    [Fact]
    public void Contributors_have_their_names_institutions_and_roles()
    {
        Assert.Equal([new PersonName("Serik", "Aigul", Suffix: "Jr")], Article.Contributors[0].Names);
        Assert.Equal(("0000-0002-1825-0097", true), (Article.Contributors[0].Orcid!.Value, Article.Contributors[0].OrcidAuthenticated));
        Assert.Equal("Steppe Survey Group", Article.Contributors[2].Group!.ToPlainText());
        Assert.Equal(["author", "author", "author", "editor"], Article.Contributors.Select(contributor => contributor.Kind));
        Assert.Equal([("Steppe University", "Botany", "Oral", null), (null, null, null, "Institute of Grass, Oral")], Article.Affiliations.Select(item => (item.Institution, item.Department, item.City, item.Text)));
    }

    [Fact]
    public void Place_dates_and_rights_are_read()
    {
        Assert.Equal(("7", "2", "12", "19", "e17"), (Article.Volume, Article.IssueNumber, Article.FirstPage, Article.LastPage, Article.ElocationId));
        Assert.Equal(["2541-9005", "2049-3630"], Article.SourceJournal!.Issns!.Select(issn => issn.Value));
        Assert.Equal([new ArticleIdentifier("pii", "S1463-4988(99)00060-3"), new ArticleIdentifier("publisher-id", "a7")], Article.Identifiers);
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1), "pub", "electronic"), new PubDate(new PartialDate(2024, 6), "pub", "print"), new PubDate(new PartialDate(2024), "collection", "print")], Article.PubDates);
        Assert.Equal([new HistoryDate("accepted", new PartialDate(2024, 4, 3)), new HistoryDate("received", new PartialDate(2024, 1, 15)), new HistoryDate("corrected", new PartialDate(2025, 1, 2))], Article.History);
        Assert.Equal([new License(CreativeCommons.By40, new DateOnly(2024, 5, 1), "vor"), new License("https://example.org/tdm")], Article.Permissions.Licenses);
        Assert.Equal(("Grass Fund", "10.13039/501100000000"), (Article.Awards.Single().Funder, Article.Awards.Single().FunderDoi!.Value));
        Assert.Equal([new FullTextLink("https://example.org/a/7"), new FullTextLink("https://example.org/a/7.pdf", "application/pdf")], Article.FullText);
        Assert.Equal("The authors have none.", Article.ConflictOfInterest!.ToPlainText());
    }

    [Fact]
    public void Relations_and_references_are_read()
    {
        Assert.Equal([("preprint", "10.5555/pre"), ("correction-forward", "10.5555/erratum")], Article.RelatedArticles.Select(related => (related.Kind, related.Doi!.Value)));
        Assert.Equal(["Kim, A. (2001). Grass. doi:10.5555/12345678", "Lee (1999). Grass Lett., 3:1"], Article.References.Select(reference => reference.ToPlainText()));
        Assert.Equal("research-article", Article.Type.Value);
    }

    [Fact]
    public void A_retraction_says_what_it_retracts()
    {
        var article = ReadAll("""{"DOI": "10.5555/r", "member": "1", "type": "journal-article", "title": "Retraction", "update-to": [{"DOI": "10.5555/bad", "type": "retraction", "label": "Retraction"}]}""").Articles.Single().Article;

        Assert.Equal(("retraction", "retracted-article", "10.5555/bad"), (article.Type.Value, article.RelatedArticles.Single().Kind, article.RelatedArticles.Single().Doi!.Value));
        Assert.Equal("type", article.Inferred.Single().Field);
    }

    [Theory]
    [InlineData("[[2012, 3, 20]]", "2012-03-20")]
    [InlineData("[[2012, 3]]", "2012-03")]
    [InlineData("[2012]", "2012")]
    [InlineData("[[\"2012\", \"03\"]]", "2012-03")]
    [InlineData("[[{\"$numberInt\": \"2012\"}]]", "2012")]
    [InlineData("[[null]]", null)]
    [InlineData("[null]", null)]
    [InlineData("[]", null)]
    public void A_date_has_up_to_three_parts(string parts, string? date) =>
        Assert.Equal(date, ReadAll($$"""{"DOI": "10.5555/1", "member": "1", "title": ["T"], "issued": {"date-parts": {{parts}} } }""").Articles.Single().Article.FirstPublished?.ToString());

    [Theory]
    [InlineData("""{"status": "ok", "message-type": "work-list", "message": {"total-results": 2, "items": [WORK, WORK]}}""", 2)]
    [InlineData("[WORK,\nWORK]", 2)]
    [InlineData("WORK\nWORK\n", 2)]
    [InlineData("""{"hits": {"hits": [{"_source": WORK}]}}""", 1)]
    public void Works_are_found_wherever_they_stand(string shape, int count)
    {
        var result = ReadAll(shape.Replace("WORK", Work.ReplaceLineEndings(" "), StringComparison.Ordinal));

        Assert.Equal(count, result.Articles.Count);
        Assert.All(result.Articles, article => Assert.True(article.Accepted));
    }

    [Fact]
    public void A_broken_line_does_not_stop_the_others()
    {
        var result = ReadAll("{\"DOI\": \"10.5555/1\", \"member\": \"1\", \"title\": [\"A\"]}\n{\"DOI\": \"10.5555/2\", \"title\": [tru}\n{\"DOI\": \"10.5555/3\", \"title\": [\"C\"]}\n");

        Assert.Equal(["A", "", "C"], result.Articles.Select(article => article.Article.PlainTitle));
        var problem = result.Articles[1].Problems.Single();
        Assert.Equal(("malformed-json", 2), (problem.Code, problem.Line));
    }

    [Theory]
    [InlineData("book-chapter", "a chapter of a book")]
    [InlineData("dataset", "a data set")]
    [InlineData("peer-review", "a peer review")]
    [InlineData("strange", "a work of Crossref's type strange")]
    public void What_is_no_article_is_said_to_be_what_it_is(string type, string what)
    {
        var rejected = ReadAll($$"""{"DOI": "10.5555/1", "member": "1", "type": "{{type}}", "title": ["T"]}""").Articles.Single();

        Assert.Equal("T", rejected.Article.PlainTitle);
        Assert.Equal($"This is {what}, not an article.", rejected.Problems.Single().Message);
    }

    [Theory]
    [InlineData("""{"status": "failed", "message-type": "validation-failure", "message": [{"type": "x", "message": "Rows is too large"}]}""", "validation-failure, not an article: Rows is too large")]
    [InlineData("""{"status": "ok", "message-type": "work-list", "message": {"items": []}}""", "without a work in it")]
    public void An_answer_without_works_is_said_to_be_one(string json, string says) => Assert.Contains(says, ReadAll(json).Problems.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void A_thousand_authors_are_a_thousand_authors()
    {
        var authors = string.Join(',', Enumerable.Range(1, 1014).Select(i => $$"""{"family": "F{{i}}", "given": "G"}"""));

        Assert.Equal(1014, ReadAll($$"""{"DOI": "10.5555/1", "member": "1", "title": ["T"], "author": [{{authors}}]}""").Articles.Single().Article.Contributors.Count);
    }

    [Fact]
    public void What_is_read_can_be_published_in_every_format() => Assert.Empty(SourceGolden.Faults(ReadAll(Work)));

    private static ImportResult ReadAll(string json) => new CrossrefJsonImporter().Read(File(json));

    private static SourceFile File(string json) => new("crossref.json", Encoding.UTF8.GetBytes(json));
}
