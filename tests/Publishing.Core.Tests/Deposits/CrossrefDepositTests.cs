using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Tests.Deposits;

public sealed class CrossrefDepositTests
{
    private static readonly XNamespace Tags = "http://www.crossref.org/schema/5.4.0";
    private static readonly XNamespace Access = "http://www.crossref.org/AccessIndicators.xsd";
    private static readonly CrossrefDeposit Deposit = new();

    [Fact]
    public void Each_issue_is_a_journal_of_its_own_and_articles_stand_in_theirs()
    {
        var second = DepositCase.Plain(8, "10.5555/examples.8") with { Issue = new Issue { Slug = "5-3", Volume = "5", Number = "3", Published = new PartialDate(2024, 9) } };
        var batch = DepositCase.Xml(Deposit.Write([DepositCase.Plain(), second, DepositCase.Plain(9, "10.5555/examples.9")], DepositCase.Context));

        Assert.Equal(["2: 10.5555/examples.7 10.5555/examples.9", "3: 10.5555/examples.8"], batch.Descendants(Tags + "journal").Select(journal =>
            $"{journal.Descendants(Tags + "issue").Single().Value}: {string.Join(' ', journal.Descendants(Tags + "journal_article").Select(article => article.Element(Tags + "doi_data")!.Element(Tags + "doi")!.Value))}"));
    }

    [Fact]
    public void What_is_refused_leaves_the_others_in_the_file()
    {
        var nameless = DepositCase.With(article => article with { Doi = null }) with { Id = 8 };
        var twin = DepositCase.Plain(9);
        var file = Deposit.Write([DepositCase.Plain(), nameless, twin], DepositCase.Context);

        Assert.Equal([7L], file.Articles);
        Assert.Equal([(8L, "deposit-incomplete"), (9L, "deposit-refused")], file.Problems.Where(found => found.Problem.Severity == ProblemSeverity.Error).Select(found => (found.Article!.Value, found.Problem.Code)));
    }

    [Theory]
    [InlineData(null, "a@press.example.org")]
    [InlineData("Press", null)]
    [InlineData("Press", "nobody")]
    public void Nobody_in_particular_registers_nothing(string? name, string? email)
    {
        var file = Deposit.Write([DepositCase.Plain()], DepositCase.Context with { Depositor = name, Email = email });

        Assert.Null(file.Content);
        Assert.Contains(file.Problems, found => found is { Article: null, Problem.Code: "no-depositor" });
    }

    [Fact]
    public void A_later_moment_gives_a_greater_timestamp_and_the_same_moment_the_same_bytes()
    {
        var first = Deposit.Write([DepositCase.Plain()], DepositCase.Context);
        var later = DepositCase.Xml(Deposit.Write([DepositCase.Plain()], DepositCase.Context with { Moment = DepositCase.Context.Moment.AddMilliseconds(1) }));

        Assert.Equal(first.Content, Deposit.Write([DepositCase.Plain()], DepositCase.Context).Content);
        Assert.True(Stamp(DepositCase.Xml(first)) < Stamp(later));

        static decimal Stamp(XElement batch) => (decimal)batch.Descendants(Tags + "timestamp").Single();
    }

    [Fact]
    public void An_embargo_is_said_of_reading_and_of_the_licence()
    {
        var article = DepositCase.With(article => article with { Permissions = new Permissions { Licenses = [new License(CreativeCommons.By40), new License("https://press.example.org/mining", AppliesTo: "tdm")], FreeToRead = new FreeToRead(new DateOnly(2026, 1, 1)) } });
        var program = DepositCase.Xml(Deposit.Write([article], DepositCase.Context)).Descendants(Access + "program").Single();

        Assert.Equal("2026-01-01", (string?)program.Element(Access + "free_to_read")!.Attribute("start_date"));
        Assert.Equal(
            [("vor", "2026-01-01", CreativeCommons.By40), ("tdm", null, "https://press.example.org/mining")],
            program.Elements(Access + "license_ref").Select(license => ((string?)license.Attribute("applies_to"), (string?)license.Attribute("start_date"), license.Value)));
    }

