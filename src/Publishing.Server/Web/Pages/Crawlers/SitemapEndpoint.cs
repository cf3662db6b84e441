using System.Globalization;
using System.Text;
using System.Xml;
using Publishing.Postgres;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Crawlers;

/// <summary>
/// <c>/sitemap.xml</c> and the sitemaps that it names (sitemaps.org, protocol 0.9). Each holds the articles of a range of numbers,
/// so an article never moves from one to another, and none can have more than the 50,000 addresses that are allowed.
/// </summary>
internal sealed class SitemapEndpoint(SitemapQueries sitemaps, JournalStore journals, NotFound notFound, Site site)
{
    public const int Most = 50_000;

    private const string Namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string XmlType = "application/xml; charset=utf-8";

    private static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), CloseOutput = false };

    /// <summary>The list of all sitemaps.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var last = await sitemaps.LastArticleAsync(context.RequestAborted);
        var files = Enumerable.Range(1, (int)((last + Most - 1) / Most)).Select(number => string.Create(CultureInfo.InvariantCulture, $"sitemaps/articles-{number}.xml"));
        await SendAsync(context, "sitemapindex", "sitemap", files.Prepend("sitemaps/journals.xml").Select(path => (site.Addresses.Path(path), (DateTime?)null)));
    }

    /// <summary>The pages that are no articles.</summary>
    public async Task ListJournalsAsync(HttpContext context)
    {
        var found = new List<StoredJournal>();
        for (IReadOnlyList<StoredJournal> page = []; found.Count < Most - 1; found.AddRange(page))
        {
            page = await journals.ListAsync(found.Count > 0 ? found[^1].Journal.Slug : null, Math.Min(1000, Most - 1 - found.Count), context.RequestAborted);
            if (page.Count == 0)
            {
                break;
            }
        }

        await SendAsync(context, "urlset", "url", found.Select(journal => (site.Addresses.Journal(journal.Journal.Slug), (DateTime?)journal.UpdatedAt)).Prepend((site.Addresses.Home, null)));
    }

    /// <summary>The articles of one range of numbers, with the time at which their records last changed.</summary>
    public async Task ListArticlesAsync(HttpContext context, string number)
    {
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var n) || n < 1)
        {
            await notFound.SendAsync(context);
            return;
        }

        var articles = await sitemaps.ArticlesAsync((n - 1L) * Most, (long)n * Most, context.RequestAborted);
        await SendAsync(context, "urlset", "url", articles.Select(article => (site.Addresses.Article(article.Id), (DateTime?)article.ChangedAt)));
    }

    private static async Task SendAsync(HttpContext context, string root, string entry, IEnumerable<(string Address, DateTime? ChangedAt)> entries)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartElement(root, Namespace);
            foreach (var (address, changedAt) in entries)
            {
                writer.WriteStartElement(entry, Namespace);
                writer.WriteElementString("loc", Namespace, address);
                if (changedAt is { } time)
                {
                    writer.WriteElementString("lastmod", Namespace, time.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
                }

                writer.WriteEndElement();
            }

            writer.WriteEndElement();
        }

        var sitemap = bytes.ToArray();
        if (!PageResponse.IsKnown(context, PageTag.Of(sitemap)))
        {
            await PageResponse.SendAsync(context, sitemap, StatusCodes.Status200OK, XmlType);
        }
    }
}
