namespace Publishing.Server.Ingest;

/// <summary>What became of a file or an article.</summary>
public enum ImportOutcome
{
    /// <summary>It is there, as a new draft.</summary>
    Imported,

    /// <summary>It is there, and its editor should look at its problems.</summary>
    ImportedWithWarnings,

    /// <summary>It was there and is now as the source says.</summary>
    Updated,

    /// <summary>It was there already, and as the source says: nothing of it was written, no datestamp moved.</summary>
    Unchanged,

    /// <summary>It was not taken; its problems say why.</summary>
    Rejected,

    /// <summary>Files that lie beside metadata and are none, such as PDFs, were left alone.</summary>
    Skipped,
}
