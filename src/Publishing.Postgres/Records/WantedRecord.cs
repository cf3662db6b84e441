namespace Publishing.Postgres.Records;

/// <summary>What a record is to be.</summary>
/// <param name="Article">The article.</param>
/// <param name="Format">The format.</param>
/// <param name="SetSpecs">The sets that it is in.</param>
/// <param name="Body">Its metadata; null for a deleted record, if there is one at all.</param>
internal sealed record WantedRecord(long Article, string Format, IReadOnlyList<string> SetSpecs, RecordBody? Body);
