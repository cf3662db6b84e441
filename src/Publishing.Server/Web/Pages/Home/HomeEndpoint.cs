using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Operations;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Home;

/// <summary><c>/</c>: what this repository holds, and how to read it.</summary>
internal sealed class HomeEndpoint(JournalStore journals, ArticleStore articles, Figures figures, PageRenderer pages, PublishingSettings settings)
{
    private const int MostJournals = 12;
    private const int MostArticles = 8;

    public async Task HandleAsync(HttpContext context)
    {
        var cancel = context.RequestAborted;
        var first = await journals.ListAsync(null, MostJournals + 1, cancel);
        var latest = await articles.LatestAsync(MostArticles, cancel);
        var view = new HomeView(
            await figures.CountAsync(cancel),
            [.. first.Take(MostJournals).Select(journal => journal.Journal)],
            first.Count > MostJournals,
            await WithJournalsAsync(latest, cancel),
            settings.MaxSourceBytes);
        await PageResponse.SendAsync(context, await pages.RenderAsync<HomePage>(view));
    }

    private async Task<IReadOnlyList<ListedArticle>> WithJournalsAsync(IReadOnlyList<StoredArticle> latest, CancellationToken cancel)
    {
        var found = new Dictionary<string, Journal?>();
        foreach (var slug in latest.Select(article => article.Journal).Distinct())
        {
            found[slug] = (await journals.FindAsync(slug, cancel))?.Journal;
        }

        return [.. latest.Select(article => new ListedArticle(article.Id, article.Article, found[article.Journal]))];
    }
}
