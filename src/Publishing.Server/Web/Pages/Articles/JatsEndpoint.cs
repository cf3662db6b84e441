using Publishing.Jats;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>
/// <c>/articles/{id}.jats.xml</c>: an article as JATS, to keep. It has the media type of JATS, which browsers save and do not draw;
/// the same JATS as a page to look at is its record over OAI-PMH.
/// </summary>
internal sealed class JatsEndpoint(ArticleLookup articles, ArticleEndpoint pages, NotFound notFound, Site site)
{
    public async Task HandleAsync(HttpContext context, string number)
    {
        if (await articles.FindAsync(number, context.RequestAborted) is not { } article)
        {
            await notFound.SendAsync(context);
        }
        else if (article.IsWithdrawn)
        {
            await pages.SendTombstoneAsync(context, article);
        }
        else if (!article.Formats.Any(format => format.Prefix == "jats"))
        {
            // What is no valid JATS is not given out as JATS; the verdict says why (docs/errors.md).
            await notFound.SendAsync(context);
        }
        else
        {
            await SendAsync(context, article);
        }
    }

    private async Task SendAsync(HttpContext context, ShownArticle article)
    {
        var published = article.Published;
        context.Response.Headers.ContentDisposition = $"attachment; filename=\"{published.Journal.Slug}-{published.Id}.jats.xml\"";
        context.Response.Headers.Append("Link", new TypedLink(published.Addresses.Article(published.Id), "describes", "text/html").ToHeader());
        context.Response.GetTypedHeaders().LastModified = article.Stored.UpdatedAt;
        if (!PageResponse.IsKnown(context, article.Tag("jats", site)))
        {
            await PageResponse.SendAsync(context, JatsDownload.Of(published), StatusCodes.Status200OK, JatsDownload.MediaType);
        }
    }
}
