using System.Text;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Crawlers;

/// <summary><c>/robots.txt</c> (RFC 9309): pages, downloads and OAI-PMH are there to be read; the API holds nothing that they do not.</summary>
internal static class RobotsEndpoint
{
    public static Task HandleAsync(HttpContext context, Site site)
    {
        context.Response.Headers.CacheControl = "public, max-age=3600";
        var text = $"""
            User-agent: *
            Allow: {site.LinkTo("")}
            Disallow: {site.LinkTo("api/")}

            Sitemap: {site.Addresses.Path("sitemap.xml")}

            """;
        return PageResponse.SendAsync(context, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\n")), StatusCodes.Status200OK, "text/plain; charset=utf-8");
    }
}
