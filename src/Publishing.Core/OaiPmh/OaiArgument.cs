namespace Publishing.OaiPmh;

/// <summary>One argument of a request as it came (OAI-PMH §3.1.1).</summary>
/// <param name="Name">Its name, decoded; names are case-sensitive.</param>
/// <param name="Value">Its value, decoded; what is not UTF-8 stands as U+FFFD.</param>
/// <param name="IsText">Whether the value is UTF-8 of characters that XML can hold.</param>
public sealed record OaiArgument(string Name, string Value, bool IsText);
