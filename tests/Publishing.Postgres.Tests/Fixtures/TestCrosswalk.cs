using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Schemas;

namespace Publishing.Postgres.Tests.Fixtures;

/// <summary>A format whose rendering a test decides; by default Dublin Core of the title.</summary>
internal sealed class TestCrosswalk(string prefix, int version = 1, Func<PublishedArticle, XElement?>? render = null, bool takesText = false) : Crosswalk
{
    private static readonly XNamespace OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";

    public override MetadataFormat Format { get; } = new(prefix, OaiDc.NamespaceName, "oai_dc.xsd", prefix);

    public override int Version => version;

    public override RecordSchema Schema => RecordSchema.OaiDc;

    public override bool TakesText => takesText;

    public override XElement? Render(PublishedArticle article) => (render ?? Title)(article);

    /// <summary>The title alone.</summary>
    public static XElement Title(PublishedArticle article) => Titled(article.Article.PlainTitle);

    /// <summary>The title, journal, issue, section, access and address: all that may change around an article.</summary>
    public static XElement Everything(PublishedArticle article) => Titled(string.Join(
        " | ",
        article.Article.PlainTitle,
        article.Journal.Title,
        article.Issue?.Number,
        article.Section?.Title,
        article.Article.Permissions.AccessOn(article.Today),
        article.Addresses.Article(article.Id)));

    /// <summary>Dublin Core with a title.</summary>
    public static XElement Titled(string title) => new(
        OaiDc + "dc",
        new XAttribute(XNamespace.Xmlns + "oai_dc", OaiDc.NamespaceName),
        new XAttribute(XNamespace.Xmlns + "dc", Dc.NamespaceName),
        new XElement(Dc + "title", title));
}
