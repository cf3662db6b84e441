using System.Globalization;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Readiness;
using Publishing.Server.Readiness;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Editors;

/// <summary><c>/articles/{id}/readiness</c> and <c>/journals/{slug}/readiness</c>: who would take an article, or a journal's articles, for those who hold a key.</summary>
internal sealed class ReadinessPageEndpoint(EditorGate gate, ReadinessReports reports, ArticleStore articles, JournalStore journals, PageRenderer pages, NotFound notFound)
{
    // As many as somebody waits for at a page; the command line counts them all.
    private const int MostArticles = 1_000;
    private const int MostListed = 100;

    /// <summary>The page of an article, draft, published or withdrawn.</summary>
    public async Task ShowArticleAsync(HttpContext context, string id)
    {
        if (!await gate.LetsInAsync(context))
        {
            return;
        }

        var cancel = context.RequestAborted;
        if (!TryReadNumber(id, out var number) || await articles.FindAsync(number, cancel) is not { } stored || await journals.FindAsync(stored.Journal, cancel) is not { } journal)
        {
            await notFound.SendAsync(context);
            return;
        }

        var view = new ArticleReadinessView(stored, journal.Journal, await reports.OfArticleAsync(stored, cancel));
        await PageResponse.SendAsync(context, await pages.RenderAsync<ArticleReadinessPage>(view), StatusCodes.Status200OK, PageResponse.Html);
    }

    /// <summary>The page of a journal: counts by consumer, and the articles that miss something, with <c>?consumer=NAME</c> for that one alone.</summary>
    public async Task ShowJournalAsync(HttpContext context, string slug)
    {
        if (!await gate.LetsInAsync(context))
        {
            return;
        }

        var consumer = context.Request.Query["consumer"] is [{ Length: > 0 } name] ? name : null;
        if (!JournalSlug.IsValid(slug)
            || (consumer is not null && ConsumerRegistry.All.All(one => one.Name != consumer))
            || await journals.FindAsync(slug, context.RequestAborted) is not { } journal)
        {
            await notFound.SendAsync(context);
            return;
        }

        var lacking = new List<LackingArticle>();
        var report = await reports.OfJournalAsync(slug, null, MostArticles, context.RequestAborted, (stored, readiness) =>
        {
            if (LackingArticle.Of(stored, readiness, consumer) is { } one)
            {
                lacking.Add(one);
            }
        });
        var view = new JournalReadinessView(journal.Journal, report!, ConsumerRegistry.All.FirstOrDefault(one => one.Name == consumer), [.. lacking.Take(MostListed)], lacking.Count);
        await PageResponse.SendAsync(context, await pages.RenderAsync<JournalReadinessPage>(view), StatusCodes.Status200OK, PageResponse.Html);
    }

    // One address for one article, as at its own page.
    private static bool TryReadNumber(string text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text[0] != '0';
}
