using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Deposits;

public sealed class RsciDepositTests
{
    private static readonly RsciDeposit Deposit = new();

    [Fact]
    public void The_file_is_UTF_16_and_says_so_in_its_first_bytes_and_in_its_declaration()
    {
        var content = Deposit.Write([DepositCase.Plain()], DepositCase.Context).Content!;

        Assert.Equal([0xFF, 0xFE], content.Take(2));
        Assert.StartsWith("\uFEFF<?xml version=\"1.0\" encoding=\"utf-16\"?>", Encoding.Unicode.GetString(content), StringComparison.Ordinal);
    }

    [Fact]
    public void Three_languages_go_out_under_eLIBRARYs_own_codes()
    {
        var article = DepositCase.With(article => article with
        {
            Language = LanguageTag.Parse("kk"),
            Titles = [new Title(RichText.Plain("Дала өзендері")), new Title(RichText.Plain("Реки степи"), LanguageTag.Parse("ru")), new Title(RichText.Plain("Rivers of the steppe"), LanguageTag.Parse("en"))],
            Contributors = [new Contributor { Names = [new PersonName("Омарова", "Айгүл"), new PersonName("Омарова", "Айгуль", Language: LanguageTag.Parse("ru")), new PersonName("Omarova", "Aigul", Language: LanguageTag.Parse("en")), new PersonName("Omarova", "Aygul", Language: LanguageTag.Parse("tr"))] }],
        });
        var journal = DepositCase.Xml(Deposit.Write([article], DepositCase.Context));

        Assert.Equal("KKZ", journal.Descendants("langPubl").Single().Value);
        Assert.Equal(["KKZ", "RUS", "ENG"], journal.Descendants("artTitle").Select(title => (string?)title.Attribute("lang")));
        Assert.Equal(["KKZ", "RUS", "ENG"], journal.Descendants("individInfo").Select(info => (string?)info.Attribute("lang")));
        Assert.Contains(Deposit.Check(article), problem => problem is { Code: "deposit-left-out", Field: "contributors/0/names" });
    }

    // Its codes are its own: by ISO 639-3 CHN and ESP are other languages, and FRE and GEO are none.
    [Theory]
    [InlineData("fr", "FRE")]
    [InlineData("es", "ESP")]
    [InlineData("zh-Hans", "CHN")]
    [InlineData("bg", "BGR")]
    [InlineData("ka", "GEO")]
    [InlineData("ba", "BAK")]
    [InlineData("uz-Latn", "UZB")]
    public void A_language_is_called_as_eLIBRARY_calls_it_and_read_back(string language, string code)
    {
        var article = DepositCase.With(article => article with { Language = LanguageTag.Parse(language) });
        var file = Deposit.Write([article], DepositCase.Context);

        Assert.Equal(code, DepositCase.Xml(file).Descendants("langPubl").Single().Value);
        Assert.DoesNotContain(Deposit.Check(article), problem => problem.Code == "deposit-left-out");
        Assert.Equal(article.Article.Language!.Language, Assert.Single(new RsciImporter().Read(new SourceFile("a.xml", file.Content!)).Articles).Article.Language!.Language);
    }

    [Fact]
    public void A_language_that_eLIBRARY_may_call_anything_is_a_problem_and_no_guess()
    {
        var article = DepositCase.With(article => article with
        {
            Titles = [.. article.Titles, new Title(RichText.Plain("Rios da estepe"), LanguageTag.Parse("pt"))],
            Abstracts = [new Abstract([new AbstractSection(null, [RichText.Plain("Os rios.")])], LanguageTag.Parse("pt-BR"))],
            Keywords = [new KeywordGroup([RichText.Plain("rios")], LanguageTag.Parse("pt")), new KeywordGroup([RichText.Plain("rivers")])],
        });
        var journal = DepositCase.Xml(Deposit.Write([article], DepositCase.Context));

        Assert.Equal(["ENG", "UNK"], journal.Descendants("artTitle").Select(title => (string?)title.Attribute("lang")));
        Assert.Equal(["ENG"], journal.Descendants("kwdGroup").Select(group => (string?)group.Attribute("lang")));
        var found = Assert.Single(Deposit.Check(article), problem => problem.Code == "deposit-left-out");
        Assert.Equal(("titles/1/language", "pt"), (found.Field, found.Value));
    }

