using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Tests.Deposits;

public sealed class DoajXmlDepositTests
{
    private static readonly DoajXmlDeposit Deposit = new();

    [Fact]
    public void Two_editions_with_one_ISSN_are_refused()
    {
        var article = DepositCase.Plain();
        article = article with { Journal = article.Journal with { PrintIssn = article.Journal.ElectronicIssn } };

        Assert.Equal(["deposit-refused journal/printIssn"], Errors(article));
        Assert.Null(Deposit.Write([article], DepositCase.Context).Content);
    }

    [Theory]
    [InlineData("https://press.example.org/7.pdf", true)]
    [InlineData("http://192.0.2.7:8080/7", true)]
    [InlineData("https://localhost/7", false)]
    [InlineData("ftp://press.example.org/7.pdf", false)]
    public void A_full_text_has_an_address_that_everybody_can_open(string address, bool isTaken) =>
        Assert.Equal(isTaken ? [] : ["deposit-incomplete fullText"], Errors(DepositCase.With(article => article with { FullText = [new FullTextLink(address)] })));

    [Fact]
    public void Languages_are_named_as_libraries_do_and_unknown_ones_not_at_all()
    {
        var article = DepositCase.With(article => article with { Language = LanguageTag.Parse("de"), Titles = [new Title(RichText.Plain("Flüsse")), new Title(RichText.Plain("Suhu"), LanguageTag.Parse("xx"))] });
        var record = DepositCase.Xml(Deposit.Write([article], DepositCase.Context)).Element("record")!;

        Assert.Equal("ger", record.Element("language")!.Value);
        Assert.Equal(["ger", null], record.Elements("title").Select(title => (string?)title.Attribute("language")));
    }

    [Fact]
    public void An_author_in_the_eastern_order_has_the_given_name_first()
    {
        var article = DepositCase.With(article => article with { Contributors = [new Contributor { Names = [new PersonName("Yamada", "Hanako", EasternOrder: true)] }, new Contributor { Anonymous = true }, new Contributor { Kind = "editor", Names = [new PersonName("Plato")] }] });

        Assert.Equal(["Hanako Yamada"], DepositCase.Xml(Deposit.Write([article], DepositCase.Context)).Descendants("name").Select(name => name.Value));
    }

    private static IEnumerable<string> Errors(PublishedArticle article) => Deposit.Check(article).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => $"{problem.Code} {problem.Field}");
}
