using Publishing.Articles;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>What search results and messengers show of a page: the description, and the least that Open Graph asks for.</summary>
public static class PreviewTags
{
    private const int Longest = 300;

    /// <summary>The tags of an article.</summary>
    public static IEnumerable<MetaTag> Of(PublishedArticle published, string siteName)
    {
        var article = published.Article;
        var description = Shorten(article.Abstracts.FirstOrDefault(one => one.Kind is null)?.ToReadableText() ?? "");
        return
        [
            .. MetaTag.Maybe("description", description),
            .. MetaTag.Maybe("og:type", "article"),
            .. MetaTag.Maybe("og:title", article.PlainTitle),
            .. MetaTag.Maybe("og:description", description),
            .. MetaTag.Maybe("og:url", published.Addresses.Article(published.Id)),
            .. MetaTag.Maybe("og:site_name", siteName),
            .. MetaTag.Maybe("article:published_time", article.FirstPublished is { Day: not null } date ? date.ToString() : null),
        ];
    }

    private static string Shorten(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= Longest)
        {
            return line;
        }

        // At the end of a word; and never between the two halves of a character.
        var end = line.LastIndexOf(' ', Longest);
        end = end > Longest / 2 ? end : char.IsHighSurrogate(line[Longest - 1]) ? Longest - 1 : Longest;
        return line[..end] + "…";
    }
}
