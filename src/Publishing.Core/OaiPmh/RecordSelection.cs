namespace Publishing.OaiPmh;

/// <summary>Which records a list holds (OAI-PMH §2.7 selective harvesting).</summary>
/// <param name="MetadataPrefix">The format.</param>
/// <param name="SetSpec">The set; its members are those of its descendants too. Null for all.</param>
/// <param name="From">The earliest datestamp, inclusive, UTC; null for no bound.</param>
/// <param name="Until">The latest datestamp, inclusive, UTC; null for no bound.</param>
public sealed record RecordSelection(string MetadataPrefix, string? SetSpec = null, DateTime? From = null, DateTime? Until = null);
