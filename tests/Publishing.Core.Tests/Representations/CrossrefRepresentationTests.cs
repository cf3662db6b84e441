using System.Text;
using System.Xml.Linq;
using Publishing.Deposits;
using Publishing.Ingest;
using Publishing.Representations;
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

    // Where prefixes are declared makes no difference.
    private static XElement Plain(XElement element)
    {
        var copy = new XElement(element);
        copy.DescendantsAndSelf().Attributes().Where(attribute => attribute.IsNamespaceDeclaration).Remove();
        return copy;
    }
}
