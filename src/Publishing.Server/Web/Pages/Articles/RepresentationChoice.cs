using System.Text;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What there is of an article, for whoever asked for what there is not (RFC 9110 §15.5.5, §15.5.7).</summary>
internal static class RepresentationChoice
{
    /// <summary>The media type of its page.</summary>
    public const string Page = "text/html";

    /// <summary>Sends why the request cannot be answered, and every media type and address as which the article is to be had.</summary>
    public static Task SendAsync(HttpContext context, ShownArticle article, Site site, int status, string why)
    {
        var id = article.Stored.Id;
        var choice = article.Representations.Where(one => one.IsNegotiated).SelectMany(one => one.OtherMediaTypes.Prepend(one.MediaType), (one, type) => (Type: type, Address: site.Addresses.ArticleRepresentation(id, one.Suffix)))
            .Prepend((Type: Page, Address: site.Addresses.Article(id))).ToList();
        var width = choice.Max(one => one.Type.Length);
        var text = new StringBuilder(why).Append(" It is to be had as\n\n");
        foreach (var (type, address) in choice)
        {
            text.Append(type.PadRight(width)).Append("  ").Append(address).Append('\n');
        }

        context.Response.Headers.CacheControl = "no-cache";
        return PageResponse.SendAsync(context, Encoding.UTF8.GetBytes(text.ToString()), status, "text/plain; charset=utf-8");
    }
}
