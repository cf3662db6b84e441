using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Publishing.Identifiers;

/// <summary>
/// A digital object identifier as a bare name, <c>10.prefix/suffix</c>: never a URL (ISO 26324).
/// </summary>
/// <remarks>DOI names are compared without regard to the case of ASCII letters (DOI Handbook §2.4); what was written is kept.</remarks>
[JsonConverter(typeof(IdentifierJsonConverter<Doi>))]
public sealed partial record Doi : IIdentifier<Doi>
{
    private Doi(string value) => Value = value;

    /// <summary>The bare name, such as <c>10.5555/12345678</c>.</summary>
    public string Value { get; }

    /// <summary>The name in lower case, as DOIs are compared: only the letters of ASCII have a case in them (DOI Handbook §2.4).</summary>
    public string Key => string.Create(Value.Length, Value, static (key, value) =>
    {
        for (var i = 0; i < key.Length; i++)
        {
            key[i] = char.IsAsciiLetterUpper(value[i]) ? (char)(value[i] | 0x20) : value[i];
        }
    });

    /// <summary>The address that resolves it, with the characters that a URL cannot hold percent-encoded.</summary>
    public Uri Url => new("https://doi.org/" + Uri.EscapeDataString(Value).Replace("%2F", "/", StringComparison.Ordinal));

    /// <summary>Reads a DOI written as a name, with <c>doi:</c>, or as a doi.org address.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Doi? value)
    {
        value = null;
        if (text is null)
        {
            return false;
        }

        var name = Resolver().Replace(text.Trim(), "");
        if (name.Length != text.Trim().Length && name.Contains('%', StringComparison.Ordinal))
        {
            name = Uri.UnescapeDataString(name);
        }

        if (!Name().IsMatch(name))
        {
            return false;
        }

        value = new Doi(name);
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Doi? other) => other is not null && string.Equals(Key, other.Key, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override int GetHashCode() => Key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex(@"^(?:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*|info:doi/)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Resolver();

    [GeneratedRegex(@"^10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s\p{C}]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
