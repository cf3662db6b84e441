namespace Publishing.Postgres.Local;

/// <summary>How a private PostgreSQL was left.</summary>
public enum LocalPostgresEnd
{
    /// <summary>It was stopped.</summary>
    Stopped,

    /// <summary>It goes on, for another process uses it too.</summary>
    StillUsed,

    /// <summary>It was dead already. What was committed lies in its folder, and the next start recovers it.</summary>
    WasDead,
}
