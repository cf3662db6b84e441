namespace Publishing.Postgres;

/// <summary>How far an import has come.</summary>
public enum ImportState
{
    /// <summary>Nobody has begun it yet.</summary>
    Waiting,

    /// <summary>It is under way, or was when the server was stopped: then it is taken up again.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Done,

    /// <summary>Somebody called it off; what it had done stays and can be undone.</summary>
    Cancelled,

    /// <summary>It could not go on; what it had done stays and can be undone.</summary>
    Failed,

    /// <summary>What it did was taken back.</summary>
    Undone,
}
