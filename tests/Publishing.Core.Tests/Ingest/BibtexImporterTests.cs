using System.Text;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Tests.Ingest;

public sealed class BibtexImporterTests
{
    private static readonly BibtexImporter Importer = new();

    [Fact]
    public void An_entry_gives_all_that_an_article_has()
    {
        var imported = One("""
            @article{jones2020,
              author    = {Jones, Ann B. and M{\"u}ller, J{\"o}rg and {Example Group} and others},
              title     = {On \textit{Canis lupus} and {DNA}},
              subtitle  = "A {Study} of 5 \& more",
              journal   = {Journal of Examples},
              volume    = 12,
              number    = {3},
              pages     = {101--119},
              year      = 2020,
              month     = mar,
              day       = 5,
              doi       = {10.5555/a\_b},
              url       = {https://journal.example.org/article/7},
              issn      = {2049-3630},
              publisher = {Example Press},
              address   = {Almaty},
              keywords  = {wolves, dogs, $\alpha$-males},
              language  = {English},
              abstract  = {First paragraph.

                Second one with H$_2$O.},
              copyright = {Creative Commons Attribution 4.0 International},
              eprint    = {2101.00001},
              archiveprefix = {arXiv},
            }
            """);
        var article = imported.Article;

        Assert.Equal(["Jones, Ann B.", "Müller, Jörg", "Example Group"], article.Contributors.Select(author => author.InvertedName));
        Assert.Equal(("On Canis lupus and DNA", "A Study of 5 & more"), (article.PlainTitle, article.Titles[0].Subtitle!.ToPlainText()));
        Assert.False(article.Titles[0].Text.IsPlain);
        Assert.Equal(("Journal of Examples", "2049-3630", "Example Press", "Almaty"), (article.SourceJournal!.Title, article.SourceJournal.Issns![0].Value, article.SourceJournal.Publisher, article.SourceJournal.PublisherLocation));
        Assert.Equal(("12", "3", "101", "119", "2020-03-05"), (article.Volume, article.IssueNumber, article.FirstPage, article.LastPage, article.PubDates[0].Date.ToString()));
        Assert.Equal(("10.5555/a_b", "en", "https://journal.example.org/article/7"), (article.Doi!.Value, article.Language!.Value, article.FullText[0].Url));
        Assert.Equal(["wolves", "dogs", "α-males"], article.Keywords[0].Keywords.Select(keyword => keyword.ToPlainText()));
        Assert.Equal("First paragraph.\n\nSecond one with H2O.", string.Join("\n\n", article.Abstracts[0].Sections[0].Paragraphs));
        Assert.Equal("https://creativecommons.org/licenses/by/4.0/", article.Permissions.Licenses[0].Url);
        Assert.Equal([new ArticleIdentifier("arxiv", "2101.00001")], article.Identifiers);
        Assert.Empty(imported.Problems);
    }

    [Fact]
    public void Strings_are_put_in_and_put_together()
    {
        var article = One("""
            Anything here is a comment, ann@example.org too.
            @comment{ @article{no, title = {No}} }
            @preamble{ "\newcommand{\x}{y}" }
            @string{JEX = "Journal of " # ex}
            @String(ex = {Examples})
            @STRING{jex = {Journal of } # ex}
            @ARTICLE ( key,
              Title = "A " # {title} # " of " # ex,
              journal = jex,
              month = jan # "~5",
              year = "2020"
            )
            """).Article;

        Assert.Equal(("A title of Examples", "Journal of Examples", "2020-01-05"), (article.PlainTitle, article.SourceJournal!.Title, article.PubDates[0].Date.ToString()));
    }

    [Fact]
    public void An_entry_inherits_from_the_one_that_it_names()
    {
        var articles = Read("""
            @inproceedings{a, title = {A talk}, author = {Jones, Ann}, crossref = {p}, xdata = {d}}
            @proceedings{p, title = {Proceedings of Examples}, year = 2019, publisher = {Example Press}, editor = {Smith, John}}
            @xdata{d, language = {german}}
            """).Articles;

        Assert.Equal(2, articles.Count);
        Assert.Equal(("A talk", "Proceedings of Examples", "2019", "Example Press", "de"), (articles[0].Article.PlainTitle, articles[0].Article.SourceJournal!.Title, articles[0].Article.PubDates[0].Date.ToString(), articles[0].Article.SourceJournal!.Publisher, articles[0].Article.Language!.Value));
        Assert.Equal("Jones, Ann", Assert.Single(articles[0].Article.Contributors).InvertedName);
        Assert.Equal("This is a volume of proceedings, not an article.", articles[1].Problems[0].Message);
    }

