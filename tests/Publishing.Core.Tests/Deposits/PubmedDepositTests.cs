using System.Text;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Licensing;
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
    public void Title_and_abstract_of_an_article_whose_language_nobody_has_said_are_treated_alike()
    {
        var article = DepositCase.With(article => article with { Language = null, Abstracts = [Saying("Rivers run low.")] });
        var set = DepositCase.Xml(Deposit.Write([article], DepositCase.Context));

        Assert.Equal(("Rivers of the steppe", "Rivers run low."), (set.Descendants("ArticleTitle").Single().Value, set.Descendants("Abstract").Single().Value));
        Assert.Contains(Deposit.Check(article), problem => problem is { Code: "deposit-doubtful", Field: "language" });
        Assert.DoesNotContain(Deposit.Check(article), problem => problem.Field == "abstracts");

        var cyrillic = DepositCase.With(article => article with { Language = null, Titles = [new Title(RichText.Plain("Реки степи"))], Abstracts = [Saying("Реки мелеют.")] });
        Assert.Contains(Deposit.Check(cyrillic), problem => problem is { Code: "deposit-incomplete", Field: "titles" });
        Assert.Contains(Deposit.Check(cyrillic), problem => problem is { Code: "deposit-doubtful", Field: "abstracts" });

        var both = DepositCase.With(article => article with { Language = null, Titles = [new Title(RichText.Plain("Ríos")), new Title(RichText.Plain("Rivers"), LanguageTag.Parse("en"))] });
        Assert.Equal("Rivers", DepositCase.Xml(Deposit.Write([both], DepositCase.Context)).Descendants("ArticleTitle").Single().Value);
    }

    [Fact]
    public void An_article_has_one_pii_wherever_it_is_written()
    {
        var article = DepositCase.With(article => article with { FirstPage = null, LastPage = null, ElocationId = "e12", Identifiers = [new ArticleIdentifier("publisher-id", "4711"), new ArticleIdentifier("pii", "S0123")] });
        var set = DepositCase.Xml(Deposit.Write([article], DepositCase.Context));

        Assert.Equal(["e12", "e12"], set.Descendants().Where(id => (string?)id.Attribute("EIdType") == "pii" || (string?)id.Attribute("IdType") == "pii").Select(id => id.Value));
        Assert.Contains(Deposit.Check(article), problem => problem is { Code: "deposit-left-out", Field: "identifiers/1", Value: "S0123" });

        var paged = DepositCase.With(article => article with { Identifiers = [new ArticleIdentifier("publisher-id", "4711"), new ArticleIdentifier("pii", "S0123")] });
        Assert.Equal("S0123", DepositCase.Xml(Deposit.Write([paged], DepositCase.Context)).Descendants("ArticleId").First(id => (string?)id.Attribute("IdType") == "pii").Value);
    }

    // The order of the DTD, as exporters have it that hold what they write against the DTD itself.
    [Fact]
    public void The_parts_stand_in_the_order_of_the_DTD()
    {
        string[] order = ["Journal", "ArticleTitle", "VernacularTitle", "FirstPage", "LastPage", "ELocationID", "Language", "AuthorList", "PublicationType", "ArticleIdList", "History", "Abstract", "OtherAbstract", "CopyrightInformation", "CoiStatement", "ObjectList", "ReferenceList"];
        var article = DepositCase.With(article => article with
        {
            Language = LanguageTag.Parse("es"),
            Titles = [new Title(RichText.Plain("Ríos de la estepa")), new Title(RichText.Plain("Rivers of the steppe"), LanguageTag.Parse("en"))],
            Abstracts = [Saying("Los ríos."), Saying("Rivers run low.") with { Language = LanguageTag.Parse("en") }],
            History = [new HistoryDate("accepted", new PartialDate(2024, 2, 1))],
            Keywords = [new KeywordGroup([RichText.Plain("rivers")], LanguageTag.Parse("en"))],
            Permissions = new Permissions { CopyrightStatement = "© 2024" },
            ConflictOfInterest = RichText.Plain("None."),
            References = [new Reference("R1", [new(RichText.Plain("A book."), CitationPartKind.Text)])],
        });

        Assert.Equal(order, DepositCase.Xml(Deposit.Write([article], DepositCase.Context)).Element("Article")!.Elements().Select(part => part.Name.LocalName).Distinct());
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

    private static Abstract Saying(string words) => new([new AbstractSection(null, [RichText.Plain(words)])]);
}
