namespace Publishing.Postgres;

/// <summary>An article that looks like another one (see <see cref="Ingest.ArticleKeys.LikenessOf"/>).</summary>
/// <param name="Article">The article.</param>
/// <param name="SourceKey">Its source's own identifier for it, if any.</param>
/// <param name="KnownByTitleOnly">Whether nothing but title and first contributor tell which article it is: neither DOI nor source, volume or page.</param>
public sealed record AlikeArticle(StoredArticle Article, string? SourceKey, bool KnownByTitleOnly);
