namespace Publishing.OaiPmh;

/// <summary>How fine a datestamp is (OAI-PMH §3.3.1).</summary>
public enum Granularity
{
    /// <summary><c>YYYY-MM-DD</c>.</summary>
    Day,

    /// <summary><c>YYYY-MM-DDThh:mm:ssZ</c>.</summary>
    Second,
}