    [Theory]
    [InlineData("date = {2020-03-05}", "2020-03-05")]
    [InlineData("date = {2020-03/2020-04}", "2020-03")]
    [InlineData("year = 2017, month = 8", "2017-08")]
    [InlineData("year = 2017, month = {August}", "2017-08")]
    [InlineData("year = {2017}, month = jul # \"/\" # aug", "2017 jul/aug")]
    [InlineData("year = {c1992}", "1992")]
    [InlineData("issue_date = {March 2020}", "2020-03")]
    [InlineData("year = {in press}", "")]
    public void Dates_of_both_dialects_are_read(string fields, string expected) =>
        Assert.Equal(expected, string.Join('|', One($"@article{{a, title = {{A}}, {fields}}}").Article.PubDates.Select(date => $"{date.Date} {date.Season}".TrimEnd())));

    [Theory]
    [InlineData("pages = {12-9}", "12||")]
    [InlineData("pages = {e12}", "||e12")]
    [InlineData("pages = {1--18}, articleno = {17}", "1|18|17")]
    [InlineData("eid = {Article 17}", "||17")]
    [InlineData("pages = {1234--45}", "1234|1245|")]
    public void Pages_are_told_from_what_stands_for_them(string fields, string expected)
    {
        var article = One($"@article{{a, title = {{A}}, {fields}}}").Article;

        Assert.Equal(expected.Split('|')[0], article.FirstPage ?? "");
        Assert.Equal(expected.Split('|')[2], article.ElocationId ?? "");
    }

    [Theory]
    [InlineData("@book{a, title = {B}}", "a book")]
    [InlineData("@incollection{a, title = {B}}", "a chapter of a book")]
    [InlineData("@phdthesis{a, title = {B}}", "a thesis")]
    [InlineData("@online{a, title = {B}}", "a web page")]
    [InlineData("@dataset{a, title = {B}}", "a data set")]
    [InlineData("@patent{a, title = {B}}", "a patent")]
    [InlineData("@software{a, title = {B}}", "a computer program")]
    public void What_is_no_article_is_said_to_be_what_it_is(string text, string what)
    {
        var imported = One(text);

        Assert.Equal(("not-an-article", $"This is {what}, not an article."), (imported.Problems[0].Code, imported.Problems[0].Message));
        Assert.Equal("B", imported.Article.PlainTitle);
    }

    [Theory]
    [InlineData("@misc{a, title = {B}, eprint = {2101.00001}, archiveprefix = {arXiv}}", "preprint")]
    [InlineData("@online{a, title = {B}, eprint = {2101.00001}, eprinttype = {arxiv}}", "preprint")]
    [InlineData("@article{a, title = {B}, journal = {arXiv preprint arXiv:2101.00001}}", "preprint")]
    [InlineData("@article{a, title = {B}, journal = {Journal}, eprint = {2101.00001}, eprinttype = {arxiv}}", "research-article")]
    [InlineData("@article{a, title = {B}, journal = {Journal}, document_type = {Review}}", "review-article")]
    public void The_sort_of_article_is_told(string text, string expected) => Assert.Equal(expected, One(text).Article.Type.Value);

    [Fact]
    public void A_broken_entry_is_told_with_its_line_and_the_others_go_in()
    {
        var articles = Read("""
            @article{one, title = {One}}

            @article{two,
              title = {Two,
              year = 2020
            }

            @article{three, title = {Three}}
            @article{four,
              title = {Four} year = 2020,
              journal = {Journal of Examples}},
              volume = 3
            }
            @article{five, title = {Five},
            @article{six, title = {Six}}
            """).Articles;

        Assert.Equal(["One", "", "Three", "Four", "Five", "Six"], articles.Select(article => article.Article.PlainTitle));
        Assert.Equal([true, false, true, true, true, true], articles.Select(article => article.Accepted));
        var problem = Assert.Single(articles[1].Problems);
        Assert.Equal(("malformed-record", 4), (problem.Code, problem.Line));
        Assert.StartsWith("two: The value of title has no end", problem.Message, StringComparison.Ordinal);
        Assert.Equal(("3", "2020"), (articles[3].Article.Volume, articles[3].Article.PubDates[0].Date.ToString()));
        Assert.Contains(articles[3].Problems, found => found is { Code: "malformed-record", Severity: ProblemSeverity.Warning, Line: 11 });
        Assert.Contains(articles[4].Problems, found => found is { Code: "malformed-record", Severity: ProblemSeverity.Warning });
    }

