using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary>A problem of an article.</summary>
/// <param name="Article">The article's number.</param>
/// <param name="Title">The article's title without markup.</param>
/// <param name="Url">The article in this API.</param>
/// <param name="Problem">What is wrong, and what to do.</param>
public sealed record ArticleProblem(long Article, string Title, string Url, Problem Problem)
{
    /// <summary>A problem with the article that it belongs to.</summary>
    public static ArticleProblem Of(StoredArticle stored, Problem problem, RepositoryAddresses addresses) =>
        new(stored.Id, stored.Article.PlainTitle, addresses.Path($"api/articles/{stored.Id}"), problem);
}
