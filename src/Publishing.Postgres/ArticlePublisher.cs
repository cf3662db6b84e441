using Npgsql;

namespace Publishing.Postgres;

/// <summary>
/// Changes what readers see, by the closed second (docs/architecture.md): render and validate outside any lock, compare, stamp under a short lock.
/// </summary>
public sealed class ArticlePublisher(NpgsqlDataSource database, Identifiers.RepositoryAddresses addresses, TimeProvider time)
{
    /// <summary>Replaces an article's document. A published one is rendered anew in the same transaction, and only records whose bytes change get a new datestamp. <see cref="ChangeOutcome.Unchanged"/> when the document is the same.</summary>
    public Task<Changed<StoredArticle>> ReplaceAsync(long id, ArticleDraft draft, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException($"{database}{addresses}{time}");

    /// <summary>Publishes a draft or a withdrawn article. <see cref="ChangeOutcome.Unchanged"/> when it is published already.</summary>
    public Task<Changed<StoredArticle>> PublishAsync(long id, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Publishes many, in batches; returns how many were published.</summary>
    public Task<int> PublishManyAsync(IReadOnlyList<long> ids, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Withdraws a published article: its records become deleted ones and stay for ever.</summary>
    public Task<Changed<StoredArticle>> WithdrawAsync(long id, string? reason, int? expectedVersion, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Renders anew every article that is due: after a change of its journal, issue or section, an upgrade of a crosswalk, or the end of an embargo. Returns how many were looked at.</summary>
    public Task<int> RenderDueAsync(int atMost, CancellationToken cancel = default) => throw new NotSupportedException();
}
