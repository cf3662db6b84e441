using Publishing.Crosswalks;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary><c>/articles/{id}</c>: an article's page; 410 with a tombstone for one that was withdrawn; 404 for anything else.</summary>
internal sealed class ArticleEndpoint(ArticleLookup articles, PageRenderer pages, NotFound notFound, Site site)
{
    public async Task HandleAsync(HttpContext context, string number)
    {
        if (await articles.FindAsync(number, context.RequestAborted) is not { } article)
        {
            await notFound.SendAsync(context);
        }
        else if (article.IsWithdrawn)
        {
            await SendTombstoneAsync(context, article);
        }
        else
        {
            await SendPageAsync(context, article);
        }
    }

    /// <summary>Says with 410 that an article is gone, and why.</summary>
    public async Task SendTombstoneAsync(HttpContext context, ShownArticle article)
    {
        var view = new TombstoneView(article.Published, article.Stored.WithdrawnAt, article.Stored.WithdrawalReason);
        context.Response.Headers.Append("Link", Signposting.CiteAs(article.Published.Article).Select(link => link.ToHeader()).ToArray());
        context.Response.Headers.CacheControl = "no-cache";
        await PageResponse.SendAsync(context, await pages.RenderAsync<TombstonePage>(view), StatusCodes.Status410Gone, PageResponse.Html);
    }

    private async Task SendPageAsync(HttpContext context, ShownArticle article)
    {
        var view = new ArticleView(article.Published with { Article = OpenArticle.Of(article.Published.Article) }, article.Formats, article.Stored.Issue);
        context.Response.Headers.Append("Link", Signposting.Header(Signposting.Of(view.Published, view.Formats)));
        context.Response.GetTypedHeaders().LastModified = article.Stored.UpdatedAt;
        if (!PageResponse.IsKnown(context, article.Tag("page", site)))
        {
            await PageResponse.SendAsync(context, await pages.RenderAsync<ArticlePage>(view), StatusCodes.Status200OK, PageResponse.Html);
        }
    }
}
