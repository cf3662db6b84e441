namespace Publishing.OaiPmh;

/// <summary>The six requests of the protocol (OAI-PMH §4), by the names that they have on the wire.</summary>
public enum Verb
{
    /// <summary>Who this repository is (§4.2).</summary>
    Identify,

    /// <summary>The formats of the repository or of one item (§4.4).</summary>
    ListMetadataFormats,

    /// <summary>The sets (§4.6).</summary>
    ListSets,

    /// <summary>One record (§4.1).</summary>
    GetRecord,

    /// <summary>The headers of records (§4.3).</summary>
    ListIdentifiers,

    /// <summary>Records (§4.5).</summary>
    ListRecords,
}
