using System.Xml.Linq;
using Publishing.Crosswalks;
using Publishing.Schemas;

namespace Publishing.Tests.Crosswalks;

public sealed class RecordIdsTests
{
    private static readonly XNamespace Oai = "http://www.openarchives.org/OAI/2.0/";

    [Fact]
    public void A_page_that_holds_the_same_article_under_many_numbers_is_valid()
    {
        var golden = GoldenCase.Load("everything").Article;
        var records = Enumerable.Range(1, 3).Select(id => new XElement(
            Oai + "record",
            new XElement(Oai + "header", new XElement(Oai + "identifier", $"oai:press.example.org:articles/{id}"), new XElement(Oai + "datestamp", "2025-01-15T00:00:00Z")),
            new XElement(Oai + "metadata", new JatsCrosswalk().Render(golden with { Id = id }))));
        var page = new XElement(
            Oai + "OAI-PMH",
            new XElement(Oai + "responseDate", "2025-01-15T00:00:00Z"),
            new XElement(Oai + "request", "https://press.example.org/oai"),
            new XElement(Oai + "ListRecords", records));

        Assert.Empty(RecordSchemas.Faults(RecordSchema.OaiPmhResponse, page));
        var ids = page.Descendants().Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.True(ids.Count > 3);
        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void What_refers_to_an_id_still_does()
    {
        var root = XElement.Parse("""<article><aff id="aff1"/><xref rid="aff1 elsewhere"/><ext-link xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="#aff1"/></article>""");

        RecordIds.Qualify(root, 7);

        Assert.Equal("a7-aff1", (string?)root.Element("aff")!.Attribute("id"));
        Assert.Equal("a7-aff1 elsewhere", (string?)root.Element("xref")!.Attribute("rid"));
        Assert.Equal("#a7-aff1", root.Element("ext-link")!.Attributes().Last().Value);
    }
}
