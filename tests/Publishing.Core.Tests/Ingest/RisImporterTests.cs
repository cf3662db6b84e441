using System.Text;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class RisImporterTests
{
    private static readonly RisImporter Importer = new();

    [Fact]
    public void A_record_of_a_publisher_gives_all_that_an_article_has()
    {
        var imported = One("""
            TY  - JOUR
            AU  - Jones, Ann B.
            AU  - van der Berg, Pieter, Jr.
            AU  - World Health Organization
            TI  - On <i>Canis lupus</i> &amp; others
            T2  - Journal of Examples
            J2  - J. Ex.
            PY  - 2020
            DA  - 2020/03/05/
            VL  - 12
            IS  - 3
            SP  - 101
            EP  - 119
            SN  - 2049-3630
            DO  - https://doi.org/10.5555/12345678
            UR  - https://journal.example.org/article/7
            L1  - https://journal.example.org/article/7/pdf
            LA  - English
            KW  - wolves
            KW  - dogs; foxes
            AB  - First paragraph
            that goes on.

            Second paragraph.
            PB  - Example Press
            CY  - Almaty
            ER  - 
            """);
        var article = imported.Article;

        Assert.Equal(["Jones, Ann B.", "van der Berg, Pieter, Jr.", "World Health Organization"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal("On Canis lupus & others", article.PlainTitle);
        Assert.False(article.Titles[0].Text.IsPlain);
        Assert.Equal(("Journal of Examples", "J. Ex.", "2049-3630", "Example Press", "Almaty"), (article.SourceJournal!.Title, article.SourceJournal.AbbreviatedTitle, Assert.Single(article.SourceJournal.Issns!).Value, article.SourceJournal.Publisher, article.SourceJournal.PublisherLocation));
        Assert.Equal("2020-03-05", Assert.Single(article.PubDates).Date.ToString());
        Assert.Equal(("12", "3", "101", "119"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Equal(("10.5555/12345678", "en"), (article.Doi!.Value, article.Language!.Value));
        Assert.Equal([("https://journal.example.org/article/7", null), ("https://journal.example.org/article/7/pdf", "application/pdf")], article.FullText.Select(link => (link.Url, link.MediaType)));
        Assert.Equal(["wolves", "dogs", "foxes"], Keywords(article));
        Assert.Equal("First paragraph that goes on.|Second paragraph.", string.Join('|', article.Abstracts[0].Sections[0].Paragraphs));
        Assert.Equal(["no-license"], imported.Problems.Select(problem => problem.Code));
    }

    [Theory]
    [InlineData("TY  - JOUR\nTI  - A title\nER  - ")]
    [InlineData("\uFEFFTY  - JOUR\r\nTI  - A title\r\nER  -")]
    [InlineData("\u00a0TY  - JOUR\n\u00a0TI  - A title\n")]
    [InlineData("TY -  JOUR\nTI -  A title\nER -")]
    [InlineData("TY  -JOUR\nTI  -A title\nER  -")]
    [InlineData("TY - JOUR\nT1 - A title\nER -")]
    [InlineData("\n\n1.\nTY  - JOUR\nT1  - A title\nER  - text behind it\n")]
    [InlineData("Provider: Example\nDatabase: x\nContent: text\n\nTY  - JOUR\nTI  - A\n      title\nER  -")]
    [InlineData("ty  - Jour\nti  - A title\ner  -")]
    [InlineData("TY  - JOUR;\nCT  - A title")]
    public void Tags_are_found_however_they_are_spaced(string text)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));

        Assert.IsType<RisImporter>(ImporterRegistry.Recognize(source));
        Assert.Equal("A title", Assert.Single(Importer.Read(source).Articles).Article.PlainTitle);
    }

    [Fact]
    public void Records_are_told_apart_also_where_nothing_ends_them()
    {
        var articles = Read("TY  - JOUR\nTI  - One\nER  - \n\nTY  - JOUR\nTI  - Two\nTY  - JOUR\nTI  - Three\n").Articles;

        Assert.Equal(["One", "Two", "Three"], articles.Select(article => article.Article.PlainTitle));
        Assert.Equal([1, 5, 7], articles.Select(article => article.Problems[0].Line));
    }

    [Theory]
    [InlineData("PY  - 2005/3/", "2005-03|")]
    [InlineData("PY  - 2005///Spring", "2005|Spring")]
    [InlineData("Y1  - 2005/03/07", "2005-03-07|")]
    [InlineData("PY  - 2005\nDA  - March 7", "2005-03-07|")]
    [InlineData("PY  - 2005\nDA  - 2005/03/", "2005-03|")]
    [InlineData("PY  - 2005///\nY1  - 2005", "2005|")]
    [InlineData("DA  - 7 Mar 2005", "2005-03-07|")]
    [InlineData("PY  - 2018/4/25\nY1  - 2018/4/25", "2018-04-25|")]
    public void A_date_is_as_precise_as_its_fields_are_together(string fields, string expected) =>
        Assert.Equal(expected, string.Join(' ', One($"TY  - JOUR\nTI  - A title\n{fields}\nER  - ").Article.PubDates.Select(date => $"{date.Date}|{date.Season}")));

    [Fact]
    public void A_year_of_two_digits_is_marked_as_worked_out()
    {
        var imported = One("TY  - JOUR\nTI  - A title\nPY  - 99\nER  - ");

        Assert.Equal("1999", imported.Article.PubDates[0].Date.ToString());
        Assert.Equal("pubDates", Assert.Single(imported.Article.Inferred).Field);
        Assert.Contains(imported.Problems, problem => problem is { Code: "year-inferred", Value: "99", Line: 1 });
    }

    [Theory]
    [InlineData("SP  - 12-19", "12|19|")]
    [InlineData("SP  - 1234-45", "1234|1245|")]
    [InlineData("SP  - 12\nEP  - 19", "12|19|")]
    [InlineData("SP  - 12-19\nEP  - 19", "12|19|")]
    [InlineData("SP  - e123", "||e123")]
    [InlineData("SP  - 1\nEP  - 9\nC7  - 4321", "1|9|4321")]
    [InlineData("M1  - 104321", "||104321")]
    [InlineData("C7  - Article 17", "||17")]
    public void Pages_are_told_from_what_stands_for_them(string fields, string expected)
    {
        var article = One($"TY  - JOUR\nTI  - A title\n{fields}\nER  - ").Article;

        Assert.Equal(expected, $"{article.FirstPage}|{article.LastPage}|{article.ElocationId}");
    }

    [Theory]
    [InlineData("JO  - Journal of Examples", "Journal of Examples|")]
    [InlineData("JF  - Journal of Examples\nJA  - J Ex", "Journal of Examples|J Ex")]
    [InlineData("JO  - J. Ex.\nT2  - Journal of Examples", "Journal of Examples|J. Ex.")]
    [InlineData("JA  - J. Ex.", "J. Ex.|")]
    [InlineData("T2  - Journal of Examples\nJO  - Journal of Examples", "Journal of Examples|")]
    public void The_journal_is_known_by_any_of_its_tags(string fields, string expected)
    {
        var journal = One($"TY  - JOUR\nTI  - A title\nAU  - Jones, A\n{fields}\nER  - ").Article.SourceJournal!;

        Assert.Equal(expected, $"{journal.Title}|{journal.AbbreviatedTitle}");
    }

    [Fact]
    public void Pure_writes_a_subtitle_where_others_write_the_journal()
    {
        var article = One("TY  - JOUR\nT1  - A title\nT2  - what it is about\nAU  - Jones, A\nJO  - Journal of Examples\nJF  - Journal of Examples\nER  - ").Article;

        Assert.Equal(("what it is about", "Journal of Examples"), (article.Titles[0].Subtitle!.ToPlainText(), article.SourceJournal!.Title));
    }

    [Fact]
    public void Notes_of_databases_are_identifiers_and_not_links()
    {
        var article = One("""
            TY  - JOUR
            TI  - A title
            AN  - WOS:000123456700001
            C2  - PMC1234567
            N1  - Cited By :3; doi: 10.5555/abc
            UR  - https://www.scopus.com/inward/record.uri?eid=2-s2.0-85012345678&doi=10.5555%2fabc&partnerID=40
            UR  - http://www.ncbi.nlm.nih.gov/pubmed/12345678
            UR  - https://arxiv.org/abs/2101.00001v2; https://example.org/a
            UR  - //journal.example.org/article/7
            ER  - 
            """).Article;

        Assert.Equal(["wos 000123456700001", "pmcid PMC1234567", "scopus 2-s2.0-85012345678", "pmid 12345678", "arxiv 2101.00001"], article.Identifiers.Select(identifier => $"{identifier.Kind} {identifier.Value}"));
        Assert.Equal(["https://arxiv.org/abs/2101.00001v2", "https://example.org/a", "https://journal.example.org/article/7"], article.FullText.Select(link => link.Url));
        Assert.Equal("10.5555/abc", article.Doi!.Value);
    }

    [Fact]
    public void Scopus_gives_each_author_an_address()
    {
        var article = One("""
            TY  - JOUR
            TI  - A title
            AU  - Jones, A.
            AU  - Smith, B.C.
            AD  - Jones, A., Example University, Almaty, Kazakhstan
            AD  - Smith, B.C., Example Institute, Osh, Kyrgyzstan
            ER  - 
            """).Article;

        Assert.Equal(["Example University, Almaty, Kazakhstan", "Example Institute, Osh, Kyrgyzstan"], article.Affiliations.Select(affiliation => affiliation.DisplayText));
        Assert.Equal(["aff1", "aff2"], article.Contributors.SelectMany(author => author.AffiliationIds));
    }

    [Theory]
    [InlineData("AU  - García López, Ana María", "García López, Ana María")]
    [InlineData("AU  - de la Cruz, María J.", "de la Cruz, María J.")]
    [InlineData("AU  - Van Houten, Jan Pieter", "Van Houten, Jan Pieter")]
    [InlineData("AU  - Smith J., Jones A. B.", "Smith, J.|Jones, A. B.")]
    [InlineData("AU  - John Smith, Ann Jones, Carl Doe", "Smith, John|Jones, Ann|Doe, Carl")]
    public void A_surname_of_several_words_is_one_persons(string field, string expected) =>
        Assert.Equal(expected, string.Join('|', One($"TY  - JOUR\nTI  - A title\n{field}\nER  - ").Article.Contributors.Select(author => author.InvertedName)));

    [Fact]
    public void The_volume_is_told_from_the_running_number_of_issues() => Assert.Equal("44", One("TY  - JOUR\nTI  - A title\nVL  - v.44;No.457\nER  - ").Article.Volume);

    [Fact]
    public void Of_two_titles_the_one_that_goes_on_is_taken() =>
        Assert.Equal("Of things: a study", Assert.Single(One("TY  - JOUR\nTI  - Of things\nT1  - Of things: a study\nER  - ").Article.Titles).Text.ToPlainText());

    [Theory]
    [InlineData("BOOK", "a book")]
    [InlineData("CHAP", "a chapter of a book")]
    [InlineData("THES", "a thesis")]
    [InlineData("DATA", "a data set")]
    [InlineData("PAT", "a patent")]
    [InlineData("COMP", "a computer program")]
    [InlineData("RPRT", "a report")]
    public void What_is_no_article_is_said_to_be_what_it_is_and_stops_no_other(string type, string what)
    {
        var articles = Read($"TY  - {type}\nTI  - Of other things\nER  - \nTY  - JOUR\nTI  - A title\nER  - ").Articles;

        var problem = Assert.Single(articles[0].Problems);
        Assert.Equal(("not-an-article", $"This is {what}, not an article.", 1), (problem.Code, problem.Message, problem.Line));
        Assert.Equal(("Of other things", false, true), (articles[0].Article.PlainTitle, articles[0].Accepted, articles[1].Accepted));
    }

    [Theory]
    [InlineData("TY  - UNPB", "preprint")]
    [InlineData("TY  - RPRT\nPB  - bioRxiv", "preprint")]
    [InlineData("TY  - JOUR\nM3  - Review", "review-article")]
    [InlineData("TY  - JOUR\nM3  - 10.5555/abc", "research-article")]
    [InlineData("TY  - CPAPER", "research-article")]
    [InlineData("TY  - ABST", "abstract")]
    public void The_sort_of_article_is_told(string fields, string expected) => Assert.Equal(expected, One($"{fields}\nTI  - A title\nER  - ").Article.Type.Value);

    [Fact]
    public void Wrong_values_are_left_out_with_the_line_of_their_record()
    {
        var imported = One("TY  - XYZ\nTI  - A title\nDO  - see the page\nSN  - 1234-5678\nSN  - 978-3-16-148410-0\nPY  - some day\nLA  - Klingon poetry\nER  - ");

        Assert.Equal(["type", "doi", "language", "pubDates", "sourceJournal/issns"], imported.Problems.Where(problem => problem.Code == "invalid-value").Select(problem => problem.Field!));
        Assert.All(imported.Problems, problem => Assert.Equal(1, problem.Line));
        Assert.True(imported.Accepted);
    }

    [Fact]
    public void A_line_of_an_abstract_that_looks_like_a_field_is_none()
    {
        var article = One("TY  - JOUR\nTI  - A title\nAB  - The states\nUS - based ones\nER  - ").Article;

        Assert.Equal("The states US - based ones", article.Abstracts[0].ToReadableText());
    }

    [Fact]
    public void Text_of_Windows_is_read_as_what_it_is()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("TY  - JOUR\nTI  - Über Bären\nAU  - Müller, Jörg\nER  - ");

        var read = Importer.Read(new SourceFile("file", bytes));

        Assert.Equal("Über Bären", read.Articles[0].Article.PlainTitle);
        Assert.Equal("bad-encoding", Assert.Single(read.Problems).Code);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Nothing of the kind.")]
    public void What_is_no_RIS_is_not_recognized_and_refused(string text)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));

        Assert.Equal(0, Importer.Recognize(source));
        Assert.Equal("not-recognized", Assert.Single(Importer.Read(source).Problems).Code);
    }

    private static IEnumerable<string> Keywords(Article article) => article.Keywords.SelectMany(group => group.Keywords).Select(keyword => keyword.ToPlainText());

    private static ImportResult Read(string text) => Importer.Read(new SourceFile("file", Encoding.UTF8.GetBytes(text)));

    private static ImportedArticle One(string text) => Assert.Single(Read(text).Articles);
}