    [Fact]
    public void The_text_of_an_open_article_goes_out_in_plain_words_and_what_has_none_is_told_of_the_file()
    {
        var text = new Lazy<IReadOnlyList<JatsFragment>>([new JatsFragment("", "<body><sec><title>Rivers</title><p>They run <italic>low</italic>. Write to <email>a@example.org</email></p><p>A list: <list><list-item><p>one</p></list-item></list> and on.</p></sec></body>")]);
        var open = DepositCase.With(article => article with { Permissions = new Permissions { FreeToRead = new FreeToRead() } }) with { Text = text };
        var file = Deposit.Write([open], DepositCase.Context);

        var element = DepositCase.Xml(file).Descendants("article").Single().Element("text")!;
        Assert.Equal("Rivers\nThey run low. Write to\nA list:\none\nand on.", element.Value);
        Assert.Equal("ENG", (string?)element.Attribute("lang"));
        Assert.DoesNotContain(file.Problems, found => found.Problem.Message.Contains("(text)", StringComparison.Ordinal));

        foreach (var without in new[] { open with { Text = DepositCase.Plain().Text }, DepositCase.Plain() with { Text = text }, open with { Article = open.Article with { Permissions = new Permissions { FreeToRead = new FreeToRead(open.Today.AddDays(1)) } } } })
        {
            var lacking = Deposit.Write([without, DepositCase.Plain(8, "10.5555/examples.8")], DepositCase.Context);
            Assert.Empty(DepositCase.Xml(lacking).Descendants("article").Elements("text"));
            Assert.Contains("of 2 of 2 there is none here", Assert.Single(lacking.Problems, found => found.Problem.Message.Contains("(text)", StringComparison.Ordinal)).Problem.Message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Several_issues_are_no_file_and_the_problem_names_them()
    {
        var second = DepositCase.Plain(8, "10.5555/examples.8") with { Issue = new Issue { Slug = "5-3", Volume = "5", Number = "3", Published = new PartialDate(2024, 9) } };
        var file = Deposit.Write([DepositCase.Plain(), second], DepositCase.Context);

        Assert.Null(file.Content);
        Assert.EndsWith("of 2: 5-2; 5-3.", Assert.Single(file.Problems, found => found.Problem.Code == "deposit-one-issue").Problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_pages_and_language_an_article_is_not_taken() => Assert.Equal(
        ["firstPage", "language"],
        Deposit.Check(DepositCase.With(article => article with { FirstPage = null, LastPage = null, Language = null })).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Field));

    [Fact]
    public void Articles_stand_under_the_headings_of_their_sections()
    {
        var history = new Section("history", [new("History", LanguageTag.Parse("en"))]);
        var articles = new[] { DepositCase.Plain() with { Section = history }, DepositCase.Plain(8, "10.5555/8"), DepositCase.Plain(9, "10.5555/9") with { Section = history } };
        var order = DepositCase.Xml(Deposit.Write(articles, DepositCase.Context)).Descendants("articles").Single().Elements().Select(element => element.Element("codes")?.Value ?? element.Value);

        Assert.Equal(["10.5555/8", "History", "10.5555/examples.7", "10.5555/9"], order);
    }

    [Fact]
    public void More_authors_than_a_byte_can_count_are_all_there()
    {
        var crowd = Enumerable.Range(0, 130).Select(i => new Contributor { Names = [new PersonName("Surname" + (char)('a' + (i % 26)))] }).ToList();
        var authors = DepositCase.Xml(Deposit.Write([DepositCase.With(article => article with { Contributors = crowd })], DepositCase.Context)).Descendants("author").ToList();

        Assert.Equal(130, authors.Count);
        Assert.Equal(127, authors.Count(author => author.Attribute("num") is not null));
    }
}
