using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>Finds what anybody may see of an article: the one place that decides it for pages and downloads.</summary>
public sealed class ArticleLookup(ArticleStore articles, JournalStore journals, RepositoryAddresses addresses, TimeProvider time)
{
    /// <summary>The article that an address names, published or withdrawn; null when there is none, or it is a draft: nobody learns which.</summary>
    /// <param name="number">The number in the address, as it was written.</param>
    /// <param name="cancel">Ends the search.</param>
    public async Task<ShownArticle?> FindAsync(string number, CancellationToken cancel)
    {
        if (!TryReadNumber(number, out var id) || await articles.FindAsync(id, cancel) is not { State: ArticleState.Published or ArticleState.Withdrawn } stored)
        {
            return null;
        }

        var journal = await journals.FindAsync(stored.Journal, cancel) ?? throw new InvalidOperationException($"Article {id} stands in journal '{stored.Journal}', which does not exist.");
        var issue = stored.Issue is null ? null : await journals.FindIssueAsync(stored.Journal, stored.Issue, cancel);
        var published = new PublishedArticle
        {
            Id = id,
            Article = Notice.Tell(stored.Article, stored.Notices, addresses),
            Journal = journal.Journal,
            Issue = issue?.Issue,
            Section = journal.Journal.Sections.FirstOrDefault(section => section.Slug == stored.Section),
            Addresses = addresses,
            Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
        };
        return new ShownArticle(stored, published, journal.Version, issue?.Version);
    }

    // One address for one article: /articles/007 and /articles/+7 are none.
    private static bool TryReadNumber(string text, out long id) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out id) && id > 0 && text[0] != '0';
}
