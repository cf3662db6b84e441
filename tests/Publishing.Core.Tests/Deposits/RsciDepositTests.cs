using System.Text;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Journals;
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
