namespace Publishing.OaiPmh;

/// <summary>How much one answer holds and how long a token lives (flow control, OAI-PMH §3.5).</summary>
public sealed record HarvestLimits
{
    /// <summary>Records on a page of ListRecords at most.</summary>
    public int RecordsPerPage { get; init; } = 100;

    /// <summary>Headers on a page of ListIdentifiers at most.</summary>
    public int HeadersPerPage { get; init; } = 500;

    /// <summary>Sets on a page of ListSets at most.</summary>
    public int SetsPerPage { get; init; } = 500;

    /// <summary>Bytes of metadata, inflated, on a page at most; one record comes in any case.</summary>
    public int BytesPerPage { get; init; } = 8 * 1024 * 1024;

    /// <summary>How long a token can be used. Harvesters that work by night want a day at least.</summary>
    public TimeSpan TokenLifetime { get; init; } = TimeSpan.FromHours(48);
}
