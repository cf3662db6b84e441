using System.Globalization;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Journals;

/// <summary><c>/journals</c>, <c>/journals/{slug}</c> and <c>/journals/{slug}/issues/{issue}</c>.</summary>
internal sealed class JournalEndpoint(JournalStore journals, ArticleStore articles, PageRenderer pages, NotFound notFound)
{
    private const int JournalsAtOnce = 100;
    private const int ArticlesAtOnce = 25;
    private const int ContentsAtOnce = 200;

    // A page has to end somewhere; a weekly of twenty years has so many.
    private const int MostIssues = 1000;

    /// <summary>All journals, by slug.</summary>
    public async Task ListAsync(HttpContext context)
    {
        var after = After(context);
        if (after is not null && !JournalSlug.IsValid(after))
        {
            await notFound.SendAsync(context);
            return;
        }

        var read = await journals.ListAsync(after, JournalsAtOnce + 1, context.RequestAborted);
        var page = KeysetPage.Of<Journal>([.. read.Select(journal => journal.Journal)], JournalsAtOnce, after is null, journal => journal.Slug);
        await PageResponse.SendAsync(context, await pages.RenderAsync<JournalsPage>(new JournalsView(page)));
    }

    /// <summary>One journal with its issues and articles.</summary>
    public async Task ShowAsync(HttpContext context, string slug)
    {
        if (!TryReadAfter(context, out var after) || await FindAsync(slug, context.RequestAborted) is not { } journal)
        {
            await notFound.SendAsync(context);
            return;
        }

        var issues = await journals.ListIssuesAsync(slug, null, MostIssues, context.RequestAborted);
        var contents = await ArticlesAsync(new ArticleSelection(slug, States: [ArticleState.Published], NewestFirst: true), after, ArticlesAtOnce, context.RequestAborted);
        await PageResponse.SendAsync(context, await pages.RenderAsync<JournalPage>(new JournalView(journal, IssueName.NewestFirst(issues.Select(issue => issue.Issue)), contents)));
    }

    /// <summary>The table of contents of an issue.</summary>
    public async Task ShowIssueAsync(HttpContext context, string slug, string issue)
    {
        if (!TryReadAfter(context, out var after)
            || !JournalSlug.IsValid(issue)
            || await FindAsync(slug, context.RequestAborted) is not { } journal
            || await journals.FindIssueAsync(slug, issue, context.RequestAborted) is not { } found)
        {
            await notFound.SendAsync(context);
            return;
        }

        var contents = await ArticlesAsync(new ArticleSelection(slug, issue, [ArticleState.Published]), after, ContentsAtOnce, context.RequestAborted);
        await PageResponse.SendAsync(context, await pages.RenderAsync<IssuePage>(new IssueView(journal, found.Issue, contents)));
    }

    private async Task<Journal?> FindAsync(string slug, CancellationToken cancel) =>
        JournalSlug.IsValid(slug) ? (await journals.FindAsync(slug, cancel))?.Journal : null;

    private async Task<KeysetPage<ListedArticle>> ArticlesAsync(ArticleSelection selection, long? after, int fits, CancellationToken cancel)
    {
        var read = await articles.ListAsync(selection, after, fits + 1, cancel);
        return KeysetPage.Of<ListedArticle>(
            [.. read.Select(stored => new ListedArticle(stored.Id, stored.Article))], fits, after is null, article => article.Id.ToString(CultureInfo.InvariantCulture));
    }

    private static string? After(HttpContext context) => context.Request.Query["after"] is [{ Length: > 0 } after] ? after : null;

    private static bool TryReadAfter(HttpContext context, out long? after)
    {
        after = long.TryParse(After(context), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
        return after is not null || After(context) is null;
    }
}
