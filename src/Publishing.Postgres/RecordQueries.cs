using Npgsql;
using Publishing.OaiPmh;

namespace Publishing.Postgres;

/// <summary>Reads records and sets for harvesters, each list as a range scan of an index. Nobody ever sees a datestamp after the closed second (docs/architecture.md).</summary>
public sealed class RecordQueries(NpgsqlDataSource database) : IRecordSource
{
    /// <inheritdoc/>
    public Task<DateTime> CloseAsync(CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <inheritdoc/>
    public Task<RecordPage> ListAsync(RecordSelection selection, RecordKey? after, DateTime? horizon, int limit, int maxBytes, bool withMetadata, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<long> CountAsync(RecordSelection selection, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<StoredRecord?> FindAsync(string metadataPrefix, long articleId, string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> PrefixesAsync(long articleId, string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<DateTime?> EarliestAsync(string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <inheritdoc/>
    public Task<IReadOnlyList<Set>> SetsAsync(string? journal, string? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();
}
