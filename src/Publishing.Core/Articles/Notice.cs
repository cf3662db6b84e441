using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>
/// That another published article of this repository corrects, retracts or adds to this one, or expresses concern about it (NISO RP-45-2024, CREC).
/// It is kept with neither: it follows from what the other says, for as long as that is published.
/// </summary>
/// <param name="Article">The number of the other article.</param>
/// <param name="Kind">How this article calls the other: JATS <c>related-article-type</c> <c>correction-forward</c>, <c>retraction-forward</c>, <c>expression-of-concern</c> …</param>
/// <param name="Doi">The other's DOI.</param>
public sealed record Notice(long Article, string Kind, Doi? Doi = null)
{
    /// <summary>The other way round: how an article calls a notice that calls it <paramref name="kind"/>. Null for relations that are none of a notice, or that are the other's affair alone.</summary>
    /// <param name="kind">JATS <c>related-article-type</c> in the notice, such as <c>corrected-article</c>.</param>
    /// <param name="type">JATS <c>article-type</c> of the notice.</param>
    public static string? KindOf(string kind, string type) => kind switch
    {
        "corrected-article" => "correction-forward",
        "retracted-article" when type == "partial-retraction" => "partial-retraction",
        "retracted-article" => "retraction-forward",
        "object-of-concern" => "expression-of-concern",
        "addended-article" => "addendum",
        "updated-article" => "update",
        "republished-article" => "republication",
        "commentary-article" => "commentary",
        _ => null,
    };

    /// <summary>The article as it tells of the notices about it, after the relations that it has of its own. One that it names already by its DOI, in whatever relation, is not told twice.</summary>
    public static Article Tell(Article article, IReadOnlyList<Notice> notices, RepositoryAddresses addresses)
    {
        var news = notices.Where(notice => notice.Doi is null || article.RelatedArticles.All(related => related.Doi != notice.Doi)).ToList();
        return news.Count == 0
            ? article
            : article with { RelatedArticles = [.. article.RelatedArticles, .. news.Select(notice => new RelatedArticle(notice.Kind, notice.Doi, notice.Doi is null ? addresses.Article(notice.Article) : null))] };
    }
}
