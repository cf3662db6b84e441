using System.Text.Encodings.Web;
using System.Text.Unicode;
using Publishing.Postgres;
using Publishing.Server.Web.Pages.Articles;
using Publishing.Server.Web.Pages.Crawlers;
using Publishing.Server.Web.Pages.Editors;
using Publishing.Server.Web.Pages.Home;
using Publishing.Server.Web.Pages.Journals;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web;

/// <summary>The pages that people read, and the downloads beside them.</summary>
public static class PageEndpoints
{
    /// <summary>Registers what the pages need.</summary>
    public static void AddPages(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<Site>();
        services.AddSingleton<PageRenderer>();
        services.AddSingleton<NotFound>();
        services.AddSingleton<ArticleLookup>();
        services.AddSingleton<Figures>();
        services.AddSingleton<HomeEndpoint>();
        services.AddSingleton<JournalEndpoint>();
        services.AddSingleton<ArticleEndpoint>();
        services.AddSingleton<RepresentationEndpoint>();
        services.AddSingleton<EditorGate>();
        services.AddSingleton<ReadinessPageEndpoint>();
        services.AddSingleton<SitemapQueries>();
        services.AddSingleton<SitemapEndpoint>();

        // Every script as it is: the usual encoder writes anything but English as numbers.
        services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
    }

    /// <summary>Maps home, journal and article pages, the downloads, and what crawlers look for.</summary>
    public static void MapPages(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            await next(context);
            await context.RequestServices.GetRequiredService<NotFound>().FillEmptyAsync(context);
        });

        var pages = app.MapGroup("").ExcludeFromDescription().AddEndpointFilter(WithoutLastSlash);
        pages.MapGet("/", (HttpContext context, HomeEndpoint home) => home.HandleAsync(context));
        pages.MapGet("/journals", (HttpContext context, JournalEndpoint journals) => journals.ListAsync(context));
        pages.MapGet("/journals/{slug}", (HttpContext context, string slug, JournalEndpoint journals) => journals.ShowAsync(context, slug));
        pages.MapGet("/journals/{slug}/issues/{issue}", (HttpContext context, string slug, string issue, JournalEndpoint journals) => journals.ShowIssueAsync(context, slug, issue));
        pages.MapGet("/articles/{name}", (HttpContext context, string name, ArticleEndpoint articles) => articles.HandleAsync(context, name));
        pages.MapGet("/articles/{id}/readiness", (HttpContext context, string id, ReadinessPageEndpoint readiness) => readiness.ShowArticleAsync(context, id));
        pages.MapGet("/journals/{slug}/readiness", (HttpContext context, string slug, ReadinessPageEndpoint readiness) => readiness.ShowJournalAsync(context, slug));
        pages.MapGet("/robots.txt", RobotsEndpoint.HandleAsync);
        pages.MapGet("/sitemap.xml", (HttpContext context, SitemapEndpoint sitemap) => sitemap.ListAsync(context));
        pages.MapGet("/sitemaps/journals.xml", (HttpContext context, SitemapEndpoint sitemap) => sitemap.ListJournalsAsync(context));
        pages.MapGet("/sitemaps/articles-{number}.xml", (HttpContext context, string number, SitemapEndpoint sitemap) => sitemap.ListArticlesAsync(context, number));
        pages.MapGet("/favicon.ico", (HttpContext context) => SiteAsset.Icon.SendAsync(context));
        foreach (var asset in SiteAsset.All)
        {
            pages.MapGet("/" + asset.Path, (HttpContext context) => asset.SendAsync(context));
        }
    }

    // One address for one page: the router takes a last slash for nothing.
    private static ValueTask<object?> WithoutLastSlash(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var request = invocation.HttpContext.Request;
        return request.Path.Value is ['/', .., '/']
            ? ValueTask.FromResult<object?>(Results.Redirect(invocation.HttpContext.RequestServices.GetRequiredService<Site>().LinkTo(request.Path.ToUriComponent().Trim('/')) + request.QueryString, permanent: true))
            : next(invocation);
    }
}
