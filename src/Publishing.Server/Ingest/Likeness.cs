using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>What is to be made of articles that look like one that is being imported: same title, same first contributor, and nothing stronger in common.</summary>
internal static class Likeness
{
    /// <summary>How many are looked at.</summary>
    public const int AtMost = 10;

    /// <summary>
    /// The one that it is for certain: it came from a source that told no more than title and authors, as the text of a page does, and now comes again with more.
    /// Null when there are several, when they disagree, or when both stand in one source.
    /// </summary>
    public static StoredArticle? SameWithLess(KnownArticles known, ArticleDraft draft) =>
        known is { AlikeCount: 1, Alike: [{ KnownByTitleOnly: true, Article: { SourceId: { } source } only }] } && source != draft.SourceId && ArticleKeys.Agree(only.Article, draft.Article) ? only : null;

    /// <summary>One warning for each that may be the same, other than the one that it is.</summary>
    public static IEnumerable<Problem> Warnings(IReadOnlyList<AlikeArticle> alike, ArticleDraft draft, long? except) => alike
        .Where(other => other.Article.Id != except && !ArticleKeys.AreTwo(other.Article.Article, draft.Article) && (other.SourceKey is null || draft.SourceKey is null || other.SourceKey == draft.SourceKey))
        .Select(other => Problem.Of(ProblemCodes.LooksAlike, $"It looks like article {other.Article.Id}: title and first author are the same.", "titles", other.Article.Article.PlainTitle));

    /// <summary>The warning of an article that stands where this one stands, under the same title, but has another DOI: one of the two may be a slip of the pen. None when one source tells of both.</summary>
    public static IEnumerable<Problem> OtherDoi(StoredArticle? samePlace, ArticleDraft draft) => samePlace is { Article.Doi: { } doi } other && (other.SourceId is null || other.SourceId != draft.SourceId)
        ? [Problem.Of(ProblemCodes.LooksAlike, $"It looks like article {other.Id}: title, volume, issue and first page are the same; the DOI there is {doi.Value}.", "doi", doi.Value) with
            {
                Remedy = "If it is the same article and its DOI was corrected, delete this draft and give the other the right DOI, or delete the other; if they are two, nothing need be done.",
            }]
        : [];

    /// <summary>One warning for each article of another journal that has the same DOI.</summary>
    public static IEnumerable<Problem> Warnings(IReadOnlyList<StoredArticle> elsewhere) => elsewhere.Select(other => Problem.Of(
        ProblemCodes.DoiElsewhere,
        $"Article {other.Id} of the journal {other.Journal} ({other.State.ToString().ToLowerInvariant()}) has the same DOI: '{other.Article.PlainTitle}'.",
        "doi",
        other.Article.Doi?.Value));
}
