namespace Publishing.OaiPmh;

/// <summary>Where a record stands in the order of every list: by datestamp, then by article. A page ends at one, and the next begins behind it (keyset, not offset).</summary>
/// <param name="Datestamp">The record's datestamp, UTC, whole seconds.</param>
/// <param name="ArticleId">The article's number.</param>
public readonly record struct RecordKey(DateTime Datestamp, long ArticleId);
