using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>Tells articles that report research, and so have data and interests to speak of, from news, letters and notices.</summary>
internal static class ResearchArticle
{
    /// <summary>Whether the article's type is one of these.</summary>
    public static bool Is(Article article) => article.Type.Value is "research-article" or "review-article" or "systematic-review" or "case-report" or "brief-report" or "rapid-communication" or "data-paper" or "meta-analysis";
}
