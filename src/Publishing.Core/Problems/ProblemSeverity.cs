namespace Publishing.Problems;

/// <summary>How grave a <see cref="Problem"/> is.</summary>
public enum ProblemSeverity
{
    /// <summary>Worth knowing; nothing need be done.</summary>
    Info,

    /// <summary>The article is taken; somebody should look.</summary>
    Warning,

    /// <summary>What was given is not taken.</summary>
    Error,
}
