namespace Publishing.OaiPmh;

/// <summary>An <c>error</c> element (OAI-PMH §3.6): an answer, not a failure; it goes out with HTTP status 200.</summary>
/// <param name="Code">What kind.</param>
/// <param name="Message">What was wrong and what to do, in a sentence, with what the client sent as <see cref="ShownArgument"/> shows it.</param>
public sealed record OaiError(OaiErrorCode Code, string Message)
{
    /// <summary>The code as the protocol spells it.</summary>
    public string WireCode { get; } = char.ToLowerInvariant(Code.ToString()[0]) + Code.ToString()[1..];

    /// <summary>Whether the request could not even be understood; its arguments are then not repeated in the answer (§3.2).</summary>
    public bool IsIllegalRequest => Code is OaiErrorCode.BadVerb or OaiErrorCode.BadArgument;

    internal static OaiError NoSuchItem(string identifier) =>
        new(OaiErrorCode.IdDoesNotExist, $"{ShownArgument.Of("identifier", identifier)} is no item at this base URL; ListIdentifiers names those that there are.");

    internal static OaiError NoSuchFormat(string prefix) =>
        new(OaiErrorCode.CannotDisseminateFormat, $"{ShownArgument.Of("metadataPrefix", prefix)} is no format of this repository; ListMetadataFormats names those that it has.");

    internal static OaiError BadArgument(string message) => new(OaiErrorCode.BadArgument, message);
}
