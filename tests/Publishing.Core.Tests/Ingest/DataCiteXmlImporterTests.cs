using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class DataCiteXmlImporterTests
{
    private static readonly Lazy<ImportedArticle> Imported = new(() => new DataCiteXmlImporter().Read(TestFiles.Read("sources/datacite/article-4.5.xml")).Articles.Single());

    private static Article Article => Imported.Value.Article;

    [Theory]
    [InlineData("<resource xmlns='http://datacite.org/schema/kernel-4'/>", 95)]
    [InlineData("<resource xmlns='http://datacite.org/schema/kernel-2.2'/>", 95)]
    [InlineData("<resource><creators/></resource>", 85)]
    [InlineData("<oai_datacite xmlns='http://schema.datacite.org/oai/oai-1.1/'><payload><resource xmlns='http://datacite.org/schema/kernel-4'/></payload></oai_datacite>", 91)]
    [InlineData("<resource/>", 0)]
    [InlineData("", 0)]
    public void DataCite_is_known_by_its_namespace_and_elements(string xml, int confidence) => Assert.Equal(confidence, new DataCiteXmlImporter().Recognize(File(xml)));

    [Fact]
    public void Titles_of_every_kind_are_read()
    {
        Assert.Equal([new Title(new RichText([new TextRun("On "), new StyledRun(InlineStyle.Italic, RichText.Plain("Stipa"))]), Subtitle: RichText.Plain("A survey")), new Title(RichText.Plain("Селеу туралы"), LanguageTag.Parse("kk"))], Article.Titles);
        Assert.Contains("<alt-title>Stipa</alt-title>", Article.Fragments.Single().Xml, StringComparison.Ordinal);
        Assert.Equal(("en", "review-article"), (Article.Language!.Value, Article.Type.Value));
    }

    [Fact]
    public void People_are_told_from_organizations_and_from_codes_for_nobody()
    {
        Assert.Equal(["Aigul Serik", "Lee Kim", "John van Grass", "Steppe Survey Group", "", "Ivan Petrov"], Article.Contributors.Select(contributor => contributor.DisplayName));
        Assert.Equal(("0000-0002-1825-0097", true), (Article.Contributors[0].Orcid!.Value, Article.Contributors[0].Corresponding));
        Assert.Equal("van Grass", Article.Contributors[2].Names.Single().Surname);
        Assert.NotNull(Article.Contributors[3].Group);
        Assert.True(Article.Contributors[4].Anonymous);
        Assert.Equal("editor", Article.Contributors[5].Kind);
        Assert.Equal([("Steppe University", null), (null, "Institute of Grass")], Article.Affiliations.Select(affiliation => (affiliation.Institution, affiliation.Text)));
        Assert.Contains(Imported.Value.Problems, problem => problem.Code == "authors-inferred" && problem.Message.Contains("van Grass, John", StringComparison.Ordinal));
    }

    [Fact]
    public void Place_and_dates_are_read()
    {
        Assert.Equal(("Steppe Studies", "Steppe Press"), (Article.SourceJournal!.Title, Article.SourceJournal.Publisher));
        Assert.Equal(["2541-9005", "2049-3630"], Article.SourceJournal.Issns!.Select(issn => issn.Value));
        Assert.Equal(("7", "2", "12", "19", "VoR"), (Article.Volume, Article.IssueNumber, Article.FirstPage, Article.LastPage, Article.Version));
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1))], Article.PubDates);
        Assert.Equal([new HistoryDate("received", new PartialDate(2024, 1))], Article.History);
        Assert.Contains(Imported.Value.Problems, problem => problem is { Code: "invalid-value", Field: "history", Value: "-0500" });
        Assert.Equal(8, Article.Counts["page-count"]);
    }

    [Fact]
    public void Rights_relations_and_texts_are_read()
    {
        Assert.Equal(CreativeCommons.By40, Article.Permissions.Licenses.Single().Url);
        Assert.Equal((new FreeToRead(), "© 2024 Steppe Press", 2024, "Steppe Press"), (Article.Permissions.FreeToRead, Article.Permissions.CopyrightStatement, Article.Permissions.CopyrightYear, Article.Permissions.CopyrightHolder));
        Assert.Equal(("translated-article", "10.5555/kk"), (Article.RelatedArticles.Single().Kind, Article.RelatedArticles.Single().Doi!.Value));
        Assert.Equal("10.5555/12345678", Article.References.Single().Doi!.Value);
        Assert.Equal([new ArticleIdentifier("pmid", "123")], Article.Identifiers);
        Assert.Equal(["There is grass.", "A lot."], Article.Abstracts[0].Sections.Single().Paragraphs.Select(paragraph => paragraph.ToPlainText()));
        Assert.Equal("methods", Article.Abstracts[1].Kind);
        Assert.Equal(["grass", "steppe", "Stipa"], Article.Keywords.Single().Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal(("DDC", "580"), (Article.Subjects.Single().Kind, Article.Subjects.Single().Subjects.Single().ToPlainText()));
        Assert.Equal(("Grass Fund", "G-1"), (Article.Awards.Single().Funder, Article.Awards.Single().AwardNumbers!.Single()));
    }

    [Theory]
    [InlineData("Dataset", "", "a data set")]
    [InlineData("Text", "Doctoral Thesis", "a dissertation")]
    [InlineData("Text", "BookChapter", "a chapter of a book")]
    [InlineData("Text", "Technical Report", "a report")]
    [InlineData("Image", "Photo", "a picture")]
    [InlineData("Other", "Strange", "a work of DataCite's type Other")]
    public void What_is_no_article_is_said_to_be_what_it_is(string general, string type, string what)
    {
        var rejected = Read($"<resourceType resourceTypeGeneral='{general}'>{type}</resourceType>");

        Assert.Equal("T", rejected.Article.PlainTitle);
        Assert.Equal($"This is {what}, not an article.", rejected.Problems.Single().Message);
    }

    [Theory]
    [InlineData("Preprint", "", "preprint", false)]
    [InlineData("ConferencePaper", "", "conference-paper", false)]
    [InlineData("Text", "Journal Article", "research-article", false)]
    [InlineData("Text", "Working Paper", "preprint", false)]
    [InlineData("Text", "InProceedings Conference paper", "conference-paper", false)]
    [InlineData("Text", "", "research-article", true)]
    public void What_may_be_an_article_is_one_and_doubts_are_said(string general, string type, string articleType, bool isDoubtful)
    {
        var imported = Read($"<resourceType resourceTypeGeneral='{general}'>{type}</resourceType>");

        Assert.Equal((articleType, isDoubtful), (imported.Article.Type.Value, imported.Problems.Any(problem => problem.Code == "type-doubtful")));
        Assert.Equal(isDoubtful, imported.Article.Inferred.Any(inference => inference.Field == "type"));
    }

    [Theory]
    [InlineData("Steppe Studies, Bd. 7 Nr. 2 (2018)", "Steppe Studies", "7", "2", null)]
    [InlineData("Steppe Studies, 7(2), 12-19", "Steppe Studies", "7", "2", "12")]
    [InlineData("Steppe Studies, Vol. 7, No. 2, pp. 12-19", "Steppe Studies", "7", "2", "12")]
    [InlineData("Steppe Studies", "Steppe Studies", null, null, null)]
    [InlineData("test, Vol 1, No 1 (2011): Test Issue", "test", "1", "1", null)]
    [InlineData("Test Journal, Vol. 1 No. 2 (2011): Test Issue", "Test Journal", "1", "2", null)]
    [InlineData("Test Journal; Vol 1, No 1 (2011): Test Issue; 15-20", "Test Journal", "1", "1", "15")]
    [InlineData("Bd. 3 Nr. 4", null, "3", "4", null)]
    [InlineData("Onkologija, Volume XXII, No. 1, June 2018", "Onkologija", "XXII", "1", null)]
    [InlineData("Onkologija, Volume XXII, No. 1, 2018", "Onkologija", "XXII", "1", null)]
    [InlineData("Test Journal, 12, 2 (2011), 10-20", "Test Journal", "12", "2", "10")]
    [InlineData("Test Journal, 12 (2011), 10-20", "Test Journal", "12", null, "10")]
    [InlineData("Grass, Herbs, Trees, Vol. 7 No. 2 (2018)", "Grass, Herbs, Trees", "7", "2", null)]
    [InlineData("Steppe Studies 2018", "Steppe Studies 2018", null, null, null)]
    public void The_line_of_a_series_says_the_place(string line, string? title, string? volume, string? issue, string? page)
    {
        var article = Read($"<resourceType resourceTypeGeneral='JournalArticle'/><descriptions><description descriptionType='SeriesInformation'>{line}</description></descriptions>").Article;

        Assert.Equal((title, volume, issue, page), (article.SourceJournal?.Title, article.Volume, article.IssueNumber, article.FirstPage));
    }

    [Fact]
    public void The_title_of_an_issue_in_the_line_of_a_series_is_kept() =>
        Assert.Contains("<issue-title>Winds</issue-title>", Read("<resourceType resourceTypeGeneral='JournalArticle'/><descriptions><description descriptionType='SeriesInformation'>Steppe Studies, Vol 1, No 1 (2011): Winds</description></descriptions>").Article.Fragments.Single().Xml, StringComparison.Ordinal);

    [Fact]
    public void A_subtitle_belongs_to_the_title_of_its_language()
    {
        var article = Titled("<language>en</language>", "<title xml:lang='en'>Grass</title><title titleType='Subtitle' xml:lang='en'>A survey</title><title titleType='Subtitle' xml:lang='de'>Eine Schau</title><title titleType='TranslatedTitle' xml:lang='de'>Gras</title>");

        Assert.Equal([("Grass", "A survey"), ("Gras", "Eine Schau")], article.Titles.Select(title => (title.Text.ToPlainText(), title.Subtitle?.ToPlainText())));
        Assert.Empty(article.Fragments);
    }

    [Fact]
    public void A_subtitle_never_overwrites_another_and_is_kept()
    {
        var article = Titled("", "<title>Grass</title><title titleType='Subtitle'>A survey</title><title titleType='Subtitle'>Of steppes</title><title titleType='Subtitle' xml:lang='fr'>Une vue</title>");

        Assert.Equal("A survey", article.Titles.Single().Subtitle!.ToPlainText());
        Assert.Equal(["Of steppes", "Une vue"], article.Fragments.Select(fragment => System.Xml.Linq.XElement.Parse(fragment.Xml).Value));
    }

    [Fact]
    public void Several_names_in_one_creator_are_several_authors()
    {
        var article = Read("<resourceType resourceTypeGeneral='JournalArticle'/><creators><creator><creatorName>Serik, Aigul</creatorName><creatorName>Kim, Lee</creatorName><nameIdentifier nameIdentifierScheme='ORCID'>0000-0002-1825-0097</nameIdentifier><affiliation>Steppe University</affiliation></creator></creators>").Article;

        Assert.Equal([("Aigul Serik", "0000-0002-1825-0097", 1), ("Lee Kim", null, 1)], article.Contributors.Select(author => (author.DisplayName, author.Orcid?.Value, author.AffiliationIds.Count)));
    }

    [Theory]
    [InlineData("2049-3630", "Steppe Studies", "7", 0)]
    [InlineData("0028-0836", null, null, 1)]
    public void The_journal_whose_ISSN_the_work_is_published_in_is_its_container(string issn, string? title, string? volume, int related)
    {
        var article = Read($"<resourceType resourceTypeGeneral='JournalArticle'/><relatedIdentifiers><relatedIdentifier relatedIdentifierType='ISSN' relationType='IsPublishedIn'>20493630</relatedIdentifier></relatedIdentifiers><relatedItems><relatedItem relatedItemType='Journal' relationType='IsVersionOf'><relatedItemIdentifier relatedItemIdentifierType='ISSN'>{issn}</relatedItemIdentifier><titles><title>Steppe Studies</title></titles><volume>7</volume></relatedItem></relatedItems>").Article;

        Assert.Equal((title, volume, related), (article.SourceJournal?.Title, article.Volume, article.RelatedArticles.Count));
        Assert.Equal("2049-3630", Assert.Single(article.SourceJournal!.Issns!).Value);
    }

    [Fact]
    public void What_is_read_can_be_published_in_every_format() => Assert.Empty(SourceGolden.Faults(new ImportResult([Imported.Value], [])));

    private static ImportedArticle Read(string inside) =>
        new DataCiteXmlImporter().Read(File($"<resource xmlns='http://datacite.org/schema/kernel-4'><titles><title>T</title></titles>{inside}</resource>")).Articles.Single();

    private static Article Titled(string inside, string titles) =>
        new DataCiteXmlImporter().Read(File($"<resource xmlns='http://datacite.org/schema/kernel-4'><titles>{titles}</titles><resourceType resourceTypeGeneral='JournalArticle'/>{inside}</resource>")).Articles.Single().Article;

    private static SourceFile File(string xml) => new("datacite.xml", Encoding.UTF8.GetBytes(xml));
}
