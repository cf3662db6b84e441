namespace Publishing.Jats;

/// <summary>What became of a place of the source.</summary>
public enum RoundTripKind
{
    /// <summary>It says the same in other words, as a <see cref="RoundTripNormalization"/> tells.</summary>
    Normalized,

    /// <summary>The source says it, and what was written does not.</summary>
    Lost,

    /// <summary>What was written says it, and the source does not.</summary>
    Added,
}
