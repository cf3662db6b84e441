namespace Publishing.Articles;

/// <summary>Where in its journal an article stands, as printed: what the article itself says goes before what its issue says.</summary>
/// <param name="Volume">The volume.</param>
/// <param name="Number">The number of the issue.</param>
/// <param name="FirstPage">The first page.</param>
/// <param name="LastPage">The last page.</param>
/// <param name="Pages">All pages, or the number that stands for them.</param>
public sealed record ArticlePlace(string? Volume, string? Number, string? FirstPage, string? LastPage, string? Pages)
{
    /// <summary>Volume and issue in one, as references write them: <c>5(2)</c>; null when neither is known.</summary>
    public string? VolumeAndNumber => (Volume, Number) switch
    {
        (null, null) => null,
        (null, { } number) => $"({number})",
        ({ } volume, null) => volume,
        var (volume, number) => $"{volume}({number})",
    };

    /// <summary>Volume and issue in words: <c>Volume 5, issue 2</c>; null when neither is known.</summary>
    public string? InWords => (Volume, Number) switch
    {
        (null, null) => null,
        (null, { } number) => $"Issue {number}",
        ({ } volume, null) => $"Volume {volume}",
        var (volume, number) => $"Volume {volume}, issue {number}",
    };

    /// <summary>The place of an article.</summary>
    public static ArticlePlace Of(PublishedArticle published)
    {
        var article = published.Article;
        return new ArticlePlace(
            Given(article.Volume) ?? Given(published.Issue?.Volume),
            Given(article.IssueNumber) ?? Given(published.Issue?.Number),
            Given(article.FirstPage),
            Given(article.LastPage),
            PagesOf(article));
    }

    private static string? PagesOf(Article article) => (Given(article.PageRange), Given(article.FirstPage), Given(article.LastPage)) switch
    {
        ({ } range, _, _) => range,
        (null, { } first, { } last) when first != last => $"{first}–{last}",
        (null, { } first, _) => first,
        _ => Given(article.ElocationId),
    };

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
