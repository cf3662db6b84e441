using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Other forms of the article that the head of a page links to (<c>rel="alternate"</c>, and <c>rel="item"</c> of Signposting).</summary>
internal static class PageLinks
{
    /// <summary>The forms that are full text.</summary>
    public static IReadOnlyList<FullTextLink> Read(HtmlPage page) =>
    [
        .. page.Elements.All("[rel~=alternate][type][href], [rel~=item][type][href]")
            .Where(link => link.GetAttribute("type")?.Split(';')[0].Trim() is "application/pdf" or "application/epub+zip" or "application/jats+xml")
            .Select(link => (Url: page.Absolute(link.GetAttribute("href")), Type: link.GetAttribute("type")!.Split(';')[0].Trim(), Title: RunningText.Of(link.GetAttribute("title") ?? "")))
            .Where(link => link.Url is not null)
            .Select(link => new FullTextLink(link.Url!, link.Type, Title: link.Title.Length > 0 ? link.Title : null))
            .DistinctBy(link => link.Url),
    ];
}
