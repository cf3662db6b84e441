namespace Publishing.Jats;

/// <summary>The sorts of <see cref="JatsFinding"/>.</summary>
public enum JatsFindingKind
{
    /// <summary>A value is not what its element is for, and was left out.</summary>
    InvalidValue,

    /// <summary>Elements that the model has no field for were kept as they came.</summary>
    Preserved,

    /// <summary>A part of the document stays in the source alone.</summary>
    SourceOnly,
}
