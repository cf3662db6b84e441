using System.Text;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Representations;
using Publishing.Tests.Crosswalks;
using Publishing.Tests.Deposits;

namespace Publishing.Tests.Representations;

public sealed class CrossrefRepresentationTests
{
    private static readonly CrossrefRepresentation Representation = new();

    [Fact]
    public void It_says_what_the_deposit_says_in_no_namespace()
    {
        var article = DepositCase.Golden("everything");
        XNamespace crossref = "http://www.crossref.org/schema/5.4.0";
        var deposited = DepositCase.Xml(new CrossrefDeposit().Write([article], DepositCase.Context)).Descendants(crossref + "journal_article").Single();
        foreach (var element in deposited.DescendantsAndSelf().Where(element => element.Name.Namespace == crossref))
        {
            element.Name = element.Name.LocalName;
        }

        var root = XElement.Parse(Encoding.UTF8.GetString(Representation.Write(article)!), LoadOptions.PreserveWhitespace);

        Assert.Equal("10.5555", (string?)root.Element("doi_record")!.Attribute("owner"));
        Assert.True(XNode.DeepEquals(Plain(deposited), Plain(root.Descendants("journal_article").Single())));
    }

    [Fact]
    public void Our_importer_knows_it()
    {
        var source = new SourceFile("article.crossref.xml", Representation.Write(DepositCase.Golden("everything"))!);

        Assert.True(new CrossrefXmlImporter().Recognize(source) > 90);
        Assert.Equal("10.5555/examples.2024.2.10", Assert.Single(new CrossrefXmlImporter().Read(source).Articles).Article.Doi!.Value);
    }

    [Fact]
    public void Without_a_DOI_a_title_or_a_date_there_is_none()
    {
        Assert.Null(Representation.Write(DepositCase.With(article => article with { Doi = null })));
        Assert.Null(Representation.Write(DepositCase.With(article => article with { Titles = [] })));
        Assert.Null(Representation.Write(DepositCase.With(article => article with { PubDates = [] }) with { Issue = null }));
        Assert.NotNull(Representation.Write(DepositCase.Plain()));
    }

    // It is found without writing: every view of a page asks.
    [Fact]
    public void There_is_one_of_exactly_the_articles_that_a_deposit_takes_and_it_says_why_not()
    {
        var deposit = new CrossrefDeposit();
        PublishedArticle[] articles =
        [
            .. GoldenCase.Names.Select(DepositCase.Golden),
            DepositCase.Plain(),
            DepositCase.Plain() with { Journal = DepositCase.Plain().Journal with { ElectronicIssn = null } },
            DepositCase.With(article => article with { Doi = null }),
            DepositCase.Plain(doi: "10.5555.6/part.of.a.prefix"),
            DepositCase.With(article => article with { Volume = new string('5', 40) }),
            DepositCase.With(article => article with { Contributors = [new Contributor { Names = [new PersonName(new string('a', 61))] }] }),
            DepositCase.With(article => article with { Contributors = [new Contributor { Names = [new PersonName("Who?")] }] }),
            DepositCase.With(article => article with { PubDates = [new PubDate(new PartialDate(1200))] }) with { Issue = null },
        ];

        Assert.All(articles, article =>
        {
            var errors = deposit.Check(article).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message);
            Assert.Equal(errors, Representation.Refusals(article));
            Assert.Equal(Representation.Refusals(article).Count == 0, Representation.Write(article) is not null);
        });
        Assert.Equal(["Crossref takes no article without a DOI."], Representation.Refusals(articles[^6]));
    }

    // Where prefixes are declared makes no difference.
    private static XElement Plain(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
