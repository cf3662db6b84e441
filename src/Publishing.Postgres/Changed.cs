namespace Publishing.Postgres;

/// <summary>How an attempt to change something ended.</summary>
public enum ChangeOutcome
{
    /// <summary>It was changed or made.</summary>
    Done,

    /// <summary>It was so already: nothing was written, no datestamp moved.</summary>
    Unchanged,

    /// <summary>There is no such thing.</summary>
    NotFound,

    /// <summary>Somebody changed it in the meantime; the value is what it is now.</summary>
    VersionConflict,

    /// <summary>It exists already under the same key; the value is the one that exists.</summary>
    Duplicate,

    /// <summary>Its state does not allow it: a withdrawn article cannot be edited, a draft cannot be withdrawn.</summary>
    WrongState,
}

/// <summary>What came of a change.</summary>
/// <typeparam name="T">What was to be changed.</typeparam>
/// <param name="Outcome">How it ended.</param>
/// <param name="Value">The thing as it is now; null when there is none.</param>
public sealed record Changed<T>(ChangeOutcome Outcome, T? Value)
    where T : class;
