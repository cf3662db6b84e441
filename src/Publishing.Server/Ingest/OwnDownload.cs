using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Jats;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>Knows the JATS that this repository gives of an article, so that a download that comes back as it went changes nothing: what is not given to the public, or is said there of the repository itself, is no change.</summary>
/// <param name="placement">The journal that is imported into.</param>
/// <param name="addresses">The repository's addresses.</param>
/// <param name="time">The time.</param>
internal sealed class OwnDownload(Placement placement, RepositoryAddresses addresses, TimeProvider time)
{
    private static readonly JatsImporter Jats = new();

    /// <summary>Whether a draft says what is read from the download of a published article, and no more.</summary>
    public bool Is(StoredArticle stored, ArticleDraft draft, string kind)
    {
        if (kind != Jats.Name || stored.State != ArticleState.Published || stored.Journal != draft.Journal)
        {
            return false;
        }

        var read = Jats.Read(new SourceFile("", JatsDownload.Of(Placed(stored)))).Articles;
        return read is [{ Accepted: true } own] && ArticleJson.Write(placement.Place(own).Article) == ArticleJson.Write(draft.Article);
    }

    /// <summary>The draft with the contact details that no download gives, when it was made of a download of this very article that somebody has edited since; and what is to be said of that.</summary>
    public (ArticleDraft Draft, IReadOnlyList<Problem> Kept) WithContacts(StoredArticle stored, ArticleDraft draft, ArticleSource source)
    {
        if (source.LandingPage != addresses.Article(stored.Id) || EditorsContacts.Kept(stored.Article, draft.Article) is not { } article)
        {
            return (draft, []);
        }

        return (draft with { Article = article }, [Problem.Of(ProblemCodes.KeptFromBefore, "This is made of a download of the article, which gives nobody's e-mail address; those of the same authors stay as they were.", "contributors")]);
    }

    private PublishedArticle Placed(StoredArticle stored) => new()
    {
        Id = stored.Id,
        Article = OpenArticle.Of(stored.Article),
        Journal = placement.Journal,
        Issue = placement.IssueCalled(stored.Issue),
        Section = placement.Journal.Sections.FirstOrDefault(section => section.Slug == stored.Section),
        Addresses = addresses,
        Today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime),
    };
}
