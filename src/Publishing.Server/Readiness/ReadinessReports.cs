using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Readiness;

namespace Publishing.Server.Readiness;

/// <summary>Makes the reports of readiness, for the API, the command line and the editor's page alike.</summary>
internal sealed class ReadinessReports(ArticleStore articles, JournalStore journals, RepositoryAddresses addresses, TimeProvider time)
{
    private const int Batch = 200;

    /// <summary>The report of an article; null when there is none.</summary>
    public async Task<ArticleReadiness?> OfArticleAsync(long number, CancellationToken cancel)
    {
        if (await articles.FindAsync(number, cancel) is not { } stored)
        {
            return null;
        }

        var placed = await new ArticlesInPlace(journals, addresses, time).PlaceAsync(stored, cancel);
        return new ArticleReadiness(stored.Id, stored.Article.PlainTitle, stored.State, addresses.Path($"api/articles/{stored.Id}"), ConsumerRegistry.Check(placed));
    }

    /// <summary>The report of a journal, or of an issue of it, over the newest published articles, so many at most; null when there is none.</summary>
    public async Task<JournalReadiness?> OfJournalAsync(string journal, string? issue, int atMost, CancellationToken cancel)
    {
        if (await journals.FindAsync(journal, cancel) is null || (issue is not null && await journals.FindIssueAsync(journal, issue, cancel) is null))
        {
            return null;
        }

        var selection = new ArticleSelection(journal, issue, [ArticleState.Published], NewestFirst: true);
        var (count, places) = (new ReadinessCount(), new ArticlesInPlace(journals, addresses, time));
        for (long? after = null; ;)
        {
            // The one more that is read says whether others follow.
            var wanted = Math.Min(Batch, atMost - count.Articles);
            var read = await articles.ListAsync(selection, after, wanted + 1, cancel);
            foreach (var stored in read.Take(wanted))
            {
                count.Add(stored.Id, ConsumerRegistry.Check(await places.PlaceAsync(stored, cancel)));
                after = stored.Id;
            }

            if (read.Count <= wanted || count.Articles == atMost)
            {
                return new JournalReadiness(journal, issue, count.Articles, read.Count <= wanted, count.ToCounts());
            }
        }
    }
}
