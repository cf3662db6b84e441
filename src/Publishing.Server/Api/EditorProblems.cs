using Publishing.Articles;
using Publishing.Jats4r;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>
/// All that an editor should know of an article: what was found when it came and is still so, what its formats say, and how it departs from the recommendations for JATS.
/// The last are found whenever somebody looks, and not stored: they go with their cause, and a new recommendation reaches articles that are there.
/// </summary>
internal static class EditorProblems
{
    /// <summary>The problems of an article.</summary>
    public static IReadOnlyList<Problem> Of(StoredArticle stored) => [.. stored.Problems, .. RecommendationRegistry.Check(Told(stored))];

    // What is published about an article asks something of it too: a retracted one says so in its title.
    private static Article Told(StoredArticle stored) => stored.Notices.Count == 0
        ? stored.Article
        : stored.Article with { RelatedArticles = [.. stored.Article.RelatedArticles, .. stored.Notices.Select(notice => new RelatedArticle(notice.Kind, notice.Doi))] };
}
