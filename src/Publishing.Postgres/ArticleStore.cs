using Npgsql;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Postgres;

/// <summary>Articles in every state, kept by <see cref="ArticlePublisher"/> in step with their records.</summary>
public sealed class ArticleStore(NpgsqlDataSource database)
{
    /// <summary>Stores a new draft. <see cref="ChangeOutcome.Duplicate"/> when the journal has it already by DOI, source key or bibliographic key; <see cref="ChangeOutcome.NotFound"/> when there is no such journal, issue or section.</summary>
    public Task<Changed<StoredArticle>> CreateAsync(ArticleDraft draft, CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <summary>The article of that number, in any state, or null.</summary>
    public Task<StoredArticle?> FindAsync(long id, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The article of the journal that is this one by any of its keys (see <see cref="ArticleKeys"/>), or null.</summary>
    public Task<StoredArticle?> FindSameAsync(string journal, Article article, string? sourceKey, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>A page of articles by number, behind <paramref name="after"/>.</summary>
    public Task<IReadOnlyList<StoredArticle>> ListAsync(ArticleSelection selection, long? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>How many articles there are in each state, of one journal or of all.</summary>
    public Task<IReadOnlyDictionary<ArticleState, long>> CountAsync(string? journal, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Deletes a draft that was never published; <see cref="ChangeOutcome.WrongState"/> for any other.</summary>
    public Task<Changed<StoredArticle>> DeleteDraftAsync(long id, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException();
}
