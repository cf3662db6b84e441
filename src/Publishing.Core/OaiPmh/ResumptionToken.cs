namespace Publishing.OaiPmh;

/// <summary>
/// Where a list goes on (OAI-PMH §3.5). It holds everything, so any node can answer it after any restart, and the server remembers nothing.
/// Times are UTC in whole seconds.
/// </summary>
public sealed record ResumptionToken
{
    /// <summary>The verb whose list it is.</summary>
    public required Verb Verb { get; init; }

    /// <summary>The format of the list; empty for ListSets.</summary>
    public string MetadataPrefix { get; init; } = "";

    /// <summary>The set that was asked for, if any.</summary>
    public string? Set { get; init; }

    /// <summary>The earliest datestamp of the list, if bounded.</summary>
    public DateTime? From { get; init; }

    /// <summary>The latest datestamp of the list, if bounded.</summary>
    public DateTime? Until { get; init; }

    /// <summary>The last record that was given; null for ListSets.</summary>
    public RecordKey? After { get; init; }

    /// <summary>The last set that was given; null for lists of records.</summary>
    public string? AfterSet { get; init; }

    /// <summary>How many elements were given so far.</summary>
    public long Cursor { get; init; }

    /// <summary>How many the list had when it began; 0 when it is not known.</summary>
    public long CompleteListSize { get; init; }

    /// <summary>The closed second that the harvester was shown: no node may answer that has not reached it.</summary>
    public DateTime? Horizon { get; init; }

    /// <summary>When it ceases to hold.</summary>
    public DateTime Expires { get; init; }

    /// <summary>Which records its list holds.</summary>
    internal RecordSelection Selection => new(MetadataPrefix, Set, From, Until);
}
