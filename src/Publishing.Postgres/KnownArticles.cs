namespace Publishing.Postgres;

/// <summary>What the store knows of a draft that is about to be stored.</summary>
/// <param name="Applied">The article of the journal that the draft's source was applied to before, whatever has become of it since; null when there is none. Then nothing else was looked for.</param>
/// <param name="Same">The article of the journal that is this one by any of its keys (see <see cref="Ingest.ArticleKeys"/>), or null.</param>
/// <param name="Alike">The articles of the journal that look like this one by title and first contributor, by number, but for those that have another DOI.</param>
/// <param name="AlikeCount">How many look like it, those that have another DOI too.</param>
/// <param name="Elsewhere">The articles of other journals that have this one's DOI and were not withdrawn, by number; a DOI is to name one article, wherever it stands.</param>
public sealed record KnownArticles(StoredArticle? Applied, StoredArticle? Same, IReadOnlyList<AlikeArticle> Alike, int AlikeCount, IReadOnlyList<StoredArticle> Elsewhere)
{
    /// <summary>The article of the journal that stands on the same page of the same issue under the same title, and has another DOI; null when there is none.</summary>
    public StoredArticle? SamePlace { get; init; }

    /// <summary>Every article of the journal that is named here.</summary>
    public IEnumerable<long> Ids => new[] { Applied?.Id, Same?.Id }.OfType<long>().Concat(Alike.Select(other => other.Article.Id));
}
