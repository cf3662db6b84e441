using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class PubmedImporterTests
{
    private const string Citation = """
        <PubmedArticleSet><PubmedArticle><MedlineCitation Status="MEDLINE"><PMID Version="1">123</PMID>
          <Article PubModel="Print-Electronic"><Journal><ISSN IssnType="Print">2049-3630</ISSN><JournalIssue><Volume>7</Volume><Issue>2</Issue><PubDate><MedlineDate>2024 Nov-Dec</MedlineDate></PubDate></JournalIssue><Title>Steppe studies</Title><ISOAbbreviation>Steppe Stud</ISOAbbreviation></Journal>
          <ArticleTitle>[On <i>Stipa</i>: a survey].</ArticleTitle><Pagination><MedlinePgn>228-42</MedlinePgn></Pagination><ELocationID EIdType="doi">10.5555/steppe.7</ELocationID><ELocationID EIdType="pii">e17</ELocationID>
          <Abstract><AbstractText Label="BACKGROUND" NlmCategory="BACKGROUND">Grass is <sup>2</sup>.</AbstractText><AbstractText Label="METHODS">We counted.</AbstractText><CopyrightInformation>© 2024 Steppe Press.</CopyrightInformation></Abstract>
          <AuthorList><Author ValidYN="Y" EqualContrib="Y"><LastName>Serik</LastName><ForeName>Aigul</ForeName><Initials>A</Initials><Suffix>Jr</Suffix><Identifier Source="ORCID">http://orcid.org/0000-0002-1825-0097</Identifier><AffiliationInfo><Affiliation>Steppe University, Oral. Electronic address: a@example.org.</Affiliation></AffiliationInfo></Author>
            <Author ValidYN="N"><LastName>Wrong</LastName></Author><Author><CollectiveName>Steppe Survey Group</CollectiveName></Author></AuthorList>
          <Language>rus</Language><GrantList><Grant><GrantID>G-1</GrantID><Agency>Grass Fund</Agency></Grant><Grant><GrantID>G-2</GrantID><Agency>Grass Fund</Agency></Grant></GrantList>
          <DataBankList><DataBank><DataBankName>ClinicalTrials.gov</DataBankName><AccessionNumberList><AccessionNumber>NCT1</AccessionNumber></AccessionNumberList></DataBank></DataBankList>
          <PublicationTypeList><PublicationType>Journal Article</PublicationType><PublicationType>Review</PublicationType></PublicationTypeList><VernacularTitle>О ковыле.</VernacularTitle>
          <ArticleDate DateType="Electronic"><Year>2024</Year><Month>05</Month><Day>01</Day></ArticleDate></Article>
          <MedlineJournalInfo><MedlineTA>Steppe Stud</MedlineTA><NlmUniqueID>42</NlmUniqueID><ISSNLinking>2049-3630</ISSNLinking></MedlineJournalInfo>
          <CommentsCorrectionsList><CommentsCorrections RefType="RetractionIn"><RefSource>Steppe Stud. 2025;8:1. doi: 10.5555/retraction.</RefSource><PMID>456</PMID></CommentsCorrections></CommentsCorrectionsList>
          <MeshHeadingList><MeshHeading><DescriptorName>Poaceae</DescriptorName><QualifierName>growth &amp; development</QualifierName></MeshHeading></MeshHeadingList>
          <OtherAbstract Type="plain-language-summary" Language="eng"><AbstractText>Grass grows.</AbstractText></OtherAbstract>
          <KeywordList Owner="NOTNLM"><Keyword>grass</Keyword></KeywordList><CoiStatement>None.</CoiStatement></MedlineCitation>
        <PubmedData><History><PubMedPubDate PubStatus="received"><Year>2024</Year><Month>1</Month><Day>15</Day></PubMedPubDate><PubMedPubDate PubStatus="entrez"><Year>2024</Year><Month>5</Month><Day>2</Day></PubMedPubDate></History>
          <ArticleIdList><ArticleId IdType="pubmed">123</ArticleId><ArticleId IdType="pmc">PMC9</ArticleId><ArticleId IdType="doi">10.5555/steppe.7</ArticleId></ArticleIdList>
          <ReferenceList><Reference><Citation>Kim A. Grass. 2001.</Citation><ArticleIdList><ArticleId IdType="pubmed">789</ArticleId></ArticleIdList></Reference></ReferenceList></PubmedData></PubmedArticle></PubmedArticleSet>
        """;

    private const string Nbib = """

        PMID- 123
        OWN - NLM
        IS  - 2049-3630 (Print)
        VI  - 7
        IP  - 2
        DP  - 2024 Spring
        TI  - [On Stipa: a survey
              of the steppe].
        PG  - 228-42
        LID - 10.5555/steppe.7 [doi]
        AB  - BACKGROUND: Grass is tall. METHODS: We counted it.
        FAU - Serik, Aigul
        AU  - Serik A
        AUID- ORCID: 0000-0002-1825-0097
        AD  - Steppe University, Oral. a@example.org.
        CN  - Steppe Survey Group
        LA  - rus
        GR  - G-1/Grass Fund/Kazakhstan
        PT  - Editorial
        TT  - О ковыле.
        DEP - 20240501
        TA  - Steppe Stud
        JT  - Steppe studies
        MH  - *Poaceae/growth
        OT  - grass
        EIN - Steppe Stud. 2025;8:1. doi: 10.5555/erratum. PMID: 456
        PHST- 2024/01/15 00:00 [received]
        AID - 10.5555/steppe.7 [doi]
        PMC - PMC9

        PMID- 124
        TI  - Another one.
        JT  - Steppe studies
        """;

    private static readonly Lazy<Article> Xml = new(() => Read(Citation).Articles.Single().Article);

    [Theory]
    [InlineData("<!DOCTYPE PubmedArticleSet PUBLIC '-//NLM//DTD PubMedArticle, 1st January 2024//EN' 'x.dtd'><PubmedArticleSet/>", 95)]
    [InlineData("<ArticleSet><Article/></ArticleSet>", 95)]
    [InlineData("PMID- 123\nOWN - NLM\n", 95)]
    [InlineData("\nPMID- 123\n", 95)]
    [InlineData("TY  - JOUR\nTI  - T\n", 0)]
    [InlineData("<article><front/></article>", 0)]
    [InlineData("", 0)]
    public void PubMed_is_known_in_all_its_forms(string text, int confidence) => Assert.Equal(confidence, new PubmedImporter().Recognize(File(text)));

    [Fact]
    public void A_translated_title_loses_its_brackets_and_stands_behind_the_original()
    {
        Assert.Equal([("О ковыле", null), ("On Stipa: a survey", "en")], Xml.Value.Titles.Select(title => (title.Text.ToPlainText(), title.Language?.Value)));
        Assert.Equal(("ru", "review-article"), (Xml.Value.Language!.Value, Xml.Value.Type.Value));
    }

    [Theory]
    [InlineData("A title.", "A title")]
    [InlineData("Made in the U.S.", "Made in the U.S.")]
    [InlineData("What is it?", "What is it?")]
    [InlineData("[Letter] to the editor.", "[Letter] to the editor")]
    public void The_full_stop_that_PubMed_adds_goes(string title, string read) =>
        Assert.Equal(read, Read($"<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>{title}</ArticleTitle><Language>eng</Language></Article></MedlineCitation></PubmedArticle>").Articles.Single().Article.PlainTitle);

    [Fact]
    public void People_are_read_and_their_addresses_kept_apart()
    {
        var (serik, group) = (Xml.Value.Contributors[0], Xml.Value.Contributors[1]);

        Assert.Equal([new PersonName("Serik", "Aigul", Suffix: "Jr")], serik.Names);
        Assert.Equal(("0000-0002-1825-0097", true, "a@example.org"), (serik.Orcid!.Value, serik.EqualContribution, serik.Email));
        Assert.Equal("Steppe University, Oral.", Xml.Value.Affiliations.Single().Text);
        Assert.Equal("Steppe Survey Group", group.Group!.ToPlainText());
        Assert.Equal(["G-1", "G-2"], Xml.Value.Awards.Single().AwardNumbers!);
    }

    [Fact]
    public void Place_dates_and_identifiers_are_read()
    {
        Assert.Equal(("7", "2", "228", "242", null), (Xml.Value.Volume, Xml.Value.IssueNumber, Xml.Value.FirstPage, Xml.Value.LastPage, Xml.Value.ElocationId));
        Assert.Equal(("Steppe studies", "Steppe Stud", "42"), (Xml.Value.SourceJournal!.Title, Xml.Value.SourceJournal.AbbreviatedTitle, Xml.Value.SourceJournal.JournalId));
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1), "pub", "electronic"), new PubDate(new PartialDate(2024), "pub", "print", "Nov-Dec")], Xml.Value.PubDates);
        Assert.Equal([new HistoryDate("received", new PartialDate(2024, 1, 15))], Xml.Value.History);
        Assert.Equal([new ArticleIdentifier("pmid", "123"), new ArticleIdentifier("pmcid", "PMC9"), new ArticleIdentifier("pii", "e17")], Xml.Value.Identifiers);
        Assert.Equal("10.5555/steppe.7", Xml.Value.Doi!.Value);
    }

    [Theory]
    [InlineData("R01 CA123/CA/NCI NIH HHS/United States", "R01 CA123", "NCI NIH HHS")]
    [InlineData("/076053/Z/04/Z/Wellcome Trust/United Kingdom", "076053/Z/04/Z", "Wellcome Trust")]
    [InlineData("MC_PC_1/MRC_/Medical Research Council/United Kingdom", "MC_PC_1", "Medical Research Council")]
    [InlineData("/WT_/Wellcome Trust/United Kingdom", null, "Wellcome Trust")]
    [InlineData("R01 CA123/CA/NCI NIH HHS/", "R01 CA123", "NCI NIH HHS")]
    [InlineData("Intramural NIH HHS/United States", null, "Intramural NIH HHS")]
    [InlineData("/Grass Fund/Kazakhstan", null, "Grass Fund")]
    [InlineData("Grass Fund", null, "Grass Fund")]
    public void A_grant_of_the_text_format_is_read_from_its_end(string grant, string? number, string agency)
    {
        var award = Read($"PMID- 1\nTI  - A.\nGR  - {grant}\n").Articles.Single().Article.Awards.Single();

        Assert.Equal((agency, number), (award.Funder, award.AwardNumbers?.SingleOrDefault()));
    }

    [Theory]
    [InlineData("PMID- 1\nTI  - A.\n\nPMC - PMC9\nPMID- 2\nTI  - B.\n", "1", "PMC9 2")]
    [InlineData("PMID- 1\r\nTI  - A.\r\n\r\nPMC - PMC9\r\nTI  - B.\r\n", "1", "PMC9")]
    [InlineData("PMID- 1\nTI  - A.\nPMID- 2\nTI  - B.\n", "1", "2")]
    [InlineData("PMID- 1\n\nTI  - A.\n\nPMID- 2\n\nTI  - B.\n", "1", "2")]
    public void A_blank_line_or_the_next_PMID_ends_a_record_of_the_text_format(string text, string first, string second)
    {
        var articles = Read(text).Articles.Select(article => article.Article).ToList();

        Assert.Equal(["A", "B"], articles.Select(article => article.PlainTitle));
        Assert.Equal([first, second], articles.Select(article => string.Join(' ', article.Identifiers.Select(id => id.Value).OrderDescending(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("doi:10.1016/j.x.2004.01.001")]
    [InlineData("doi:10.1016/j.x.2004.01.001 [pii]")]
    [InlineData("10.1016/j.x.2004.01.001 [doi]")]
    public void An_identifier_that_says_it_is_a_DOI_is_one(string id)
    {
        var article = Read($"PMID- 1\nTI  - A.\nAID - {id}\n").Articles.Single().Article;

        Assert.Equal("10.1016/j.x.2004.01.001", article.Doi?.Value);
        Assert.Equal([new ArticleIdentifier("pmid", "1")], article.Identifiers);
    }

    [Fact]
    public void Copyright_information_is_a_statement_and_no_licence()
    {
        var permissions = Read("<PubmedArticle><MedlineCitation><PMID>1</PMID><Article><ArticleTitle>T.</ArticleTitle><Abstract><AbstractText>A.</AbstractText><CopyrightInformation>Published by Elsevier Ltd.</CopyrightInformation></Abstract></Article></MedlineCitation></PubmedArticle>").Articles.Single().Article.Permissions;

        Assert.Equal("Published by Elsevier Ltd.", permissions.CopyrightStatement);
        Assert.Empty(permissions.Licenses);
    }

    [Fact]
    public void Texts_headings_links_and_references_are_read()
    {
        Assert.Equal([("BACKGROUND", "Grass is 2."), ("METHODS", "We counted.")], Xml.Value.Abstracts[0].Sections.Select(section => (section.Title!.ToPlainText(), section.Paragraphs.Single().ToPlainText())));
        Assert.Equal(("plain-language-summary", "en"), (Xml.Value.Abstracts[1].Kind, Xml.Value.Abstracts[1].Language!.Value));
        Assert.Equal(("MeSH", "Poaceae/growth & development"), (Xml.Value.Subjects.Single().Kind, Xml.Value.Subjects.Single().Subjects.Single().ToPlainText()));
        Assert.Equal("grass", Xml.Value.Keywords.Single().Keywords.Single().ToPlainText());
        Assert.Equal(("retraction-forward", "10.5555/retraction"), (Xml.Value.RelatedArticles.Single().Kind, Xml.Value.RelatedArticles.Single().Doi!.Value));
        Assert.Equal("Kim A. Grass. 2001. PMID: 789", Xml.Value.References.Single().ToPlainText());
        Assert.Contains("NCT1", Xml.Value.Fragments.Single().Xml, StringComparison.Ordinal);
        Assert.Equal(("None.", "© 2024 Steppe Press."), (Xml.Value.ConflictOfInterest!.ToPlainText(), Xml.Value.Permissions.CopyrightStatement));
    }

    [Fact]
    public void The_text_format_says_the_same()
    {
        var articles = Read(Nbib).Articles;
        var article = articles[0].Article;

        Assert.Equal(["О ковыле", "Another one"], articles.Select(one => one.Article.PlainTitle));
        Assert.Equal("On Stipa: a survey of the steppe", article.Titles[1].Text.ToPlainText());
        Assert.Equal(("editorial", "7", "2", "228", "242", "10.5555/steppe.7"), (article.Type.Value, article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.Doi!.Value));
        Assert.Equal(["BACKGROUND", "METHODS"], article.Abstracts.Single().Sections.Select(section => section.Title!.ToPlainText()));
        Assert.Equal([new PersonName("Serik", "Aigul")], article.Contributors[0].Names);
        Assert.Equal(("0000-0002-1825-0097", "a@example.org"), (article.Contributors[0].Orcid!.Value, article.Contributors[0].Email));
        Assert.Equal("Steppe Survey Group", article.Contributors[1].Group!.ToPlainText());
        Assert.Equal([new PubDate(new PartialDate(2024, 5, 1), "pub", "electronic"), new PubDate(new PartialDate(2024), Season: "Spring")], article.PubDates);
        Assert.Equal([new ArticleIdentifier("pmid", "123"), new ArticleIdentifier("pmcid", "PMC9")], article.Identifiers);
        Assert.Equal(("correction-forward", "10.5555/erratum"), (article.RelatedArticles.Single().Kind, article.RelatedArticles.Single().Doi!.Value));
        Assert.Equal(("Grass Fund", "G-1"), (article.Awards.Single().Funder, article.Awards.Single().AwardNumbers!.Single()));
    }

    [Fact]
    public void What_publishers_send_is_read()
    {
        var article = Read("""
            <ArticleSet><Article><Journal><PublisherName>Steppe Press</PublisherName><JournalTitle>Steppe Studies</JournalTitle><Issn>2049-3630</Issn><Volume>7</Volume><Issue>2</Issue><PubDate PubStatus="ppublish"><Year>2024</Year><Month>May</Month></PubDate></Journal>
            <ArticleTitle>On Stipa</ArticleTitle><VernacularTitle>О ковыле</VernacularTitle><FirstPage>12</FirstPage><LastPage>19</LastPage><ELocationID EIdType="doi">10.5555/steppe.7</ELocationID><Language>RU</Language>
            <AuthorList><Author><FirstName>Aigul</FirstName><MiddleName>B.</MiddleName><LastName>Serik</LastName><Affiliation>Steppe University</Affiliation></Author></AuthorList>
            <PublicationType>Journal Article</PublicationType><History><PubDate PubStatus="accepted"><Year>2024</Year><Month>4</Month><Day>3</Day></PubDate></History><Abstract>There is grass.</Abstract>
            <ObjectList><Object Type="keyword"><Param Name="value">grass</Param></Object></ObjectList></Article></ArticleSet>
            """).Articles.Single().Article;

        Assert.Equal(["О ковыле", "On Stipa"], article.Titles.Select(title => title.Text.ToPlainText()));
        Assert.Equal(("Steppe Press", "12", "19", "7"), (article.SourceJournal!.Publisher, article.FirstPage, article.LastPage, article.Volume));
        Assert.Equal([new PersonName("Serik", "Aigul B.")], article.Contributors.Single().Names);
        Assert.Equal([new PubDate(new PartialDate(2024, 5), "pub", "print")], article.PubDates);
        Assert.Equal([new HistoryDate("accepted", new PartialDate(2024, 4, 3))], article.History);
        Assert.Equal(("There is grass.", "grass"), (article.Abstracts.Single().ToReadableText(), article.Keywords.Single().Keywords.Single().ToPlainText()));
    }

    [Fact]
    public void Books_and_deletions_are_said_to_be_what_they_are()
    {
        var book = Read("<PubmedArticleSet><PubmedBookArticle><BookDocument><PMID>1</PMID><Book><BookTitle>B</BookTitle></Book><ArticleTitle>C</ArticleTitle></BookDocument></PubmedBookArticle></PubmedArticleSet>").Articles.Single();
        Assert.Equal(("C", "This is a chapter of a book, not an article."), (book.Article.PlainTitle, book.Problems.Single().Message));

        var deleted = Read("<PubmedArticleSet><DeleteCitation><PMID>1</PMID><PMID>2</PMID></DeleteCitation></PubmedArticleSet>").Problems.Single();
        Assert.Equal(ProblemSeverity.Error, deleted.Severity);
        Assert.Contains("1, 2", deleted.Message, StringComparison.Ordinal);

        Assert.Equal("not-an-article", Read("<PubmedArticleSet/>").Problems.Single().Code);
    }

    [Fact]
    public void What_is_read_can_be_published_in_every_format() => Assert.Empty(SourceGolden.Faults(Read(Citation)));

    private static ImportResult Read(string text) => new PubmedImporter().Read(File(text));

    private static SourceFile File(string text) => new("pubmed", Encoding.UTF8.GetBytes(text));
}
