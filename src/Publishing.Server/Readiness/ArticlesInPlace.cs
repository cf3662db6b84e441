using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Readiness;

/// <summary>Puts stored articles in their places, as they are rendered: with journal, issue and section. Each journal and issue is read once, so make a new one for each piece of work.</summary>
internal sealed class ArticlesInPlace(JournalStore journals, ArticleTextStore texts, RepositoryAddresses addresses, TimeProvider time)
{
    private readonly Dictionary<string, StoredJournal> _journals = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Journal, string Issue), StoredIssue?> _issues = [];

    /// <summary>The article in its place, as anybody may see it; a draft as if it were published today.</summary>
    public async Task<PublishedArticle> PlaceAsync(StoredArticle stored, CancellationToken cancel)
    {
        var journal = await JournalAsync(stored.Journal, cancel);
        var placed = new PublishedArticle
        {
            Id = stored.Id,
            Article = OpenArticle.Of(Notice.Tell(stored.Article, stored.Notices, addresses)),
            Journal = journal.Journal,
            Issue = stored.Issue is { } issue ? (await IssueAsync(stored.Journal, issue, cancel))?.Issue : null,
            Section = journal.Journal.Sections.FirstOrDefault(section => section.Slug == stored.Section),
            Addresses = addresses,
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };

        // Of what is published the verdict says whether a text is given; of the others nobody has looked yet.
        return stored.State == ArticleState.Published
            ? placed with { HasText = stored.Formats.Any(verdict => verdict is { MetadataPrefix: JatsFullCrosswalk.Prefix, Valid: true, Deleted: false }) }
            : placed with { Text = await texts.OfAsync(stored.Id, cancel) };
    }

    private async Task<StoredJournal> JournalAsync(string slug, CancellationToken cancel)
    {
        if (!_journals.TryGetValue(slug, out var journal))
        {
            journal = await journals.FindAsync(slug, cancel) ?? throw new InvalidOperationException($"An article stands in journal '{slug}', which does not exist.");
            _journals.Add(slug, journal);
        }

        return journal;
    }

    private async Task<StoredIssue?> IssueAsync(string journal, string slug, CancellationToken cancel)
    {
        if (!_issues.TryGetValue((journal, slug), out var issue))
        {
            issue = await journals.FindIssueAsync(journal, slug, cancel);
            _issues.Add((journal, slug), issue);
        }

        return issue;
    }
}
