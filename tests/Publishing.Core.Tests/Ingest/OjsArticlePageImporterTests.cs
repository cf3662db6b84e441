using System.Text;
using CsCheck;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Licensing;
using Publishing.Tests.Crosswalks;
using Publishing.Text;

namespace Publishing.Tests.Ingest;

public sealed class OjsArticlePageImporterTests
{
    private static readonly OjsArticlePageImporter Importer = new();

    public static TheoryData<string> Pages => [.. PageFile.Names];

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_read_as_it_was_accepted(string name)
    {
        var page = PageFile.Load(name);

        GoldenFile.Compare(page.ExpectedPath, PageFile.Describe(page.Read()));
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void A_page_is_recognized_and_may_be_stored(string name)
    {
        var page = PageFile.Load(name);

        Assert.InRange(Importer.Recognize(new SourceFile("page", page.Bytes)), 50, 100);
        Assert.True(page.Read().Accepted);
    }

    [Fact]
    public void The_abstract_of_the_sample_page_is_not_glued_to_its_heading()
    {
        var article = PageFile.Load("seed-article").Read().Article;

        Assert.Equal("Kazakhstan and Uzbekistan Allied Relations: Uzbek Expert Discourse", article.PlainTitle);
        var text = Assert.Single(article.Abstracts).ToReadableText();
        Assert.StartsWith("The article analyzes the assessments of Uzbek experts", text, StringComparison.Ordinal);
        Assert.EndsWith("the realities of the international situation.", text, StringComparison.Ordinal);
        Assert.Equal(
            ["allied relations", "Central Asia", "expert opinion", "Kazakhstan", "regional policy", "security", "Uzbekistan"],
            Assert.Single(article.Keywords).Keywords.Select(keyword => keyword.ToPlainText()));
    }

    [Fact]
    public void The_references_of_the_sample_page_are_the_lines_of_the_file_with_two_of_them_rejoined()
    {
        var page = PageFile.Load("seed-article");
        var lines = Encoding.UTF8.GetString(page.Bytes).Split('\n')[3..24].ToList();
        var expected = string.Concat(lines.Select(line => line + "\n"))
            .Replace("nasovremennom-\n", "nasovremennom-", StringComparison.Ordinal)
            .Replace("podx\n", "podx", StringComparison.Ordinal)
            .TrimEnd('\n').Split('\n');

        var references = page.Read().Article.References;

        Assert.Equal(19, references.Count);
        Assert.Equal(expected, references.Select(reference => reference.ToPlainText()));
        Assert.Equal(Enumerable.Range(1, 19).Select(i => $"R{i}"), references.Select(reference => reference.Id));
    }

    [Fact]
    public void The_rights_of_the_sample_page_are_verbatim_and_its_license_has_its_address()
    {
        var permissions = PageFile.Load("seed-article").Read().Article.Permissions;

        Assert.Equal("Copyright (c) 2022 Zhailin D., Shamsieva I.", permissions.CopyrightStatement);
        Assert.Equal(2022, permissions.CopyrightYear);
        Assert.Equal("Zhailin D., Shamsieva I.", permissions.CopyrightHolder);
        var license = Assert.Single(permissions.Licenses);
        Assert.Equal(CreativeCommons.By40, license.Url);
        Assert.Equal("This work is licensed under a Creative Commons Attribution 4.0 International License.", license.Text!.ToPlainText());
        Assert.NotNull(permissions.FreeToRead);
    }

    [Fact]
    public void The_authors_and_the_year_of_the_sample_page_say_that_they_were_inferred()
    {
        var article = PageFile.Load("seed-article").Read().Article;

        Assert.Equal([("Zhailin", "D."), ("Shamsieva", "I.")], article.Contributors.Select(contributor => (contributor.Names[0].Surname, contributor.Names[0].GivenNames!)));
        Assert.Equal(["contributors", "permissions/copyrightYear"], article.Inferred.Select(inference => inference.Field).Order(StringComparer.Ordinal));
        Assert.All(article.Inferred, inference => Assert.Equal("the copyright line", inference.From));
    }

    [Fact]
    public void The_sample_page_has_a_problem_for_everything_that_it_lacks()
    {
        var problems = PageFile.Load("seed-article").Read().Problems;

        Assert.Equal(
            ["authors-inferred", "headings-missing", "no-doi", "no-journal", "no-pub-date", "references-rejoined", "urls-lost-hyphens", "year-inferred"],
            problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
        Assert.Contains("R11, R15", problems.Single(problem => problem.Code == "references-rejoined").Message, StringComparison.Ordinal);
        Assert.Contains("R1 (respublikikazahstan)", problems.Single(problem => problem.Code == "urls-lost-hyphens").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_made_up_that_the_sample_page_does_not_say()
    {
        var article = PageFile.Load("seed-article").Read().Article;

        Assert.Null(article.Language);
        Assert.Null(article.Doi);
        Assert.Null(article.SourceJournal);
        Assert.Null(article.Volume ?? article.IssueNumber ?? article.FirstPage ?? article.ElocationId ?? article.SectionTitle);
        Assert.Empty(article.PubDates);
        Assert.Empty(article.Affiliations);
        Assert.Empty(article.FullText);
    }

    [Theory]
    [InlineData("utf-8-bom")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("windows-line-ends")]
    [InlineData("old-line-ends")]
    [InlineData("no-break-spaces")]
    [InlineData("soft-hyphens")]
    [InlineData("decomposed")]
    public void A_page_reads_the_same_however_it_is_written_down(string form)
    {
        var changed = 0;
        foreach (var name in PageFile.Names)
        {
            var page = PageFile.Load(name);
            var text = Encoding.UTF8.GetString(page.Bytes).ReplaceLineEndings("\n");
            var bytes = form switch
            {
                "utf-8-bom" => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)],
                "windows-line-ends" => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n")),
                "old-line-ends" => Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r")),
                "no-break-spaces" => Encoding.UTF8.GetBytes(text.Replace(' ', '\u00a0')),
                "soft-hyphens" => Encoding.UTF8.GetBytes(text.Replace("a", "a\u00ad", StringComparison.Ordinal).Replace("о", "о\u00ad", StringComparison.Ordinal)),
                "decomposed" => Encoding.UTF8.GetBytes(Decomposed(text)),
                _ => [.. Encoding.GetEncoding(form).Preamble, .. Encoding.GetEncoding(form).GetBytes(text)],
            };

            var read = Assert.Single(Importer.Read(new SourceFile("page", bytes)).Articles);

            Assert.Equal(PageFile.Describe(page.Read()), PageFile.Describe(read));
            changed += bytes.AsSpan().SequenceEqual(page.Bytes) ? 0 : 1;
        }

        Assert.InRange(changed, 10, PageFile.Names.Count());
    }

    [Fact]
    public void A_Russian_page_in_windows_1251_is_read_and_the_editor_is_told()
    {
        var page = PageFile.Load("russian");
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(Encoding.UTF8.GetString(page.Bytes));

        var read = Assert.Single(Importer.Read(new SourceFile("page", bytes)).Articles);

        Assert.Equal(page.Read().Article.PlainTitle, read.Article.PlainTitle);
        Assert.Equal(page.Read().Article.References.Count, read.Article.References.Count);
        var problem = read.Problems.Single(problem => problem.Code == "bad-encoding");
        Assert.Contains("windows-1251", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_in_an_encoding_that_nobody_can_tell_are_marked_and_not_guessed()
    {
        var koi8 = CodePagesEncodingProvider.Instance.GetEncoding("koi8-r")!;
        var bytes = koi8.GetBytes(Encoding.UTF8.GetString(PageFile.Load("russian").Bytes));

        var read = Importer.Read(new SourceFile("page", bytes));

        var problem = Assert.Single(read.Articles).Problems.Single(problem => problem.Code == "bad-encoding");
        Assert.DoesNotContain("windows", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Control_characters_are_taken_out_before_anything_is_looked_for()
    {
        var bytes = Encoding.UTF8.GetBytes("A Ti\u0000tle\nKeywords: a, b\u0008\nAbs\u0001tract\nSome text.\nCopyright (c) 2020 Ann Smith");

        var read = Assert.Single(Importer.Read(new SourceFile("page", bytes)).Articles);

        Assert.Equal("A Title", read.Article.PlainTitle);
        Assert.Equal("Some text.", Assert.Single(read.Article.Abstracts).ToReadableText());
        var problem = read.Problems.Single(problem => problem.Code == "illegal-characters");
        Assert.Contains("3 characters", problem.Message, StringComparison.Ordinal);
        Assert.Equal((1, 5), (problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00a0\n")]
    [InlineData("\uFEFF")]
    public void A_file_without_text_is_empty(string text)
    {
        var result = Importer.Read(new SourceFile("page", Encoding.UTF8.GetBytes(text)));

        Assert.Equal("empty-file", Assert.Single(result.Problems).Code);
        Assert.Empty(result.Articles);
    }

    [Fact]
    public void A_page_of_nothing_but_headings_has_no_title_and_is_not_stored()
    {
        var read = Assert.Single(Importer.Read(new SourceFile("page", "Abstract\nKeywords:\nReferences\nHow to Cite\nLicense\n"u8.ToArray())).Articles);

        Assert.False(read.Accepted);
        Assert.Contains(read.Problems, problem => problem.Code == "no-title");
        Assert.Empty(read.Article.References);
    }

    [Fact]
    public void A_title_of_ten_megabytes_is_too_large()
    {
        var result = Importer.Read(new SourceFile("page", Encoding.ASCII.GetBytes(new string('x', 10_000_000))));

        Assert.Equal("too-large", Assert.Single(result.Problems).Code);
        Assert.Equal(0, Importer.Recognize(new SourceFile("page", new byte[10_000_000])));
    }

    [Fact]
    public void A_title_that_no_title_can_be_is_not_stored()
    {
        var read = Assert.Single(Importer.Read(new SourceFile("page", Encoding.ASCII.GetBytes(new string('x', 1_000_000) + "\nAbstract\nText.\n"))).Articles);

        Assert.False(read.Accepted);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><head><title>A page</title></head><body><h1>Title</h1><h2>Abstract</h2></body></html>", "HTML")]
    [InlineData("\n  <html lang=\"en\">\n<body><p>Abstract</p></body></html>", "HTML")]
    [InlineData("<?xml version=\"1.0\"?><article><front/></article>", "XML")]
    public void The_source_of_a_page_is_not_its_text_and_the_editor_is_told_what_to_do(string text, string kind)
    {
        var source = new SourceFile("page", Encoding.UTF8.GetBytes(text));

        Assert.Equal(0, Importer.Recognize(source));
        var problem = Assert.Single(Importer.Read(source).Problems);
        Assert.Equal("not-recognized", problem.Code);
        Assert.StartsWith($"This is {kind}", problem.Message, StringComparison.Ordinal);
        Assert.Contains("open the page in a browser", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"titles\": [{\"text\": \"Abstract\"}], \"abstracts\": []}")]
    [InlineData("[\n  {\"title\": \"A\"}\n]")]
    [InlineData("It was a dark and stormy night. The rain fell in torrents.\n\nNobody was abroad.\n")]
    [InlineData("Dear editor,\n\nplease find our article attached.\n\nYours\nAnn\n")]
    [InlineData("")]
    [InlineData("x")]
    public void What_is_no_page_is_not_recognized(string text) =>
        Assert.Equal(0, Importer.Recognize(new SourceFile("file", Encoding.UTF8.GetBytes(text))));

    [Theory]
    [InlineData("Resource not found.")]
    [InlineData("Resource not found.\n")]
    [InlineData("404 Not Found")]
    public void The_answer_of_a_server_that_has_nothing_is_said_to_be_one(string text)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));

        Assert.Equal(1, Importer.Recognize(source));
        var problem = Assert.Single(Importer.Read(source).Problems);
        Assert.Equal("not-an-article", problem.Code);
        Assert.StartsWith("This is the answer of a server that has no such record", problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("%PDF-1.7\n%\u00e2", "a PDF")]
    [InlineData("PK\u0003\u0004 word/document.xml", "a Word document")]
    [InlineData("PK\u0003\u0004 articles.csv", "a packed file")]
    [InlineData("{\\rtf1 Title}", "RTF")]
    public void A_file_of_another_kind_is_called_by_its_name(string text, string name)
    {
        var source = new SourceFile("file", Encoding.UTF8.GetBytes(text));

        Assert.Equal(1, Importer.Recognize(source));
        var problem = Assert.Single(Importer.Read(source).Problems);
        Assert.Equal(("not-recognized", true), (problem.Code, problem.Message.StartsWith("This is ", StringComparison.Ordinal)));
        Assert.Contains(name, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_with_a_single_sign_of_a_page_is_recognized_with_little_confidence()
    {
        var source = new SourceFile("file", "A Report on Bees\n\nBees are busy.\n\nThis work is licensed under a Creative Commons Attribution 4.0 International License.\n"u8.ToArray());

        Assert.InRange(Importer.Recognize(source), 1, 30);
    }

    [Theory]
    [InlineData("Copyright (c) 2022 Journal of Examples")]
    [InlineData("Copyright (c) 2022 The Author(s)")]
    [InlineData("Copyright (c) 2022 Acta Exemplaria")]
    [InlineData("Copyright (c) 2022 Вестник примеров")]
    [InlineData("Copyright (c) 2022 Society for the Study of Examples")]
    [InlineData("Copyright (c) 2022 Elsevier")]
    public void A_holder_who_is_no_person_does_not_become_an_author(string line)
    {
        var read = Assert.Single(Importer.Read(new SourceFile("page", Encoding.UTF8.GetBytes("A Title\nAbstract\nText.\n" + line))).Articles);

        Assert.Empty(read.Article.Contributors);
        Assert.Equal(line, read.Article.Permissions.CopyrightStatement);
        Assert.Contains(read.Problems, problem => problem.Code == "no-authors");
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() =>
        Gen.String.Sample(text => AssertReads(Encoding.UTF8.GetBytes(text)), iter: 500);

    [Fact]
    public void Any_bytes_are_read_without_an_exception() =>
        Gen.Byte.Array[0, 300].Sample(AssertReads, iter: 500);

    [Fact]
    public void A_page_with_anything_cut_out_doubled_or_moved_is_read_without_an_exception()
    {
        var pages = PageFile.Names.Select(name => Encoding.UTF8.GetString(PageFile.Load(name).Bytes)).ToArray();
        Gen.Select(Gen.Int[0, pages.Length - 1].Select(i => pages[i]), Gen.Int[0, 3], Gen.Double.Unit, Gen.Double.Unit, Gen.Double.Unit).Sample(
            (page, kind, first, second, third) =>
            {
                var places = new[] { first, second, third }.Select(unit => (int)(unit * page.Length)).Order().ToArray();
                var (before, one, two, after) = (page[..places[0]], page[places[0]..places[1]], page[places[1]..places[2]], page[places[2]..]);
                AssertReads(Encoding.UTF8.GetBytes(kind switch
                {
                    0 => before + two + after,
                    1 => before + one + one + two + after,
                    2 => before + two + one + after,
                    _ => before + one.Replace("\n", "", StringComparison.Ordinal) + two + after,
                }));
            },
            iter: 300);
    }

    [Fact]
    public void Lines_in_any_order_are_read_without_an_exception()
    {
        var lines = PageFile.Names.SelectMany(name => Encoding.UTF8.GetString(PageFile.Load(name).Bytes).Split('\n')).ToArray();
        Gen.Int[0, lines.Length - 1].Select(i => lines[i]).Array[0, 40].Sample(some => AssertReads(Encoding.UTF8.GetBytes(string.Join('\n', some))), iter: 300);
    }

    [Fact]
    public void The_largest_page_is_read_in_time_whatever_is_in_it()
    {
        foreach (var unit in new[] { "Abstract: ", "[1] ", "https://example.org/a-\n", "Smith, J. ", "x\n", new string('x', 100) + '\n', "10.5555/", "(2020). ", "Copyright (c) 2020 A\n", "-\na", "Keywords: a, b\nAbstract\n", "1. a\n", "e-mail, Ann Smith and ", "Vol. 1 No. ", "Creative Commons 4.0 license ", "A. A. (2020) // \n" })
        {
            var text = "A title\n" + string.Concat(Enumerable.Repeat(unit, (OjsArticlePageImporter.LargestPage - 10) / unit.Length));
            var source = new SourceFile("page", Encoding.ASCII.GetBytes(text));
            var started = Environment.TickCount64;

            Importer.Read(source);

            Assert.True(Environment.TickCount64 - started < 60_000, $"'{unit}' took {Environment.TickCount64 - started} ms.");
        }
    }

    // By our own table: .NET without ICU gives every text back as it is.
    private static string Decomposed(string text)
    {
        var decomposed = text;
        for (string before = ""; before != decomposed;)
        {
            before = decomposed;
            decomposed = string.Concat(before.EnumerateRunes().SelectMany(rune => CanonicalData.Instance.Decomposition(rune.Value) ?? [rune.Value]).Select(code => new Rune(code).ToString()));
        }

        return decomposed;
    }

    private static void AssertReads(byte[] bytes)
    {
        var source = new SourceFile("page", bytes);
        Assert.InRange(Importer.Recognize(source), 0, 100);
        foreach (var read in Importer.Read(source).Articles)
        {
            // What is stored is read again, and is what every crosswalk may rely on.
            Assert.Equal(ArticleJson.Write(read.Article), ArticleJson.Write(ArticleJson.ReadArticle(ArticleJson.Write(read.Article))));
            Assert.All(read.Article.References, reference => Assert.NotEmpty(reference.ToPlainText()));
        }
    }
}
