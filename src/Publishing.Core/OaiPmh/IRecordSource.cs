namespace Publishing.OaiPmh;

/// <summary>
/// Where the verbs get their records from: the border between the protocol and the store. Nobody ever sees a datestamp after the closed second,
/// the latest second that is complete, so a harvester that comes again never misses a change.
/// </summary>
public interface IRecordSource
{
    /// <summary>Moves the closed second up to the present one if it lags, and returns it: it is the <c>responseDate</c>.</summary>
    Task<DateTime> CloseAsync(CancellationToken cancel = default);

    /// <summary>
    /// A page of a list. A last page (nothing follows, and the selection does not end before it) waits, two seconds at most, for records that are stamped but not yet closed,
    /// so that a harvest holds all that was published before it ended.
    /// </summary>
    /// <param name="selection">Which records.</param>
    /// <param name="after">Where the page before ended; null for the first.</param>
    /// <param name="horizon">The closed second that the harvester was promised so far: the page waits until the store has reached it. Null for a first page, which sees all that was final when it was asked for; if the selection ends at a second that is over, the page waits for that.</param>
    /// <param name="limit">How many records at most.</param>
    /// <param name="maxBytes">How many bytes of metadata, inflated, at most; the first record comes in any case.</param>
    /// <param name="withMetadata">False for headers alone.</param>
    /// <param name="cancel">Ends the wait.</param>
    Task<RecordPage> ListAsync(RecordSelection selection, RecordKey? after, DateTime? horizon, int limit, int maxBytes, bool withMetadata, CancellationToken cancel = default);

    /// <summary>
    /// Where the records of a page stand, without the records: whether a page that was read before is still the same costs a look at an index.
    /// It waits for nothing, so the caller sees whether <see cref="RecordKeys.Closed"/> has reached what the harvester was promised.
    /// </summary>
    /// <param name="selection">Which records.</param>
    /// <param name="after">Where the page before ended; null for the first page, which sees all that was final when it was asked for.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancel">Gives it up.</param>
    Task<RecordKeys> KeysAsync(RecordSelection selection, RecordKey? after, int limit, CancellationToken cancel = default);

    /// <summary>How many records a list holds up to the closed second.</summary>
    Task<long> CountAsync(RecordSelection selection, CancellationToken cancel = default);

    /// <summary>One record, deleted or not; waits until its datestamp is closed. Null when the article has none in that format, or is not in the set.</summary>
    Task<StoredRecord?> FindAsync(string metadataPrefix, long articleId, string? setSpec = null, CancellationToken cancel = default);

    /// <summary>The prefixes of the article's records, deleted ones included; empty when there is no such item, or it is not in the set.</summary>
    Task<IReadOnlyList<string>> PrefixesAsync(long articleId, string? setSpec = null, CancellationToken cancel = default);

    /// <summary>The earliest datestamp of any record; null when there is none.</summary>
    Task<DateTime?> EarliestAsync(string? setSpec = null, CancellationToken cancel = default);

    /// <summary>The sets in the order of their specs, each parent before its children, behind <paramref name="after"/>; those of one journal when it is named.</summary>
    Task<IReadOnlyList<Set>> SetsAsync(string? journal, string? after, int limit, CancellationToken cancel = default);
}
