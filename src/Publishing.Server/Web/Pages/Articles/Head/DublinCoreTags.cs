using Publishing.Articles;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>The <c>DC.*</c> tags (RFC 2731), in the spelling that journal software uses and reference managers know. None is ever empty.</summary>
public static class DublinCoreTags
{
    /// <summary>The tags of an article.</summary>
    public static IEnumerable<MetaTag> Of(PublishedArticle published)
    {
        var article = published.Article;
        var place = ArticlePlace.Of(published);
        var page = published.Addresses.Article(published.Id);
        return
        [
            .. article.Titles.Select((title, i) => new MetaTag(i == 0 ? "DC.Title" : "DC.Title.Alternative", title.Text.ToReadableText(), title.Language)),
            .. MetaTag.Each("DC.Creator.PersonalName", article.Contributors.Where(contributor => contributor is { Kind: "author", Group: null }).Select(author => author.InvertedName)),
            .. MetaTag.Each("DC.Creator.CorporateName", article.Contributors.Where(contributor => contributor is { Kind: "author", Group: not null }).Select(author => author.InvertedName)),
            .. MetaTag.Maybe("DC.Publisher", published.Journal.Publisher?.Name),
            .. MetaTag.Maybe("DC.Date.issued", article.FirstPublished?.ToString()),
            .. MetaTag.Maybe("DC.Date.dateSubmitted", article.History.FirstOrDefault(date => date.Kind == "received")?.Date.ToString()),
            .. MetaTag.Maybe("DC.Identifier", page),
            .. MetaTag.Maybe("DC.Identifier.DOI", article.Doi?.Value),
            .. MetaTag.Maybe("DC.Identifier.URI", page),
            .. MetaTag.Maybe("DC.Language", article.Language?.Value),
            .. MetaTag.Each("DC.Rights", article.Permissions.LicensesOf(article.Version).Select(license => license.Url)),
            .. MetaTag.Maybe("DC.Rights", article.Permissions.CopyrightStatement),
            .. MetaTag.Maybe("DC.Source", published.Journal.Title),
            .. MetaTag.Maybe("DC.Source.ISSN", published.Journal.Issn?.Value),
            .. MetaTag.Maybe("DC.Source.Volume", place.Volume),
            .. MetaTag.Maybe("DC.Source.Issue", place.Number),
            .. MetaTag.Maybe("DC.Type", "Text.Serial.Journal"),
            .. MetaTag.Maybe("DC.Type.articleType", published.Section?.Title ?? JatsWords.Of(article.Type.Value)),
            .. article.Abstracts.Where(one => one.Kind is null).Select(one => new MetaTag("DC.Description", one.ToReadableText(), one.Language)).Where(tag => tag.Content.Length > 0),
        ];
    }
}
