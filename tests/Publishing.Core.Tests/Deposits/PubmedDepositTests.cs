using System.Text;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Tests.Deposits;

public sealed class PubmedDepositTests
{
    private static readonly PubmedDeposit Deposit = new();

    [Fact]
    public void The_file_names_its_DTD() => Assert.StartsWith(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?><!DOCTYPE ArticleSet PUBLIC \"-//NLM//DTD PubMed 2.8//EN\" \"https://dtd.nlm.nih.gov/ncbi/pubmed/in/PubMed.dtd\"><ArticleSet>",
        Encoding.UTF8.GetString(Deposit.Write([DepositCase.Plain()], DepositCase.Context).Content!),
        StringComparison.Ordinal);

    [Fact]
    public void The_title_is_in_English_and_the_other_beside_it_in_Latin_letters()
    {
        var spanish = DepositCase.With(article => article with { Language = LanguageTag.Parse("es"), Titles = [new Title(RichText.Plain("Ríos de la estepa")), new Title(RichText.Plain("Rivers of the steppe"), LanguageTag.Parse("en"))] });
        var set = DepositCase.Xml(Deposit.Write([spanish], DepositCase.Context));
        Assert.Equal(("Rivers of the steppe", "Ríos de la estepa", "ES"), (set.Descendants("ArticleTitle").Single().Value, set.Descendants("VernacularTitle").Single().Value, set.Descendants("Language").Single().Value));

        var russian = DepositCase.With(article => article with { Language = LanguageTag.Parse("ru"), Titles = [new Title(RichText.Plain("Реки степи")), new Title(RichText.Plain("Rivers of the steppe"), LanguageTag.Parse("en"))] });
        Assert.Empty(DepositCase.Xml(Deposit.Write([russian], DepositCase.Context)).Descendants("VernacularTitle"));
        Assert.Contains(Deposit.Check(russian), problem => problem is { Code: "deposit-left-out", Field: "titles/0" });

        var alone = DepositCase.With(article => article with { Language = LanguageTag.Parse("ru"), Titles = [new Title(RichText.Plain("Реки степи"))] });
        Assert.Contains(Deposit.Check(alone), problem => problem is { Code: "deposit-incomplete", Field: "titles" });
    }

    [Fact]
    public void A_person_with_one_name_has_no_first_one_and_says_so()
    {
        var author = DepositCase.Xml(Deposit.Write([DepositCase.With(article => article with { Contributors = [new Contributor { Names = [new PersonName("Plato")] }] })], DepositCase.Context)).Descendants("Author").Single();

        Assert.Equal("Y", (string?)author.Element("FirstName")!.Attribute("EmptyYN"));
        Assert.Equal("Plato", author.Element("LastName")!.Value);
    }

    [Fact]
    public void The_issue_in_print_is_the_date_and_what_was_online_before_is_history()
    {
        var set = DepositCase.Xml(Deposit.Write([DepositCase.With(article => article with { PubDates = [new PubDate(new PartialDate(2024, 5, 17), "pub", "electronic"), new PubDate(new PartialDate(2024, 6), "collection", "print")], History = [new HistoryDate("rev-recd", new PartialDate(2024, 1, 2)), new HistoryDate("accepted", new PartialDate(2024, 2))] })], DepositCase.Context));

        Assert.Equal(["ppublish 202406", "revised 20240102", "aheadofprint 20240517"], set.Descendants("PubDate").Select(date => $"{(string?)date.Attribute("PubStatus")} {date.Value}"));
    }
}