    [Fact]
    public void Nothing_is_said_of_rights_that_nobody_knows() =>
        Assert.Empty(DepositCase.Xml(Deposit.Write([DepositCase.Plain()], DepositCase.Context)).Descendants(Access + "program"));

    [Theory]
    [InlineData(60, true)]
    [InlineData(61, false)]
    public void A_surname_may_have_sixty_characters(int length, bool isTaken)
    {
        var problems = Deposit.Check(DepositCase.With(article => article with { Contributors = [new Contributor { Names = [new PersonName(new string('a', length))] }] }));

        Assert.Equal(!isTaken, problems.Any(problem => problem is { Code: "deposit-too-long", Field: "contributors/0/names/0/surname" }));
    }

    [Fact]
    public void Volume_issue_and_title_of_the_journal_have_their_limits()
    {
        var article = DepositCase.Plain();
        article = article with { Issue = article.Issue! with { Volume = new string('9', 33), Number = new string('8', 33) }, Journal = article.Journal with { Titles = [new(new string('J', 256))], ElectronicIssn = null } };

        Assert.Equal(
            ["deposit-incomplete journal/electronicIssn", "deposit-too-long journal/titles/0", "deposit-too-long issue/volume", "deposit-too-long issue/number"],
            Deposit.Check(article).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => $"{problem.Code} {problem.Field}"));
    }

    [Fact]
    public void A_DOI_with_a_prefix_in_two_parts_and_a_year_before_1400_are_refused()
    {
        var article = DepositCase.With(article => article with { Doi = Doi.TryParse("10.1000.10/123", out var doi) ? doi : null, PubDates = [new PubDate(new PartialDate(1399))] }) with { Issue = null };

        Assert.Equal(["doi", "pubDates"], Deposit.Check(article).Where(problem => problem.Code == "deposit-refused").Select(problem => problem.Field));
    }

    [Fact]
    public void A_correction_is_told_to_be_one_that_Crossref_learns_of_otherwise()
    {
        var article = DepositCase.With(article => article with { Type = new ArticleType("correction"), RelatedArticles = [new RelatedArticle("corrected-article", article.Doi), new RelatedArticle("translated-article", article.Doi)] });

        Assert.Equal("relatedArticles/0", Assert.Single(Deposit.Check(article), problem => problem.Code == "deposit-left-out").Field);
        Assert.Equal(["isTranslationOf"], DepositCase.Xml(Deposit.Write([article], DepositCase.Context)).Descendants().Attributes("relationship-type").Select(type => type.Value));
    }

    [Fact]
    public void A_season_has_a_number_and_a_date_without_a_format_no_medium_of_its_own()
    {
        var dates = DepositCase.Xml(Deposit.Write([DepositCase.With(article => article with { PubDates = [new PubDate(new PartialDate(2024), Season: "Spring")] })], DepositCase.Context)).Descendants(Tags + "journal_article").Elements(Tags + "publication_date").Single();

        Assert.Equal(("other", "21", "2024"), ((string?)dates.Attribute("media_type"), dates.Element(Tags + "month")!.Value, dates.Element(Tags + "year")!.Value));
    }

    [Fact]
    public void A_title_keeps_its_formula_and_its_markup()
    {
        var title = new RichText([new TextRun("On "), new StyledRun(InlineStyle.Italic, RichText.Plain("x")), new MathRun("<mml:math xmlns:mml=\"http://www.w3.org/1998/Math/MathML\"><mml:mi>y</mml:mi></mml:math>"), new StyledRun(InlineStyle.Strike, RichText.Plain("z"))]);
        var written = DepositCase.Xml(Deposit.Write([DepositCase.With(article => article with { Titles = [new Title(title)] })], DepositCase.Context)).Descendants(Tags + "title").Single();

        Assert.Equal(["i", "math"], written.Elements().Select(element => element.Name.LocalName));
        Assert.Equal("On xyz", written.Value);
    }
}
