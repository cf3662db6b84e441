using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Postgres;

namespace Publishing.Server.Deposits;

/// <summary>Finds the articles of a deposit as anybody may see them: published ones alone, in the order of their numbers.</summary>
public sealed class DepositArticles(ArticleStore articles, JournalStore journals, RepositoryAddresses addresses, TimeProvider time)
{
    /// <summary>So many articles go into one file.</summary>
    public const int Most = 10_000;

    private const int Page = 500;

    /// <summary>The articles that are asked for; or a sentence that says why they cannot be had.</summary>
    public async Task<(IReadOnlyList<PublishedArticle> Articles, string? Refusal)> FindAsync(DepositSelection selection, CancellationToken cancel)
    {
        var (stored, refusal) = selection.Journal is { } journal
            ? await OfJournalAsync(journal, selection.Issue, cancel)
            : await ByNumberAsync(selection.Articles, cancel);
        return refusal is not null ? ([], refusal)
            : stored.Count == 0 ? ([], $"There are no published articles in {(selection.Issue is null ? "" : $"issue '{selection.Issue}' of ")}journal '{selection.Journal}'.")
            : (await PlaceAsync(stored, cancel), null);
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

    private async Task<IReadOnlyList<PublishedArticle>> PlaceAsync(List<StoredArticle> found, CancellationToken cancel)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        var (ofSlug, issues) = (new Dictionary<string, Journal>(StringComparer.Ordinal), new Dictionary<(string Journal, string Slug), Issue?>());
        var placed = new List<PublishedArticle>(found.Count);
        foreach (var stored in found)
        {
            if (!ofSlug.TryGetValue(stored.Journal, out var journal))
            {
                journal = ofSlug[stored.Journal] = (await journals.FindAsync(stored.Journal, cancel) ?? throw new InvalidOperationException($"Article {stored.Id} stands in journal '{stored.Journal}', which does not exist.")).Journal;
            }

            if (stored.Issue is { } slug && !issues.ContainsKey((stored.Journal, slug)))
            {
                issues[(stored.Journal, slug)] = (await journals.FindIssueAsync(stored.Journal, slug, cancel))?.Issue;
            }

            placed.Add(new PublishedArticle
            {
                Id = stored.Id,
                Article = OpenArticle.Of(stored.Article),
                Journal = journal,
                Issue = stored.Issue is null ? null : issues[(stored.Journal, stored.Issue)],
                Section = journal.Sections.FirstOrDefault(section => section.Slug == stored.Section),
                Addresses = addresses,
                Today = today,
            });
        }

        return placed;
    }
}
