using System.Diagnostics;
using System.Text;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class HtmlPageImporterTests
{
    private static readonly HtmlPageImporter Importer = new();

    public static TheoryData<string> Pages => [.. SourceGolden.Names("html", ".html")];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_it_was_accepted(string name)
    {
        var result = SourceGolden.Compare(Importer, "html", name);

        Assert.Equal("html", ImporterRegistry.Recognize(TestFiles.Read("sources/html/" + name))?.Name);
        Assert.Empty(SourceGolden.Faults(result));
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head></head></html>", 92)]
    [InlineData("\uFEFF<!-- saved from url=(0020)https://example.org/ -->\n<HTML><HEAD></HEAD></HTML>", 92)]
    [InlineData("<head><meta name='citation_title' content='T'></head>", 60)]
    [InlineData("<article class='obj_article_details'><h1>T</h1></article>", 60)]
    [InlineData("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html></html>", 55)]
    [InlineData("From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n", 90)]
    [InlineData("<article><front/></article>", 0)]
    [InlineData("<TEI><text><body/></text></TEI>", 0)]
    [InlineData("A title\n\nAbstract\nSome words.", 0)]
    [InlineData("{\"a\": 1}", 0)]
    [InlineData("", 0)]
    public void A_page_is_known_by_its_root(string text, int confidence) => Assert.Equal(confidence, Importer.Recognize(Source(text)));

    [Fact]
    public void The_page_of_another_site_and_the_text_of_a_page_are_told_apart() =>
        Assert.Equal("ojs-page", ImporterRegistry.Recognize(new SourceFile("x", PageFile.Load(PageFile.Names.First()).Bytes))?.Name);

    [Theory]
    [InlineData("<title>404 Not Found</title><h1>Not Found</h1>", "an error page (404 Not Found)")]
    [InlineData("<title>Site</title><h1>403 Forbidden</h1>", "an error page (403 Forbidden)")]
    [InlineData("<title>Steppe</title><h1>Страница не найдена</h1>", "an error page")]
    [InlineData("<title>Just a moment...</title>", "asks whether a person is there")]
    [InlineData("<title>Login | Steppe</title><form><input type='password'></form>", "a login page")]
    [InlineData("<title>Vol. 1 | S</title><body class='pkp_page_issue pkp_op_view'><div class='obj_article_summary'>a</div>", "the table of contents of an issue")]
    [InlineData("<title>S</title><body class='pkp_page_index pkp_op_index'>", "a page of a journal")]
    [InlineData("<title>Search | S</title><body class='pkp_page_search'>", "search results")]
    [InlineData("<title>View of T</title><body class='pkp_page_article pkp_op_view'><header class='header_view'></header><div class='galley_view'><iframe src='x'></iframe></div>", "the full text of an article")]
    [InlineData("<title>View of T</title><body class='pkp_page_article pkp_op_view'><header class='header_view'></header><h1>T</h1><h2>Abstract</h2><p>Words of it.</p><a href='https://doi.org/10.5555/1'>doi</a>", "the full text of an article")]
    [InlineData("<frameset><frame src='a'></frameset>", "a frame around other pages")]
    [InlineData("<title>My holiday</title><meta property='og:title' content='My holiday'><meta property='og:type' content='article'><p>Sun.</p>", "says nothing of an article")]
    [InlineData("<meta name='citation_title' content='C'><meta name='citation_inbook_title' content='B'><meta name='citation_isbn' content='9'>", "a chapter of a book")]
    [InlineData("<meta name='citation_title' content='B'><meta name='citation_isbn' content='9783161484100'>", "a book")]
    [InlineData("<meta name='citation_title' content='T'><meta name='citation_author' content='A B'><meta name='citation_dissertation_institution' content='U'>", "a thesis")]
    [InlineData("<meta name='DC.type' content='patent'><meta name='DC.title' content='Lamp'><meta name='citation_patent_publication_number' content='US:1'>", "a patent")]
    [InlineData("<meta name='DC.title' content='D'><meta name='DC.creator' content='A, B'><meta name='DC.type' content='Dataset'>", "a data set")]
    [InlineData("<meta name='DC.title' content='D'><meta name='DC.creator' content='A, B'><meta name='DC.type' content='info:eu-repo/semantics/bookPart'>", "a chapter of a book")]
    [InlineData("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"Dataset\",\"name\":\"D\"}</script>", "a data set")]
    [InlineData("<script type='application/ld+json'>{\"@context\":\"https://schema.org\",\"@type\":\"Periodical\",\"name\":\"J\"}</script>", "a page of a journal")]
    public void A_page_that_is_no_article_is_called_by_its_name(string html, string what)
    {
        var result = Importer.Read(Source("<html>" + html + "</html>"));

        Assert.Empty(result.Articles);
        var problem = Assert.Single(result.Problems);
        Assert.Equal("not-an-article", problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    // As every other source's words for it.
    [Theory]
    [InlineData("info:eu-repo/semantics/embargoedAccess", AccessRight.Restricted)]
    [InlineData("http://purl.org/coar/access_right/c_16ec", AccessRight.Restricted)]
    [InlineData("metadata only access", AccessRight.MetadataOnly)]
    public void Who_may_read_it_stands_among_the_rights(string rights, AccessRight access)
    {
        var permissions = Read($"<meta name='citation_title' content='T'><meta name='DC.Rights' content='{rights}'>").Permissions;

        Assert.Equal(access, permissions.StatedAccess);
        Assert.Empty(permissions.Licenses);
    }

    [Theory]
    [InlineData("Smith, John, PhD", "Smith, John", "PhD")]
    [InlineData("John Smith, PhD", "Smith, John", "PhD")]
    [InlineData("Smith, John, Jr.", "Smith, John, Jr.", null)]
    [InlineData("John Smith†*", "Smith, John", null)]
    public void An_author_of_a_tag_is_split_as_one_of_a_bibliography(string text, string name, string? degrees)
    {
        var author = Assert.Single(Read($"<meta name='citation_title' content='T'><meta name='citation_author' content='{text}'>").Contributors);

        Assert.Equal((name, degrees), (author.InvertedName, author.Degrees));
    }

    [Fact]
    public void Of_two_languages_of_the_same_authors_each_person_has_two_names()
    {
        var article = Read("""
            <meta name="citation_title" content="Вода"><meta name="citation_language" content="ru">
            <meta name="citation_author" xml:lang="ru" content="Жайлин, Данияр"><meta name="citation_author_institution" xml:lang="ru" content="Университет">
            <meta name="citation_author" xml:lang="en" content="Zhailin, Daniyar"><meta name="citation_author_institution" xml:lang="en" content="University">
            """);

        var names = Assert.Single(article.Contributors).Names;
        Assert.Equal(["Жайлин, Данияр", "Zhailin, Daniyar"], names.Select(name => name.InvertedName));
        Assert.Equal("en", names[1].Language?.Value);
        Assert.Equal(["Университет"], article.Affiliations.Select(affiliation => affiliation.Text));
    }

    [Fact]
    public void Institutions_that_stand_behind_all_authors_belong_to_them_in_their_order()
    {
        var article = Read("""
            <meta name="citation_title" content="T"><meta name="citation_author" content="A, Ann"><meta name="citation_author" content="B, Bo">
            <meta name="citation_author_institution" content="First"><meta name="citation_author_institution" content="Second">
            """);

        Assert.Equal(["First", "Second"], article.Contributors.Select(one => article.Affiliations.Single(two => two.Id == one.AffiliationIds[0]).Text));
    }

    [Theory]
    [InlineData("2017/11/02", "2017-11-02")]
    [InlineData("2017-11-02T10:20:30Z", "2017-11-02")]
    [InlineData("2 November 2017", "2017-11-02")]
    [InlineData("November 2, 2017", "2017-11-02")]
    [InlineData("2017/11", "2017-11")]
    [InlineData("2017", "2017")]
    [InlineData("2017-00-00", "2017")]
    [InlineData("03/04/2012", "2012")]
    public void A_date_is_as_precise_as_it_is_certain(string text, string date) =>
        Assert.Equal(date, Assert.Single(Read($"<meta name='citation_title' content='T'><meta name='citation_author' content='A, B'><meta name='citation_publication_date' content='{text}'>").PubDates).Date.ToString());

    [Theory]
    [InlineData("doi:10.5555/a.b")]
    [InlineData("DOI: 10.5555/a.b")]
    [InlineData("https://dx.doi.org/10.5555/a.b")]
    [InlineData("http://doi.org/10.5555/a.b")]
    [InlineData("info:doi/10.5555/a.b")]
    public void A_doi_may_have_any_prefix(string text) => Assert.Equal("10.5555/a.b", Read($"<meta name='citation_title' content='T'><meta name='citation_doi' content='{text}'>").Doi?.Value);

    [Fact]
    public void Where_the_tags_disagree_most_are_believed_and_the_editor_is_told()
    {
        var imported = Assert.Single(Importer.Read(Source("""
            <html><head><meta name="citation_title" content="The Steppe Herald"><meta name="citation_author" content="A, B"><meta name="citation_doi" content="10.5555/1">
            <meta name="DC.Title" content="Water in the soil of the steppe"><meta name="DC.Identifier.DOI" content="10.5555/1">
            <script type="application/ld+json">{"@context":"https://schema.org","@type":"ScholarlyArticle","headline":"Water in the soil of the steppe","identifier":{"@type":"PropertyValue","propertyID":"doi","value":"10.5555/2"}}</script></head></html>
            """)).Articles);

        Assert.Equal("Water in the soil of the steppe", imported.Article.PlainTitle);
        Assert.Equal("10.5555/1", imported.Article.Doi?.Value);
        Assert.Equal(["titles/0/text", "doi"], imported.Problems.Where(problem => problem.Code == "conflicting-values").Select(problem => problem.Field).Order(StringComparer.Ordinal).Reverse());
    }

    [Theory]
    [InlineData("windows-1251", "windows-1251", null)]
    [InlineData("utf-8", "windows-1251", "bad-encoding")]
    [InlineData("utf-8", "utf-8", null)]
    public void The_encoding_is_what_the_page_says_unless_it_lies(string real, string said, string? problem)
    {
        var html = $"<html><head><meta http-equiv='Content-Type' content='text/html; charset={said}'><meta name='citation_title' content='Водный баланс'></head></html>";
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var imported = Assert.Single(Importer.Read(new SourceFile("x.html", Encoding.GetEncoding(real).GetBytes(html))).Articles);

        Assert.Equal("Водный баланс", imported.Article.PlainTitle);
        Assert.Equal(problem is not null, imported.Problems.Any(one => one.Code == "bad-encoding"));
    }

    [Fact]
    public void A_page_in_an_archive_of_a_browser_is_taken_out_of_it()
    {
        var archive = """
            From: <Saved by Blink>
            Snapshot-Content-Location: https://journals.example.org/a/1
            MIME-Version: 1.0
            Content-Type: multipart/related;
             type="text/html";
             boundary="----Boundary--1"

            ------Boundary--1
            Content-Type: text/html; charset="utf-8"
            Content-Transfer-Encoding: quoted-printable

            <html><head><meta name=3D"citation_title" content=3D"=D0=92=D0=BE=D0=
            =B4=D0=B0"><meta name=3D"citation_pdf_url" content=3D"../1.pdf"></head></html>
            ------Boundary--1
            Content-Type: image/png

            x
            ------Boundary--1--
            """.ReplaceLineEndings("\r\n");
        var article = Assert.Single(Importer.Read(Source(archive)).Articles).Article;

        Assert.Equal("Вода", article.PlainTitle);
        Assert.Equal("https://journals.example.org/1.pdf", Assert.Single(article.FullText).Url);
    }

    [Fact]
    public void A_link_that_is_not_whole_is_made_so_only_where_the_page_says_its_address()
    {
        const string tags = "<meta name='citation_title' content='T'><meta name='citation_pdf_url' content='/a.pdf'>";

        Assert.Empty(Read(tags).FullText);
        Assert.Equal("https://example.org/a.pdf", Assert.Single(Read("<link rel='canonical' href='https://example.org/x/y'>" + tags).FullText).Url);
        Assert.Equal("https://example.org/a.pdf", Assert.Single(Read("<!-- saved from url=(0022)https://example.org/z -->" + tags).FullText).Url);
    }

    [Fact]
    public void References_in_parts_and_in_words_are_both_read()
    {
        var references = Read("""
            <meta name="citation_title" content="T">
            <meta name="citation_reference" content="citation_title=Wells; a history;citation_author=A. Well;citation_author=B. Hole;citation_journal_title=J Wells;citation_volume=3;citation_issue=2;citation_year=1999;citation_firstpage=1;citation_lastpage=9;citation_doi=10.5555/wells">
            <meta name="citation_reference" content="2. Pump, C. (2000). Pumps. London: Wiley.">
            """).References;

        Assert.Equal("A. Well, B. Hole (1999). Wells; a history. J Wells 3(2): 1–9. 10.5555/wells", references[0].ToPlainText());
        Assert.Equal("10.5555/wells", references[0].Doi?.Value);
        Assert.Equal(("2.", "Pump, C. (2000). Pumps. London: Wiley."), (references[1].Label, references[1].ToPlainText()));
    }

    [Fact]
    public void Scripts_are_inert_and_a_broken_block_of_data_is_told_of()
    {
        var imported = Assert.Single(Importer.Read(Source("""
            <html><head><title>x</title><meta name="citation_title" content="&lt;script&gt;alert(1)&lt;/script&gt;Wells &amp;amp; <i>holes</i>">
            <script type="application/ld+json">{"@type": "ScholarlyArticle", </script></head><body><script>document.write("<meta name='citation_doi' content='10.5555/1'>")</script></body></html>
            """)).Articles);

        Assert.DoesNotContain("alert", imported.Article.PlainTitle, StringComparison.Ordinal);
        Assert.Contains(new StyledRun(InlineStyle.Italic, RichText.Plain("holes")), imported.Article.Titles[0].Text.Inlines);
        Assert.Null(imported.Article.Doi);
        Assert.Contains(imported.Problems, problem => problem.Message.Contains("JSON-LD", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("<div>", 300_000)]
    [InlineData("<b><p>", 30_000)]
    [InlineData("<table><tr><td>", 30_000)]
    public void A_page_that_nests_without_end_is_refused_and_not_walked(string tag, int times)
    {
        var html = "<html><head><meta name='citation_title' content='T'></head><body>" + string.Concat(Enumerable.Repeat(tag, times));
        var watch = Stopwatch.StartNew();

        Assert.Equal("too-large", Assert.Single(Importer.Read(Source(html)).Problems).Code);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"It took {watch.Elapsed}.");
    }

    [Fact]
    public void Tags_that_nobody_closed_do_no_harm() =>
        Assert.Equal("T", Read("<meta name='citation_title' content='T'></head><body>" + string.Concat(Enumerable.Repeat("<p>a<li>b<font>c", 3000))).PlainTitle);

    [Theory]
    [InlineData("")]
    [InlineData("   \r\n")]
    public void A_file_without_text_is_empty(string text) => Assert.Equal("empty-file", Assert.Single(Importer.Read(Source(text)).Problems).Code);

    private static SourceFile Source(string text) => new("page.html", Encoding.UTF8.GetBytes(text));

    private static Article Read(string head) => Assert.Single(Importer.Read(Source("<html><head>" + head + "</head></html>")).Articles).Article;
}
