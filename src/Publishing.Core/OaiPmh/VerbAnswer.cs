namespace Publishing.OaiPmh;

/// <summary>What a verb comes to: its element, or errors.</summary>
/// <param name="ResponseDate">The closed second as the store gave it; null when the store was not asked.</param>
/// <param name="Errors">The errors; then nothing is written.</param>
/// <param name="Write">Writes the verb's element.</param>
internal sealed record VerbAnswer(DateTime? ResponseDate, IReadOnlyList<OaiError> Errors, Action<OaiResponse>? Write)
{
    /// <summary>The entity tag, for what stays the same until it changes; null for all else.</summary>
    public string? EntityTag { get; init; }

    /// <summary>An answer.</summary>
    public static VerbAnswer Of(DateTime closed, Action<OaiResponse> write) => new(closed, [], write);

    /// <summary>An error that the store has shown.</summary>
    public static VerbAnswer Error(DateTime closed, OaiErrorCode code, string message) => new(closed, [new OaiError(code, message)], null);

    /// <summary>An error that shows without the store.</summary>
    public static VerbAnswer Error(OaiErrorCode code, string message) => new(null, [new OaiError(code, message)], null);

    /// <summary>Errors that show without the store.</summary>
    public static VerbAnswer Refused(IReadOnlyList<OaiError> errors) => new(null, errors, null);
}
