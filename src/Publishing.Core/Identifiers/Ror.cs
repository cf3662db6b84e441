using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Publishing.Identifiers;

/// <summary>An identifier of the Research Organization Registry, always as its address, <c>https://ror.org/0abcdef12</c>.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Ror>))]
public sealed partial record Ror : IIdentifier<Ror>
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

    private Ror(string value) => Value = value;

    /// <summary>The full address.</summary>
    public string Value { get; }

    /// <summary>Reads the address with or without scheme, or the bare name; false when its checksum is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Ror? value)
    {
        value = null;
        var match = Form().Match(text?.Trim().ToLowerInvariant() ?? "");
        if (!match.Success)
        {
            return false;
        }

        // 0 + six Crockford base-32 characters + two check digits: 98 - (n * 100 mod 97).
        var name = match.Groups[1].Value;
        var number = name[..7].Aggregate(0L, (sum, c) => (sum * 32) + Alphabet.IndexOf(c, StringComparison.Ordinal));
        var check = 98 - (number * 100 % 97);
        if (name[7..] != check.ToString("00", System.Globalization.CultureInfo.InvariantCulture))
        {
            return false;
        }

        value = new Ror("https://ror.org/" + name);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;

    [GeneratedRegex("^(?:https?://)?(?:www\\.)?(?:ror\\.org/)?(0[0-9a-hjkmnp-tv-z]{6}[0-9]{2})/?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
