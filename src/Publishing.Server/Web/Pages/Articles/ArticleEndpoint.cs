using Publishing.Representations;
using Publishing.Server.Web.Pages.Articles.Head;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>
/// <c>/articles/{id}</c>: an article's page, or the representation that the client accepts (RFC 9110 §12.1); <c>/articles/{id}.{suffix}</c>: the representation of that suffix.
/// 410 with a tombstone for an article that was withdrawn; 404 for anything else.
/// </summary>
internal sealed class ArticleEndpoint(ArticleLookup articles, RepresentationEndpoint representations, PageRenderer pages, NotFound notFound, Site site)
{
    private const string Page = RepresentationChoice.Page;

    /// <summary>Answers for a name below <c>/articles/</c>.</summary>
    public async Task HandleAsync(HttpContext context, string name)
    {
        var (number, suffix) = name.IndexOf('.') is >= 0 and var dot ? (name[..dot], name[(dot + 1)..]) : (name, null);
        var isKnown = suffix is null || RepresentationRegistry.All.Any(one => one.Suffix == suffix);
        if (!isKnown || await articles.FindAsync(number, context.RequestAborted) is not { } article)
        {
            await notFound.SendAsync(context);
        }
        else if (article.IsWithdrawn)
        {
            await SendTombstoneAsync(context, article);
        }
        else if (suffix is not null)
        {
            await representations.SendAsync(context, article, suffix);
        }
        else
        {
            await NegotiateAsync(context, article);
        }
    }

    // The page first: who likes everything alike, or says nothing, gets it.
    private async Task NegotiateAsync(HttpContext context, ShownArticle article)
    {
        context.Response.Headers.Vary = "Accept";
        var offers = article.Representations.Where(one => one.IsNegotiated).SelectMany(one => one.OtherMediaTypes.Prepend(one.MediaType), (one, type) => (one, type)).ToList();
        var chosen = AcceptedType.Choose(context.Request.Headers.Accept, offers.Select(offer => offer.type).Prepend(Page));
        if (chosen == Page)
        {
            await SendPageAsync(context, article);
        }
        else if (chosen is not null)
        {
            var (representation, type) = offers.First(offer => offer.type == chosen);
            context.Response.Headers.ContentLocation = site.Addresses.ArticleRepresentation(article.Stored.Id, representation.Suffix);
            await representations.SendAsync(context, article, representation, type);
        }
        else
        {
            await RepresentationChoice.SendAsync(context, article, site, StatusCodes.Status406NotAcceptable, "This article is not to be had as any media type that the request accepts.");
        }
    }

    private async Task SendTombstoneAsync(HttpContext context, ShownArticle article)
    {
        var view = new TombstoneView(article.Published, article.Stored.WithdrawnAt, article.Stored.WithdrawalReason);
        context.Response.Headers.Append("Link", Signposting.CiteAs(article.Published.Article).Select(link => link.ToHeader()).ToArray());
        context.Response.Headers.CacheControl = "no-cache";
        await PageResponse.SendAsync(context, await pages.RenderAsync<TombstonePage>(view), StatusCodes.Status410Gone, PageResponse.Html);
    }

    private async Task SendPageAsync(HttpContext context, ShownArticle article)
    {
        var view = new ArticleView(article.Open, article.Formats, article.Representations, article.Stored.Issue);
        context.Response.Headers.Append("Link", Signposting.Header(Signposting.Of(view.Published, view.Formats, view.Representations)));
        context.Response.GetTypedHeaders().LastModified = article.Stored.UpdatedAt;
        if (!PageResponse.IsKnown(context, article.Tag("page", site)))
        {
            await PageResponse.SendAsync(context, await pages.RenderAsync<ArticlePage>(view), StatusCodes.Status200OK, PageResponse.Html);
        }
    }
}
