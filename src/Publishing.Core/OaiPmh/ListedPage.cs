namespace Publishing.OaiPmh;

/// <summary>A page of a list, as read from the store or as kept in memory.</summary>
/// <param name="Keys">Where its records stand.</param>
/// <param name="More">Whether others follow.</param>
/// <param name="Closed">The closed second at which it was so.</param>
/// <param name="WriteElements">Writes its elements.</param>
internal sealed record ListedPage(IReadOnlyList<RecordKey> Keys, bool More, DateTime Closed, Action<OaiResponse> WriteElements);
