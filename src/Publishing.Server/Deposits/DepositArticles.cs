using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Readiness;

namespace Publishing.Server.Deposits;

/// <summary>Finds the articles of a deposit as anybody may see them: published ones alone, in the order of their numbers.</summary>
public sealed class DepositArticles(ArticleStore articles, JournalStore journals, ArticleTextStore texts, RepositoryAddresses addresses, TimeProvider time)
{
    /// <summary>So many articles go into one file.</summary>
    public const int Most = 10_000;

    private const int Page = 500;

    // Texts are large. A deposit that gives them takes an issue, which has fewer articles.
    private const int MostTexts = 500;

    /// <summary>The articles that are asked for; or a sentence that says why they cannot be had.</summary>
    /// <param name="selection">Which articles.</param>
    /// <param name="withText">Whether their texts are wanted.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<(IReadOnlyList<PublishedArticle> Articles, string? Refusal)> FindAsync(DepositSelection selection, bool withText, CancellationToken cancel)
    {
        var (stored, refusal) = selection.Journal is { } journal
            ? await OfJournalAsync(journal, selection.Issue, cancel)
            : await ByNumberAsync(selection.Articles, cancel);
        return refusal is not null ? ([], refusal)
            : stored.Count == 0 ? ([], $"There are no published articles in {(selection.Issue is null ? "" : $"issue '{selection.Issue}' of ")}journal '{selection.Journal}'.")
            : (await PlaceAsync(stored, withText && stored.Count <= MostTexts, cancel), null);
    }

    private async Task<(List<StoredArticle> Found, string? Refusal)> OfJournalAsync(string journal, string? issue, CancellationToken cancel)
    {
        if (await journals.FindAsync(journal, cancel) is null)
        {
            return ([], $"There is no journal '{journal}'.");
        }

        if (issue is not null && await journals.FindIssueAsync(journal, issue, cancel) is null)
        {
            return ([], $"There is no issue '{issue}' in journal '{journal}'.");
        }

        var found = new List<StoredArticle>();
        for (long? after = null; ;)
        {
            var read = await articles.ListAsync(new ArticleSelection(journal, issue, [ArticleState.Published]), after, Page, cancel);
            found.AddRange(read);
            if (found.Count > Most)
            {
                return ([], $"That is more than {Most} articles for one file: name an issue, or articles by their numbers.");
            }

            if (read.Count < Page)
            {
                return (found, null);
            }

            after = read[^1].Id;
        }
    }

    private async Task<(List<StoredArticle> Found, string? Refusal)> ByNumberAsync(IReadOnlyList<long> numbers, CancellationToken cancel)
    {
        var (found, missing) = (new List<StoredArticle>(), new List<long>());
        foreach (var number in numbers.Distinct().Order())
        {
            if (await articles.FindAsync(number, cancel) is { State: ArticleState.Published } stored)
            {
                found.Add(stored);
            }
            else
            {
                missing.Add(number);
            }
        }

        return missing.Count == 0 ? (found, null) : ([], $"There is no published article {string.Join(", ", missing.Take(20))}{(missing.Count > 20 ? ", …" : "")}: drafts and withdrawn articles are not deposited.");
    }

    private async Task<IReadOnlyList<PublishedArticle>> PlaceAsync(List<StoredArticle> found, bool withText, CancellationToken cancel)
    {
        var fullTexts = withText ? await texts.OfAsync([.. found.Select(stored => stored.Id)], cancel) : null;
        var (places, placed) = (new ArticlesInPlace(journals, texts, addresses, time), new List<PublishedArticle>(found.Count));
        foreach (var stored in found)
        {
            var article = await places.PlaceAsync(stored, cancel);
            placed.Add(fullTexts is not null && fullTexts.TryGetValue(stored.Id, out var text) ? article with { Text = text } : article);
        }

        return placed;
    }
}
