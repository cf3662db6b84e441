using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class CrossrefXmlImporterTests
{
    private static readonly Lazy<ImportResult> Deposit = new(() => new CrossrefXmlImporter().Read(TestFiles.Read("sources/crossref-xml/deposit-5.4.0.xml")));

    private static ImportedArticle First => Deposit.Value.Articles[0];

    private static Article Article => First.Article;

    [Theory]
    [InlineData("<doi_batch xmlns='http://www.crossref.org/schema/4.4.2' version='4.4.2'/>", 95)]
    [InlineData("<doi_records><doi_record/></doi_records>", 95)]
    [InlineData("<crossref_result xmlns='http://www.crossref.org/qrschema/3.0'/>", 95)]
    [InlineData("<journal><journal_metadata/></journal>", 92)]
    [InlineData("<journal><titleid>1</titleid></journal>", 0)]
    [InlineData("<article><front/></article>", 0)]
    [InlineData("", 0)]
    public void Crossref_is_known_by_its_elements(string xml, int confidence) => Assert.Equal(confidence, new CrossrefXmlImporter().Recognize(File(xml)));

    [Fact]
    public void Every_article_of_a_deposit_is_read()
    {
        Assert.Equal(["10.5555/steppe.7", "10.5555/steppe.8"], Deposit.Value.Articles.Select(article => article.Article.Doi!.Value));
        Assert.All(Deposit.Value.Articles, article => Assert.True(article.Accepted));
        Assert.Empty(Deposit.Value.Problems);
    }

    [Fact]
    public void The_title_in_the_language_of_the_article_comes_first()
    {
        Assert.Equal("kk", Article.Language!.Value);
        Assert.Equal(["Дала селеуі туралы", "On Stipa of the steppe: x"], Article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal([null, "und"], Article.Titles.Select(title => title.Language?.Value));
        Assert.Equal("A survey", Article.Titles[1].Subtitle!.ToPlainText());
        Assert.IsType<MathRun>(Article.Titles[1].Text.Inlines[^1]);
    }

    [Fact]
    public void Contributors_have_their_names_institutions_and_roles()
    {
        var (serik, kim, group, nobody) = (Article.Contributors[0], Article.Contributors[1], Article.Contributors[2], Article.Contributors[3]);

        Assert.Equal([new PersonName("Serik", "Aigul", Suffix: "Jr"), new PersonName("Серік", "Айгүл", EasternOrder: true)], serik.Names);
        Assert.Equal(("0000-0002-1825-0097", true), (serik.Orcid!.Value, serik.OrcidAuthenticated));
        Assert.Null(kim.Orcid);
        Assert.Equal("Steppe Survey Group", group.Group!.ToPlainText());
        Assert.Equal((true, "editor"), (nobody.Anonymous, nobody.Kind));
        Assert.Equal(
            [
                new Affiliation("aff1", "Steppe University", "Botany", "Oral, Kazakhstan", Ror: Ror.TryParse("https://ror.org/01bj3aw27", out var ror) ? ror : null),
                new Affiliation("aff2", Text: "Steppe University, Oral"),
            ],
            Article.Affiliations);
    }

    [Fact]
    public void Place_and_dates_are_those_of_article_and_issue()
    {
        Assert.Equal(("7", "2 Suppl 1", "12", "19", "12-19, 25", "e17"), (Article.Volume, Article.IssueNumber, Article.FirstPage, Article.LastPage, Article.PageRange, Article.ElocationId));
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1), "pub", "electronic"), new PubDate(new PartialDate(2024), "collection", "print", "Spring")], Article.PubDates);
        Assert.Equal([new HistoryDate("accepted", new PartialDate(2024, 4)), new HistoryDate("received", new PartialDate(2024, 1, 15))], Article.History);
        Assert.Equal(("Steppe Studies", "Steppe Stud."), (Article.SourceJournal!.Title, Article.SourceJournal.AbbreviatedTitle));
        Assert.Equal(["2541-9005", "2049-3630"], Article.SourceJournal.Issns!.Select(issn => issn.Value));
        Assert.Equal([new ArticleIdentifier("pii", "S1-2")], Article.Identifiers);
        Assert.Equal([new FullTextLink("https://example.org/a/7"), new FullTextLink("https://example.org/a/7.pdf", "application/pdf")], Article.FullText);
    }

    [Fact]
    public void A_structured_abstract_keeps_its_sections_and_its_language()
    {
        var item = Assert.Single(Article.Abstracts);

        Assert.Equal("en", item.Language!.Value);
        Assert.Equal(["Aims", "Results"], item.Sections.Select(section => section.Title!.ToPlainText()));
        Assert.Null(item.Title);
    }

    [Fact]
    public void Licenses_funding_and_relations_are_read()
    {
        Assert.Equal([new License(CreativeCommons.By40, new DateOnly(2024, 5, 1), "vor"), new License("https://example.org/tdm", null, "tdm")], Article.Permissions.Licenses);
        Assert.Equal(new FreeToRead(new DateOnly(2024, 5, 1)), Article.Permissions.FreeToRead);
        var award = Assert.Single(Article.Awards);
        Assert.Equal(("Grass Fund", "10.13039/501100000000"), (award.Funder, award.FunderDoi!.Value));
        Assert.Equal(["G-1", "G-2"], award.AwardNumbers!);
        Assert.Equal([("preprint", "10.5555/preprint"), ("corrected-article", "10.5555/wrong")], Article.RelatedArticles.Select(related => (related.Kind, related.Doi!.Value)));
        Assert.Contains("document-id=\"ISRCTN1\"", Assert.Single(Article.Fragments).Xml, StringComparison.Ordinal);
        Assert.Equal("None declared.", Article.ConflictOfInterest!.ToPlainText());
    }

    [Fact]
    public void What_corrects_another_article_is_a_correction_and_that_is_said_to_be_inferred()
    {
        Assert.Equal("correction", Article.Type.Value);
        Assert.Contains(Article.Inferred, inference => inference.Field == "type");
    }

    [Fact]
    public void References_are_kept_word_for_word_or_put_together_from_their_parts()
    {
        Assert.Equal(
            [
                "Kim, A. (2001). Stipa. Oral. doi:10.5555/12345678",
                "Kim (2003a). On grass. Grass, 3(1):5",
                "Lee. Grasses, ed. 2. ISBN 978-3-16-148410-0",
            ],
            Article.References.Select(reference => reference.ToPlainText()));
        Assert.Equal(["ref1", "ref2", "R1"], Article.References.Select(reference => reference.Id));
        Assert.Equal(["journal", "book"], Article.References.Skip(1).Select(reference => reference.PublicationType));
        Assert.Equal("10.5555/12345678", Article.References[0].Doi!.Value);
    }

    [Theory]
    [InlineData("1234-5678", "sourceJournal/issns")]
    [InlineData("https://orcid.org/0000-0002-1825-0098", "contributors/1/orcid")]
    [InlineData("2024-04-31", "history")]
    public void What_cannot_be_is_said_with_its_place(string value, string field)
    {
        var problem = Assert.Single(First.Problems, problem => problem.Value == value);

        Assert.Equal(("invalid-value", field), (problem.Code, problem.Field));
        Assert.NotNull(problem.Line);
    }

    [Fact]
    public void A_conference_paper_keeps_its_conference()
    {
        var article = Read("""
            <doi_records><doi_record><crossref><conference>
              <event_metadata><conference_name>Steppe Days</conference_name><conference_location>Oral</conference_location><conference_date>1-3 May 2016</conference_date></event_metadata>
              <proceedings_series_metadata><series_metadata><titles><title>Steppe Abstracts</title></titles><issn>20493630</issn></series_metadata><proceedings_title>Days of 2016</proceedings_title><volume>4</volume><publisher><publisher_name>Steppe Press</publisher_name></publisher><publication_date><year>2016</year></publication_date></proceedings_series_metadata>
              <conference_paper><contributors><organization sequence="first" contributor_role="author">Steppe University</organization></contributors><titles><title>A paper</title></titles><doi_data><doi>10.5555/p1</doi><resource>https://example.org/p1</resource></doi_data></conference_paper>
            </conference></crossref></doi_record></doi_records>
            """).Articles.Single().Article;

        Assert.Equal("conference-paper", article.Type.Value);
        Assert.Equal(("Steppe Abstracts", "Steppe Press", "4"), (article.SourceJournal!.Title, article.SourceJournal.Publisher, article.Volume));
        Assert.Equal([new PubDate(new PartialDate(2016), "collection")], article.PubDates);
        Assert.Contains("<conf-name>Steppe Days</conf-name>", Assert.Single(article.Fragments).Xml, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<book book_type='reference'><book_metadata><titles><title>B</title></titles></book_metadata><content_item component_type='chapter'><titles><title>C</title></titles></content_item></book>", "an entry of a reference work", "C")]
    [InlineData("<book book_type='monograph'><book_metadata><titles><title>B</title></titles></book_metadata></book>", "a monograph", "B")]
    [InlineData("<dissertation><titles><title>D</title></titles></dissertation>", "a dissertation", "D")]
    [InlineData("<posted_content type='report'><titles><title>R</title></titles></posted_content>", "a report", "R")]
    [InlineData("<peer_review><titles><title>P</title></titles></peer_review>", "a peer review", "P")]
    [InlineData("<database><dataset><titles><title>S</title></titles></dataset></database>", "a data set", "S")]
    [InlineData("<journal><journal_metadata><full_title>J</full_title></journal_metadata></journal>", "a journal without an article", "J")]
    [InlineData("<sa_component><component_list><component/></component_list></sa_component>", "a component of another work", "")]
    public void What_is_no_article_is_said_to_be_what_it_is(string work, string what, string title)
    {
        var rejected = Assert.Single(Read($"<doi_batch><body>{work}</body></doi_batch>").Articles);

        Assert.False(rejected.Accepted);
        Assert.Equal(title, rejected.Article.PlainTitle);
        Assert.StartsWith($"This is {what}", Assert.Single(rejected.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_article_without_a_title_is_rejected_for_that_alone()
    {
        var imported = Read("<doi_batch><body><journal><journal_metadata/><journal_article language='en'><titles/></journal_article></journal></body></doi_batch>").Articles.Single();

        Assert.Equal(["no-title"], imported.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Code));
    }

    [Fact]
    public void A_preprint_is_an_article()
    {
        var article = Read("<doi_batch><body><posted_content type='preprint'><group_title>Botany</group_title><titles><title>P</title></titles><posted_date><month>1</month><day>2</day><year>2024</year></posted_date><doi_data><doi>10.5555/pre</doi></doi_data></posted_content></body></doi_batch>").Articles.Single().Article;

        Assert.Equal(("preprint", "Botany", "2024-01-02"), (article.Type.Value, article.SectionTitle, article.PubDates.Single().Date.ToString()));
    }

    [Fact]
    public void A_DOI_that_Crossref_does_not_have_is_said()
    {
        var result = Read("<crossref_result xmlns='http://www.crossref.org/qrschema/3.0'><query_result><body><query status='unresolved'><doi>10.5555/none</doi></query></body></query_result></crossref_result>");

        Assert.Contains(result.Problems, problem => problem.Value == "10.5555/none");
        Assert.Contains(result.Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void What_is_read_can_be_published_in_every_format() => Assert.Empty(SourceGolden.Faults(Deposit.Value));

    private static ImportResult Read(string xml) => new CrossrefXmlImporter().Read(File(xml));

    private static SourceFile File(string xml) => new("crossref.xml", Encoding.UTF8.GetBytes(xml));
}
