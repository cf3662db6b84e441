using System.Text.RegularExpressions;

namespace Publishing.OaiPmh;

/// <summary>An item's unique identifier in the <c>oai</c> scheme (OAI-PMH §2.4 and the oai-identifier guidelines): <c>oai:</c>, a domain, a colon, and a local part.</summary>
public readonly partial record struct OaiIdentifier
{
    private OaiIdentifier(string value) => Value = value;

    /// <summary>The text.</summary>
    public string Value { get; }

    /// <summary>The identifier that the text is; whether there is such an item is another question.</summary>
    public static bool TryParse(string text, out OaiIdentifier identifier)
    {
        var isIdentifier = Form().IsMatch(text);
        identifier = isIdentifier ? new OaiIdentifier(text) : default;
        return isIdentifier;
    }

    /// <summary>Whether a domain may be the namespace of oai-identifiers: two labels at least, each beginning with a letter.</summary>
    public static bool IsNamespace(string domain) => NamespaceForm().IsMatch(domain);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"\Aoai:[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+:([a-zA-Z0-9\-_.!~*'();/?:@&=+$,]|%[0-9A-Fa-f]{2})+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();

    [GeneratedRegex(@"\A[a-zA-Z][a-zA-Z0-9\-]*(\.[a-zA-Z][a-zA-Z0-9\-]*)+\z", RegexOptions.CultureInvariant)]
    private static partial Regex NamespaceForm();
}
