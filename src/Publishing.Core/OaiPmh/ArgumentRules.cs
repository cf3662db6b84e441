namespace Publishing.OaiPmh;

/// <summary>Which arguments a verb takes (OAI-PMH §4).</summary>
/// <param name="Required">Those that must be there.</param>
/// <param name="Optional">Those that may.</param>
/// <param name="Resumable">Whether it takes, instead of all others, a resumptionToken.</param>
internal sealed record ArgumentRules(IReadOnlyList<string> Required, IReadOnlyList<string> Optional, bool Resumable)
{
    private static readonly ArgumentRules List = new(["metadataPrefix"], ["from", "until", "set"], Resumable: true);

    /// <summary>The rules of a verb.</summary>
    public static ArgumentRules Of(Verb verb) => verb switch
    {
        Verb.Identify => new([], [], Resumable: false),
        Verb.ListMetadataFormats => new([], ["identifier"], Resumable: false),
        Verb.ListSets => new([], [], Resumable: true),
        Verb.GetRecord => new(["identifier", "metadataPrefix"], [], Resumable: false),
        _ => List,
    };

    /// <summary>Whether the verb takes an argument of that name.</summary>
    public bool Allows(string name) => Required.Contains(name) || Optional.Contains(name) || (Resumable && name == "resumptionToken");
}
