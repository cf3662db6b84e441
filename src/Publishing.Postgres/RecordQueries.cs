using Npgsql;
using Publishing.OaiPmh;

namespace Publishing.Postgres;

/// <summary>Reads records for harvesters. Nobody ever sees a datestamp after the closed second (docs/architecture.md).</summary>
public sealed class RecordQueries(NpgsqlDataSource database)
{
    /// <summary>Moves the closed second up to the present one if it lags, and returns it: a request that calls this first sees all that was final when it came.</summary>
    public Task<DateTime> CloseAsync(CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <summary>
    /// A page of a list, in one statement. A last page (no more records and no <see cref="RecordSelection.Until"/> before it) waits, two seconds at most, for records that are stamped but not yet closed.
    /// </summary>
    /// <param name="selection">Which records.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="limit">How many records at most.</param>
    /// <param name="maxBytes">How many bytes of metadata, inflated, at most; the first record comes in any case.</param>
    /// <param name="withMetadata">False for headers alone.</param>
    /// <param name="cancel">Ends the wait.</param>
    public Task<RecordPage> ListAsync(RecordSelection selection, RecordKey? after, int limit, int maxBytes, bool withMetadata, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>How many records a list holds up to the closed second.</summary>
    public Task<long> CountAsync(RecordSelection selection, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>One record, deleted or not; waits until its datestamp is closed. Null when the article has none in that format, or is not in the set.</summary>
    public Task<StoredRecord?> FindAsync(string metadataPrefix, long articleId, string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The prefixes of the article's records, deleted ones included; empty when there is no such item, or it is not in the set.</summary>
    public Task<IReadOnlyList<string>> PrefixesAsync(long articleId, string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>The earliest datestamp of any record; null when there is none.</summary>
    public Task<DateTime?> EarliestAsync(string? setSpec = null, CancellationToken cancel = default) => throw new NotSupportedException();
}
