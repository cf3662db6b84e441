namespace Publishing.Server.Harvest;

/// <summary>What became of a record that was harvested.</summary>
public enum HarvestOutcome
{
    /// <summary>It is a new article.</summary>
    Imported,

    /// <summary>It changed an article.</summary>
    Updated,

    /// <summary>It was there already.</summary>
    Unchanged,

    /// <summary>It was not taken.</summary>
    Rejected,

    /// <summary>The repository did not give it.</summary>
    Unavailable,

    /// <summary>It was deleted at its source, and its article withdrawn.</summary>
    Withdrawn,

    /// <summary>It was deleted at its source, and its draft too.</summary>
    Deleted,

    /// <summary>It was deleted at its source, and its draft kept because somebody has worked on it.</summary>
    Kept,
}
