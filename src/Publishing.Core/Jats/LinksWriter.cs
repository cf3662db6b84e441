using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>Writes <c>self-uri</c>, the article's page first, and <c>related-article</c>.</summary>
internal static class LinksWriter
{
    private static readonly XName Href = JatsTagSet.Xlink + "href";
    private static readonly XName Title = JatsTagSet.Xlink + "title";

    public static IEnumerable<XElement> SelfUris(PublishedArticle published, JatsElements elements)
    {
        var page = published.Addresses.Article(published.Id);
        yield return elements.Element(
            "self-uri",
            new XAttribute("specific-use", JatsTagSet.LandingPage),
            new XAttribute("content-type", "text/html"),
            new XAttribute(Href, page),
            new XAttribute(Title, "Article page"));
        foreach (var link in published.Article.FullText.Where(link => WebAddress.IsOne(link.Url) && link.Url != page))
        {
            yield return elements.Element(
                "self-uri",
                JatsElements.Attribute("content-type", link.MediaType),
                JatsElements.Attribute("hreflang", link.Language?.Value),
                JatsElements.Attribute(Href, link.Url),
                JatsElements.Attribute(Title, NameOf(link)));
        }
    }

    public static IEnumerable<XElement> RelatedArticles(IReadOnlyList<RelatedArticle> related, JatsElements elements) => related.Select(article =>
    {
        var url = WebAddress.IsOne(article.Url) ? article.Url : null;
        return elements.Element(
            "related-article",
            new XAttribute("related-article-type", XmlText.Clean(article.Kind)),
            JatsElements.Attribute("ext-link-type", article.Doi is not null ? "doi" : url is not null ? "uri" : null),
            JatsElements.Attribute(Href, article.Doi?.Value ?? url),
            article.Text is { } text ? RichTextXml.Write(text, elements.Tags, InlineHolder.Scripts | InlineHolder.Links) : null,
            article.Text is null && article.Doi is null && url is null ? article.Url : null);
    });

    /// <summary>What a link is called: by its title, else by its media type.</summary>
    public static string NameOf(FullTextLink link) => JatsElements.Known(link.Title) ?? link.MediaType switch
    {
        "application/pdf" => "PDF",
        "text/html" or "application/xhtml+xml" => "HTML",
        "application/xml" or "text/xml" or "application/jats+xml" => "XML",
        "application/epub+zip" => "EPUB",
        _ => "Full text",
    };
}
