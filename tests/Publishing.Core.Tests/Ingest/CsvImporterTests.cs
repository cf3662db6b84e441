using System.Text;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Ingest.Tables;
using Publishing.Tests.Ingest.Tables;

namespace Publishing.Tests.Ingest;

public sealed class CsvImporterTests
{
    private const string OjsHeader = "journalPath,locale,articleTitle,articlePrefix,articleSubtitle,articleAbstract,articleGalleyFilename,authors,keywords,subjects,coverage,categories,doi,coverImageFilename,coverImageAltText,suppFilenames,suppLabels,genreName,sectionTitle,sectionAbbrev,issueTitle,issueVolume,issueNumber,issueYear,issueDescription,datePublished,startPage,endPage\n";

    [Fact]
    public void The_columns_of_the_OJS_plugin_are_read()
    {
        var read = Sheet.One(OjsHeader + "steppe,en_US,\"Grass, and what eats it\",The,A field study,<p>One.</p><p>Two &amp; three</p>,a.pdf,\"Aigul,Bekova,a@uni.kz,University of Steppes, Faculty of Grass;Євген,,,\",grass;cows,botany,,pastures,10.5555/g.1,c.png,Alt,,,Articles,Research,ART,Spring,1,2,2024,Text,2024-09-09,1,15\n");
        var article = read.Article;

        Assert.Equal("The Grass, and what eats it", article.PlainTitle);
        Assert.Equal("A field study", article.Titles[0].Subtitle!.ToPlainText());
        Assert.Equal("en", article.Language!.Value);
        Assert.Equal(["One.", "Two & three"], article.Abstracts[0].Sections[0].Paragraphs.Select(paragraph => paragraph.ToPlainText()));
        Assert.Equal(["Bekova, Aigul", "Євген"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal("a@uni.kz", article.Contributors[0].Email);
        Assert.Equal("University of Steppes, Faculty of Grass", Assert.Single(article.Affiliations).Institution);
        Assert.Empty(article.Contributors[1].AffiliationIds);
        Assert.Equal(("1", "2", "1", "15"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage));
        Assert.Equal("2024-09-09", Assert.Single(article.PubDates).Date.ToString());
        Assert.Equal(("10.5555/g.1", "Research", "steppe"), (article.Doi!.Value, article.SectionTitle, article.SourceJournal!.JournalId));
        Assert.Equal(["botany", "pastures"], article.Subjects[0].Subjects.Select(subject => subject.ToPlainText()));
        Assert.True(read.Accepted);
    }

    [Fact]
    public void Springers_export_has_nothing_between_the_names()
    {
        var read = Sheet.One("""
            Item Title,Publication Title,Book Series Title,Journal Volume,Journal Issue,Item DOI,Authors,Publication Year,URL,Content Type
            On things,Journal of Things,,5,1,10.5555/s.1,Ann RoeJan van BergCarl McDonaldEve B. PoeJürgen Döe,2021,http://example.org/a,Article
            """);

        Assert.Equal(("10.5555/s.1", "Journal of Things"), (read.Article.Doi!.Value, read.Article.SourceJournal!.Title));
        Assert.Equal(["Roe, Ann", "van Berg, Jan", "McDonald, Carl", "Poe, Eve B.", "Döe, Jürgen"], read.Article.Contributors.Select(author => author.InvertedName));
        Assert.Contains("authors-inferred", read.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void The_journal_of_an_export_of_IEEE_is_no_second_title()
    {
        var read = Sheet.One("""
            "Document Title","Authors","Publication Title","Publication Year","Volume","Start Page","End Page"
            "On things","A. Roe; C. Doe","Transactions on Things","2024","12","1","9"
            """);

        Assert.Equal(("On things", "Transactions on Things"), (read.Article.PlainTitle, read.Article.SourceJournal!.Title));
        Assert.DoesNotContain("invalid-value", read.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void The_sheets_of_Indian_journals_have_headings_in_whole_phrases()
    {
        var read = Sheet.One("""
            Sl. No.,Title of the Paper,Author(s) Name,Vol.,Issue,Month & Year,Page No.,Paper Link
            1,On things,"Dr. A. Roe & Mrs. C. Doe",V,II,March 2021,1-9,http://example.org/1
            """);

        Assert.Equal(("On things", "2021-03", "1", "9"), (read.Article.PlainTitle, Assert.Single(read.Article.PubDates).Date.ToString(), read.Article.FirstPage, read.Article.LastPage));
        Assert.Equal(2, read.Article.Contributors.Count);
        Assert.Equal("http://example.org/1", Assert.Single(read.Article.FullText).Url);
    }

    [Fact]
    public void Numbers_that_say_nothing_are_not_taken()
    {
        var article = Sheet.One("""
            Lens ID,Title,Source Title,Volume,Issue Number,References
            000-123-456-789-012,On things,Journal of Things,0,0,001-222-333-444-55X; 001-222-333-444-556
            """).Article;

        Assert.Empty(article.References);
        Assert.Equal((null, null), (article.Volume, article.IssueNumber));
    }

    [Fact]
    public void Further_authors_of_a_Janeway_table_stand_in_rows_of_their_own()
    {
        var result = Sheet.Read("""
            Article title,Author given name,Author middle name,Author surname,Author email,Author institution,Author is primary (Y/N),DOI,Date published
            First,Ann,B.,Roe,a@x.org,University of A,Y,10.5555/j.1,2021-10-25T10:25:25+00:00
            ,Carl,,Doe,,University of B,N,,
            Second,Eve,,Poe,,,,10.5555/j.2,2021
            """);

        Assert.Equal(["First", "Second"], result.Articles.Select(read => read.Article.PlainTitle));
        Assert.Equal(["Roe, Ann B.", "Doe, Carl"], result.Articles[0].Article.Contributors.Select(author => author.InvertedName));
        Assert.True(result.Articles[0].Article.Contributors[0].Corresponding);
        Assert.Equal(["aff2"], result.Articles[0].Article.Contributors[1].AffiliationIds);
        Assert.Equal((2, 3), (result.Articles[0].Rows!.First, result.Articles[0].Rows!.Last));
        Assert.Equal("2021-10-25", result.Articles[0].Article.PubDates[0].Date.ToString());
    }

    [Fact]
    public void Columns_with_numbers_are_of_that_author_and_those_with_a_language_are_in_it()
    {
        var article = Sheet.One("language\ttitle\ten:title\tabstract\ten:abstract\ten:keywords\tauthorGivenname1\tauthorFamilyname1\tauthorAffiliation1\tauthorOrcid1\tauthorCountry1\tauthorGivenname2\tauthorFamilyname2\tfileName1\tgalleyLabel1\tgalleyLocale1\tpages\nfi\tOtsikko\tThe title\tTiivistelmä\tThe abstract\tword; other\tMatti\tMeikäläinen\tHelsingin yliopisto\thttps://orcid.org/0000-0002-1825-0097\tFI\tLiisa\tVirtanen\thttps://example.org/a.pdf\tPDF\ten\t12–19\n").Article;

        Assert.Equal([(null, "Otsikko"), ("en", "The title")], article.Titles.Select(title => (title.Language?.Value, title.Text.ToPlainText())));
        Assert.Equal([null, "en"], article.Abstracts.Select(text => text.Language?.Value));
        Assert.Equal("en", Assert.Single(article.Keywords).Language!.Value);
        Assert.Equal(["Meikäläinen, Matti", "Virtanen, Liisa"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal("0000-0002-1825-0097", article.Contributors[0].Orcid!.Value);
        Assert.Equal(("Helsingin yliopisto", "FI"), (article.Affiliations[0].Institution, article.Affiliations[0].CountryCode));
        Assert.Equal(new FullTextLink("https://example.org/a.pdf", "application/pdf", LanguageTag.Parse("en"), "PDF"), Assert.Single(article.FullText));
        Assert.Equal(("12", "19"), (article.FirstPage, article.LastPage));
    }

    [Fact]
    public void A_column_may_say_in_which_language_those_with_its_number_are()
    {
        var article = Sheet.One("""
            authors,affiliation,articleTitle,year,datePublished,startPage,endPage,citations,locale_2,articleTitle_2,articleAbstract_2
            "Smith, John; Johnson, Jane",University of A;University of B,The title,1977,7/31/1977,iii,ix,"1. One. 1999.
            2. Two. 2000.",fr_CA,Le titre,Le résumé
            """).Article;

        Assert.Equal("fr-CA", article.Titles[1].Language!.Value);
        Assert.Equal("fr-CA", Assert.Single(article.Abstracts).Language!.Value);
        Assert.Equal(["aff1"], article.Contributors[0].AffiliationIds);
        Assert.Equal(["aff2"], article.Contributors[1].AffiliationIds);
        Assert.Equal("1977-07-31", Assert.Single(article.PubDates).Date.ToString());
        Assert.Equal(("iii", "ix"), (article.FirstPage, article.LastPage));
        Assert.Equal([("1", "One. 1999."), ("2", "Two. 2000.")], article.References.Select(reference => (reference.Label!, reference.ToPlainText())));
    }

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("windows-1251", false)]
    public void Any_encoding_and_any_separator_is_told_by_the_content(string encoding, bool hasMark)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        foreach (var separator in ",;\t|")
        {
            var table = "Название статьи;Авторы;Аннотация;Ключевые слова;Год\r\n\"О степи; о траве, о воде\t| и ветре\";Иванов И.И.;Про степь и траву;степь;2020\r\n".Split('"') is [var header, var title, var rest]
                ? header.Replace(';', separator) + $"\"{title}\"" + rest.Replace(';', separator)
                : "";
            var bytes = Encoding.GetEncoding(encoding).GetBytes(table);
            byte[] mark = hasMark ? Encoding.GetEncoding(encoding).GetPreamble() : [];
            var source = new SourceFile("t", (byte[])[.. mark, .. bytes]);

            Assert.IsType<CsvImporter>(ImporterRegistry.Recognize(source));
            var article = Assert.Single(new CsvImporter().Read(source).Articles).Article;
            Assert.StartsWith("О степи; о траве, о воде", article.PlainTitle, StringComparison.Ordinal);
            Assert.Equal("Иванов, И.И.", article.Contributors[0].InvertedName);
        }
    }

    [Fact]
    public void A_first_line_that_names_the_separator_is_believed()
    {
        Assert.Equal("A, b", Sheet.One("sep=;\r\ntitle;year\r\nA, b;2020\r\n").Article.PlainTitle);
    }

    [Fact]
    public void A_row_without_a_title_is_rejected_with_its_number_and_the_others_go_in()
    {
        var result = Sheet.Read("title,authors,year\nOne,Ann Roe,2020\n\n,Nobody,2020\nTwo,Ann Roe,2021\n");

        Assert.Equal([true, false, true], result.Articles.Select(article => article.Accepted));
        var problem = Assert.Single(result.Articles[1].Problems, problem => problem.Severity == ProblemSeverity.Error);
        Assert.Equal((ProblemCodes.NoTitle.Code, 4), (problem.Code, problem.Line));
    }

    [Fact]
    public void Which_number_of_a_date_is_the_month_is_told_by_the_whole_column()
    {
        var result = Sheet.Read("title,date\nA,7/8/2020\nB,7/31/1977\n");

        Assert.Equal(["2020-07-08", "1977-07-31"], result.Articles.Select(article => article.Article.PubDates[0].Date.ToString()));
        Assert.Contains(result.Articles[0].Article.Inferred, inference => inference.Field == "pubDates");
        var problem = Assert.Single(result.Problems, problem => problem.Code == ProblemCodes.DateOrderFound.Code);
        Assert.Contains("month first, as row 3 shows", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_date_that_nothing_tells_keeps_its_year_and_a_warning()
    {
        var read = Sheet.One("title,date\nA,7/8/2020\n");

        Assert.Equal("2020", read.Article.PubDates[0].Date.ToString());
        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.AmbiguousDate.Code && problem.Value == "7/8/2020" && problem.Line == 2);
    }

    [Fact]
    public void Dates_that_contradict_each_other_tell_nothing_of_a_third()
    {
        var result = Sheet.Read("title,date\nA,7/31/2020\nB,31/7/2020\nC,7/8/2020\n");

        Assert.Equal(["2020-07-31", "2020-07-31", "2020"], result.Articles.Select(article => article.Article.PubDates[0].Date.ToString()));
        Assert.Contains(result.Problems, problem => problem.Code == ProblemCodes.AmbiguousDate.Code);
    }

    [Fact]
    public void What_a_spreadsheet_has_made_of_values_is_undone_and_said()
    {
        var read = Sheet.One("title,date,volume,issue,pages,issn\nA,44197,12.0,1-Feb,12-Mar,79391\n");

        Assert.Equal("2021-01-01", read.Article.PubDates[0].Date.ToString());
        Assert.Equal(("12", "1-2", "3", "12"), (read.Article.Volume, read.Article.IssueNumber, read.Article.FirstPage, read.Article.LastPage));
        Assert.Equal("0007-9391", Assert.Single(read.Article.SourceJournal!.Issns!).Value);
        Assert.Equal(4, read.Problems.Count(problem => problem.Code == ProblemCodes.ValueRestored.Code));
        Assert.Contains(read.Article.Inferred, inference => inference.Field == "firstPage");
    }

    [Fact]
    public void A_row_whose_cells_were_shifted_by_an_unquoted_separator_is_rejected()
    {
        var result = Sheet.Read("title,abstract,year\nA,abc,2020\nB,abc, with comma,2020\nC,\"abc, with comma\",2020\n");

        Assert.Equal([true, false, true], result.Articles.Select(article => article.Accepted));
        Assert.Contains(result.Articles[1].Problems, problem => problem.Code == ProblemCodes.TooManyCells.Code && problem.Line == 3);
    }

    [Theory]
    [InlineData("title,doi,volume,notes\nWells, deep,10.5555/1,5,\n", "10.5555/1", "volume", "doi")]
    [InlineData("title,abstract,doi,volume\nWells,10.5555/1,5\n", "10.5555/1", "abstract", "doi")]
    [InlineData("issn,title,authors,year,url,notes\n2541-9005,Wells, deep,Serik A.,2024,https://example.org/1,\n", "2024", "url", "year")]
    [InlineData("title,doi,url\nWells,,https://doi.org/10.5555/1\n", null, null, null)]
    [InlineData("title,doi,volume,pages\nWells,10.5555/1,2024,5\n", null, null, null)]
    public void Cells_beside_their_columns_are_seen_though_an_empty_last_column_hides_them(string table, string? cell, string? stands, string? belongs)
    {
        var problem = Sheet.Read(table).Articles[0].Problems.SingleOrDefault(problem => problem.Code == ProblemCodes.ShiftedCells.Code);

        Assert.Equal(cell, problem?.Value);
        if (cell is not null)
        {
            Assert.Contains($"stands in the column '{stands}' and belongs in '{belongs}'", problem!.Message, StringComparison.Ordinal);
            Assert.Equal((2, ProblemSeverity.Error), (problem.Line, problem.Severity));
        }
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_does_not_make_an_article_of_all_that_follows()
    {
        var read = Sheet.One("title,abstract,year\nA,\"abc,2020\nB,abc,2020\nC,abc,2020\nD,abc,2020\nE,abc,2020\n");

        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.MalformedTable.Code && problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void Headings_may_stand_below_the_title_of_the_sheet_and_below_what_they_are_called_together()
    {
        var article = Sheet.One("Journal of Things,,,,,\nExported in May,,,,,\n\nArticle,,Author 1,,Author 2,\nTitle,Year,Given name,Family name,Given name,Family name\nA,2020,Ann,Roe,Carl,Doe\n").Article;

        Assert.Equal("A", article.PlainTitle);
        Assert.Equal(["Roe, Ann", "Doe, Carl"], article.Contributors.Select(author => author.InvertedName));
    }

    [Fact]
    public void A_wrong_ISSN_is_left_out_with_a_warning_and_the_article_goes_in()
    {
        var read = Sheet.One("title,issn,doi\nA,1234-5678,not a doi\n");

        Assert.True(read.Accepted);
        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.InvalidValue.Code && problem.Field == "sourceJournal/issns" && problem.Value == "1234-5678");
        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.InvalidValue.Code && problem.Field == "doi" && problem.Line == 2);
    }

    [Fact]
    public void Two_separators_in_one_cell_of_authors_are_read_as_well_as_can_be_and_said()
    {
        var read = Sheet.One("title,authors\nA,\"Smith, John; Doe, Jane, Roe, Richard\"\n");

        Assert.Equal(["Smith, John", "Doe, Jane", "Roe, Richard"], read.Article.Contributors.Select(author => author.InvertedName));
        Assert.Contains(read.Problems, problem => problem.Code == ProblemCodes.AuthorsInferred.Code);
    }

    [Theory]
    [InlineData("Roe A.2, Doe C.1,2*")]
    [InlineData("\"Roe, A.²; Doe, C. 1,2\"")]
    public void Numbers_behind_the_names_lead_to_the_affiliations_with_these_numbers(string authors)
    {
        var article = Sheet.One($"title,authors,affiliations\nA,\"{authors.Trim('"')}\",1 University of A; 2 University of B\n").Article;

        Assert.Equal(["University of A", "University of B"], article.Affiliations.Select(affiliation => affiliation.Institution));
        Assert.Equal(["Roe", "Doe"], article.Contributors.Select(author => author.Names[0].Surname));
        Assert.Equal(["aff2"], article.Contributors[0].AffiliationIds);
        Assert.Equal(["aff1", "aff2"], article.Contributors[1].AffiliationIds);
    }

    [Fact]
    public void An_affiliation_for_several_authors_is_said_to_be_worked_out_and_several_without_an_owner_are_kept()
    {
        var one = Sheet.One("title,authors,affiliation\nA,\"Roe, A.; Doe, C.\",University of A\n");
        var three = Sheet.One("title,authors,affiliation\nA,\"Roe, A.; Doe, C.\",University of A; B; C\n");

        Assert.All(one.Article.Contributors, author => Assert.Equal(["aff1"], author.AffiliationIds));
        Assert.Contains(one.Problems, problem => problem.Code == ProblemCodes.AuthorsAssigned.Code);
        Assert.Equal(3, three.Article.Affiliations.Count);
        Assert.All(three.Article.Contributors, author => Assert.Empty(author.AffiliationIds));
        Assert.Contains(three.Problems, problem => problem.Code == ProblemCodes.AuthorsAssigned.Code);
    }

    [Fact]
    public void Rows_that_were_quoted_whole_are_taken_apart()
    {
        Assert.Equal(["A title", "B, with comma"], Sheet.Read("\"title,authors,year\"\n\"A title,Ann Roe,2020\"\n\"\"\"B, with comma\"\",Carl Doe,2021\"\n").Articles.Select(read => read.Article.PlainTitle));
    }

    [Fact]
    public void Lists_of_a_program_and_a_volume_with_its_issue_are_taken_apart()
    {
        var article = Sheet.One("title,volume (issue),keywords\n\"['A title']\",5(2),\"['one', 'two']\"\n").Article;

        Assert.Equal(("A title", "5", "2"), (article.PlainTitle, article.Volume, article.IssueNumber));
        Assert.Equal(2, article.Keywords[0].Keywords.Count);
    }

    [Fact]
    public void What_is_no_article_is_said_to_be_so_and_stops_no_other()
    {
        var result = Sheet.Read("Title,Document Type,DOI\nA,Review,10.5555/1\nB,Book Chapter,10.5555/2\n");

        Assert.Equal("review-article", result.Articles[0].Article.Type.Value);
        Assert.Contains(result.Articles[1].Problems, problem => problem.Code == ProblemCodes.NotAnArticle.Code && problem.Line == 3);
    }

    [Fact]
    public void Markup_in_cells_is_markup()
    {
        var title = Sheet.One("title,year\n\"<i>Stipa</i> &amp; H<sub>2</sub>O\",2020\n").Article.Titles[0].Text;

        Assert.Equal("Stipa & H₂O", title.ToReadableText());
        Assert.False(title.IsPlain);
    }

    [Fact]
    public void A_table_of_more_columns_than_are_read_is_refused_with_the_limit()
    {
        var source = Sheet.Csv("title," + string.Join(',', Enumerable.Range(0, 1_000_000)) + "\n");

        Assert.IsType<CsvImporter>(ImporterRegistry.Recognize(source));
        var problem = Assert.Single(new CsvImporter().Read(source).Problems);
        Assert.Equal(ProblemCodes.TooLarge.Code, problem.Code);
        Assert.Contains("16384 at most", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("journalPath,firstname,lastname,email,username,roles\nleo,Ann,Roe,a@x.org,aroe,Author\n", "a list of users")]
    [InlineData("Journal title,Journal ISSN (print version),Publisher,APC\nThings,0378-5955,X,No\n", "a list of journals")]
    public void A_table_of_something_else_is_called_what_it_is(string table, string what)
    {
        var source = Sheet.Csv(table);

        Assert.IsType<CsvImporter>(ImporterRegistry.Recognize(source));
        var problem = Assert.Single(new CsvImporter().Read(source).Problems);
        Assert.Equal(ProblemCodes.NotAnArticle.Code, problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mapping_says_what_headings_do_not()
    {
        var mapping = MappingOf("""{ "language": "ru", "dateOrder": "monthFirst", "columns": { "Wie heißt er?": "title", "Wer": { "field": "authors", "separator": " / " }, "Wann": "datePublished", "title": null } }""");
        var source = Sheet.Csv("Wie heißt er?,Wer,Wann,title\nA,\"Roe, Ann / Doe, Carl\",7/8/2020,nothing\n") with { Mapping = mapping };

        Assert.IsType<CsvImporter>(ImporterRegistry.Recognize(source));
        var article = Assert.Single(new CsvImporter().Read(source).Articles).Article;
        Assert.Equal(("A", "ru", "2020-07-08"), (article.PlainTitle, article.Language!.Value, article.PubDates[0].Date.ToString()));
        Assert.Equal(["Roe, Ann", "Doe, Carl"], article.Contributors.Select(author => author.InvertedName));
    }

    [Fact]
    public void A_table_without_headings_is_read_by_the_letters_of_its_columns()
    {
        var source = Sheet.Csv("A title,2020\nAnother,2021\n") with { Mapping = MappingOf("""{ "headerRow": 0, "columns": { "A": "title", "B": "year" } }""") };

        Assert.Equal(["A title", "Another"], new CsvImporter().Read(source).Articles.Select(read => read.Article.PlainTitle));
    }

    private static TableMapping MappingOf(string json)
    {
        var mapping = TableMapping.Read(Encoding.UTF8.GetBytes(json), out var mistake);
        Assert.Null(mistake);
        return mapping!;
    }
}
