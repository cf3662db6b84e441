namespace Publishing.OaiPmh;

/// <summary>A record as it lies in the store: an item in one format (OAI-PMH §2.5).</summary>
/// <param name="Key">Its datestamp and article.</param>
/// <param name="Deleted">Whether its header says <c>deleted</c>; then it has no metadata.</param>
/// <param name="SetSpecs">The sets that its header names.</param>
/// <param name="Metadata">The ready bytes of <c>&lt;metadata&gt;…&lt;/metadata&gt;</c>; null when it is deleted or only headers were asked for.</param>
public sealed record StoredRecord(RecordKey Key, bool Deleted, IReadOnlyList<string> SetSpecs, DeflateSegment? Metadata);
