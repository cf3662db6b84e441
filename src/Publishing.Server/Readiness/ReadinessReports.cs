using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Readiness;

namespace Publishing.Server.Readiness;

/// <summary>Makes the reports of readiness, for the API, the command line and the editor's page alike.</summary>
internal sealed class ReadinessReports(ArticleStore articles, JournalStore journals, ArticleTextStore texts, RepositoryAddresses addresses, TimeProvider time)
{
    /// <summary>The role of a key that may see them, over the API and as a page.</summary>
    public const ApiKeyRole LeastRole = ApiKeyRole.Reader;

    private const int Batch = 200;

    /// <summary>The report of an article; null when there is none.</summary>
    public async Task<ArticleReadiness?> OfArticleAsync(long number, CancellationToken cancel) =>
        await articles.FindAsync(number, cancel) is { } stored ? await OfArticleAsync(stored, cancel) : null;

    /// <summary>The report of an article.</summary>
    public async Task<ArticleReadiness> OfArticleAsync(StoredArticle stored, CancellationToken cancel)
    {
        var placed = await new ArticlesInPlace(journals, texts, addresses, time).PlaceAsync(stored, cancel);
        return new ArticleReadiness(stored.Id, stored.Article.PlainTitle, stored.State, addresses.Path($"api/articles/{stored.Id}"), NoteOn(stored), ConsumerRegistry.Check(placed));
    }

    /// <summary>The report of a journal, or of an issue of it, over the newest published articles, so many at most; null when there is none.</summary>
    /// <param name="journal">The journal's slug.</param>
    /// <param name="issue">The issue's slug; null for all.</param>
    /// <param name="atMost">How many articles at most.</param>
    /// <param name="cancel">Ends it.</param>
    /// <param name="each">Is told of each article what every consumer says to it.</param>
    public async Task<JournalReadiness?> OfJournalAsync(string journal, string? issue, int atMost, CancellationToken cancel, Action<StoredArticle, IReadOnlyList<ConsumerReadiness>>? each = null)
    {
        if (await journals.FindAsync(journal, cancel) is null || (issue is not null && await journals.FindIssueAsync(journal, issue, cancel) is null))
        {
            return null;
        }

        var selection = new ArticleSelection(journal, issue, [ArticleState.Published], NewestFirst: true);
        var (count, places) = (new ReadinessCount(), new ArticlesInPlace(journals, texts, addresses, time));
        for (long? after = null; ;)
        {
            // The one more that is read says whether others follow.
            var wanted = Math.Min(Batch, atMost - count.Articles);
            var read = await articles.ListAsync(selection, after, wanted + 1, cancel);
            foreach (var stored in read.Take(wanted))
            {
                var readiness = ConsumerRegistry.Check(await places.PlaceAsync(stored, cancel));
                count.Add(stored.Id, readiness);
                each?.Invoke(stored, readiness);
                after = stored.Id;
            }

            if (read.Count <= wanted || count.Articles == atMost)
            {
                return new JournalReadiness(journal, issue, count.Articles, read.Count <= wanted, count.ToCounts());
            }
        }
    }

    private static string? NoteOn(StoredArticle stored) => stored.State switch
    {
        ArticleState.Draft => "It is a draft, which nobody is given: this is what they would say if it were published today.",
        ArticleState.Withdrawn => "It is withdrawn: harvesters are told that it was deleted, and nobody takes it. This is what they would say if it were published again today.",
        _ => null,
    };
}
