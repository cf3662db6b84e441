using System.Text;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using CsCheck;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Representations;
using Publishing.Schemas;
using Publishing.Tests.Articles;
using Publishing.Tests.Crosswalks;

namespace Publishing.Tests.Representations;

/// <summary>DataCite XML and JSON: what both they and the model can say comes back from them.</summary>
public sealed class DataCiteRepresentationTests
{
    private static readonly XNamespace Kernel = "http://datacite.org/schema/kernel-4";

    // All that have a year, with a DOI if they have none.
    public static TheoryData<string> Cases => [.. GoldenCase.Names.Where(name => GoldenCase.Load(name).Article is { Article.FirstPublished: not null })];

    [Theory]
    [MemberData(nameof(Cases))]
    public void XML_that_is_imported_is_written_as_it_was(string name)
    {
        var article = WithDoi(GoldenCase.Load(name).Article);
        var imported = Assert.Single(new DataCiteXmlImporter().Read(new SourceFile("a.xml", Xml(article))).Articles).Article;

        Assert.Equal(Lines(article), Lines(article with { Article = imported }));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void JSON_that_is_imported_is_written_as_it_was(string name)
    {
        var article = WithDoi(GoldenCase.Load(name).Article);
        var imported = Assert.Single(new DataCiteJsonImporter().Read(new SourceFile("a.json", Json(article))).Articles).Article;

        Assert.Equal(Lines(article), Lines(article with { Article = imported }));
    }

    [Fact]
    public void What_the_model_says_comes_back()
    {
        var article = GoldenCase.Load("everything").Article;
        foreach (var imported in new[] { new DataCiteXmlImporter().Read(new SourceFile("a.xml", Xml(article))), new DataCiteJsonImporter().Read(new SourceFile("a.json", Json(article))) }.Select(result => result.Articles.Single().Article))
        {
            Assert.Equal((article.Article.Doi, article.Article.Type, article.Article.Language, article.Article.Version), (imported.Doi, imported.Type, imported.Language, imported.Version));
            Assert.Equal(["Josiah Stinkney Carberry Jr.", "A. Nurlanova", "Hanako Yamada", "The River Gauges Working Group", "", "Plato"], imported.Contributors.Select(contributor => contributor.DisplayName));
            Assert.Equal(("0000-0002-1825-0097", true, true, "translator"), (imported.Contributors[0].Orcid!.Value, imported.Contributors[0].Corresponding, imported.Contributors[4].Anonymous, imported.Contributors[5].Kind));
            Assert.Equal("https://ror.org/0xmpe0093", imported.Affiliations[0].Ror!.Value);
            Assert.Equal(("Journal of Examples", "5", "2", "10", "25"), (imported.SourceJournal!.Title, imported.Volume, imported.IssueNumber, imported.FirstPage, imported.LastPage));
            Assert.Equal([new PubDate(new PartialDate(2024, 5, 17))], imported.PubDates);
            Assert.Equal(article.Article.History, imported.History);
            Assert.Equal((2024, 16), (imported.Permissions.CopyrightYear, imported.Counts["page-count"]));
            Assert.Equal(article.Article.Identifiers.Where(identifier => identifier.Kind != "udc"), imported.Identifiers);
            Assert.Equal(["10.5555/12345678"], imported.References.Select(reference => reference.Doi!.Value));
        }
    }

    [Fact]
    public void Every_article_that_the_types_allow_is_valid_in_XML_and_the_same_in_JSON() => ArticleGen.Published.Sample(
        article =>
        {
            var (xml, json) = (new DataCiteXmlRepresentation().Write(article), new DataCiteJsonRepresentation().Write(article));
            Assert.Equal(xml is null, json is null);
            if (xml is not null)
            {
                var root = XElement.Parse(Encoding.UTF8.GetString(xml), LoadOptions.PreserveWhitespace);
                Assert.Empty(RecordSchemas.Faults(RecordSchema.DataCite, root));
                var record = JsonNode.Parse(json)!;
                Assert.Equal(root.Element(Kernel + "titles")!.Elements().Select(title => title.Value), record["titles"]!.AsArray().Select(title => (string)title!["title"]!));
                Assert.Equal(root.Element(Kernel + "creators")!.Elements().Select(creator => creator.Element(Kernel + "creatorName")!.Value), record["creators"]!.AsArray().Select(creator => (string)creator!["name"]!));
                Assert.Equal(root.Descendants(Kernel + "rights").Select(rights => (string?)rights.Attribute("rightsURI")), record["rightsList"]?.AsArray().Select(rights => (string?)rights!["rightsUri"]) ?? []);
                Assert.DoesNotContain("secret.person", Encoding.UTF8.GetString(json!) + Encoding.UTF8.GetString(xml), StringComparison.Ordinal);
            }
        },
        iter: Math.Max(200, Check.Iter),
        print: article => ArticleJson.Write(article.Article) is { Length: > 4000 } text ? text[..4000] + "…" : ArticleJson.Write(article.Article));

    private static PublishedArticle WithDoi(PublishedArticle article) => article with { Article = article.Article with { Doi = article.Article.Doi ?? (Doi.TryParse("10.5555/given", out var doi) ? doi : null) } };

    private static byte[] Xml(PublishedArticle article) => new DataCiteXmlRepresentation().Write(article)!;

    private static byte[] Json(PublishedArticle article) => new DataCiteJsonRepresentation().Write(article)!;

    // Which of the words were subject headings is not said, and so neither their order nor their classification comes back; nor does the form of files without the files.
    private static string[] Lines(PublishedArticle article)
    {
        var root = XElement.Parse(Encoding.UTF8.GetString(Xml(article)));
        root.Descendants(Kernel + "subjects").Elements().Attributes().Remove();
        foreach (var list in root.Elements(Kernel + "subjects").ToList())
        {
            list.ReplaceNodes(list.Elements().OrderBy(subject => subject.Value, StringComparer.Ordinal).ToList());
        }

        root.Elements(Kernel + "formats").Remove();
        root.Descendants(Kernel + "br").ToList().ForEach(line => line.ReplaceWith(" "));
        return [.. GoldenXml.Lines(root).Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)))];
    }
}