    [Fact]
    public void Web_of_Science_adds_fields_of_its_own()
    {
        var article = One("""
            @article{ WOS:000123456700001,
            Author = {Jones, Ann and Smith, John},
            Title = {{On wolves}},
            Journal = {{JOURNAL OF EXAMPLES}},
            Year = {{2020}},
            Month = {{MAR}},
            Type = {{Review}},
            Article-Number = {{104321}},
            EISSN = {{2049-3630}},
            Keywords = {{wolves; dogs}},
            ORCID-Numbers = {{Smith, John/0000-0002-1825-0097}},
            Funding-Acknowledgement = {{Example Fund {[}12, 13]; Other Fund}},
            Unique-ID = {{WOS:000123456700001}},
            Cited-References = {{Brown C, 2010, J EX, V1, P2, DOI 10.5555/x.
               Green D, 2011, J EX, V2, P3.}},
            }
            """).Article;

        Assert.Equal("0000-0002-1825-0097", article.Contributors[1].Orcid!.Value);
        Assert.Equal(["Example Fund:12,13", "Other Fund:"], article.Awards.Select(award => $"{award.Funder}:{string.Join(',', award.AwardNumbers ?? [])}"));
        Assert.Equal(("104321", "review-article", "2020-03"), (article.ElocationId, article.Type.Value, article.PubDates[0].Date.ToString()));
        Assert.Equal("10.5555/x", article.References[0].Doi?.Value);
        Assert.Equal(2, article.References.Count);
        Assert.Equal([new ArticleIdentifier("wos", "000123456700001")], article.Identifiers);
    }

    [Theory]
    [InlineData("@media print { a { color: red } }")]
    [InlineData("Write to ann@example.org (she knows).")]
    [InlineData("@Override\npublic void run() { }")]
    [InlineData("")]
    public void What_is_no_BibTeX_is_not_recognized(string text) => Assert.Equal(0, Importer.Recognize(Source(text)));

    [Theory]
    [InlineData("@article{a, title = {B}}")]
    [InlineData("% Exported\n\n@book {a}")]
    [InlineData("\uFEFF@string{a = {b}}")]
    [InlineData("@a{b,\n  year = 2017\n}")]
    [InlineData("Some words.\n\n  @ InProceedings ( a , title = \"B\" )")]
    public void BibTeX_is_recognized(string text) => Assert.IsType<BibtexImporter>(ImporterRegistry.Recognize(Source(text)));

    [Theory]
    [InlineData("{\\apjl}", "The Astrophysical Journal Letters")]
    [InlineData("\\mnras", "Monthly Notices of the Royal Astronomical Society")]
    [InlineData("{\\unheard}", "\\unheard")]
    public void A_command_of_astronomers_is_the_journal_that_it_stands_for(string journal, string expected) =>
        Assert.Equal(expected, One($"@article{{a, title = {{A}}, journal = {{{journal}}}}}").Article.SourceJournal!.Title);

    [Theory]
    [InlineData("Roe, A (Corresponding Author), Univ A, Almaty, Kazakhstan.\n   Roe, Ann; Doe, Carl, Univ A, Almaty, Kazakhstan.\n   Doe, Carl, Inst B, Osh, Kyrgyzstan.")]
    [InlineData("Roe, A (Reprint Author), Univ A, Almaty, Kazakhstan.\n[Roe, Ann; Doe, Carl] Univ A, Almaty, Kazakhstan.\n[Doe, Carl] Inst B, Osh, Kyrgyzstan.")]
    public void Web_of_Science_tells_who_works_where(string affiliation)
    {
        var article = One($"@article{{ WOS:1,\nAuthor = {{Roe, Ann and Doe, Carl}},\nTitle = {{{{A}}}},\nAffiliation = {{{{{affiliation}}}}},\n}}").Article;

        Assert.Equal(["Univ A, Almaty, Kazakhstan", "Inst B, Osh, Kyrgyzstan"], article.Affiliations.Select(each => each.DisplayText));
        Assert.Equal(["aff1", "aff1 aff2"], article.Contributors.Select(author => string.Join(' ', author.AffiliationIds)));
        Assert.Equal([true, false], article.Contributors.Select(author => author.Corresponding));
    }

    private static SourceFile Source(string text) => new("file", Encoding.UTF8.GetBytes(text));

    private static ImportResult Read(string text) => Importer.Read(Source(text));

    private static ImportedArticle One(string text) => Assert.Single(Read(text).Articles);
}
