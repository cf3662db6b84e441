namespace Publishing.OaiPmh;

/// <summary>What a repository remembers of deleted records (OAI-PMH §2.5.1); the name on the wire is this one in lower case.</summary>
public enum DeletedRecord
{
    /// <summary>Nothing.</summary>
    No,

    /// <summary>Something, without a promise.</summary>
    Transient,

    /// <summary>Everything, for ever.</summary>
    Persistent,
}
