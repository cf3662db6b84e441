namespace Publishing.OaiPmh;

/// <summary>Where the records of one page stand.</summary>
/// <param name="Keys">Their keys, in order.</param>
/// <param name="Closed">The closed second at which it was so.</param>
public sealed record RecordKeys(IReadOnlyList<RecordKey> Keys, DateTime Closed);
