using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Publishing.Identifiers;

/// <summary>An International Standard Serial Number, <c>NNNN-NNNX</c> (ISO 3297), check digit verified.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Issn>))]
public sealed record Issn : IIdentifier<Issn>
{
    private Issn(string value) => Value = value;

    /// <summary>Eight characters with the hyphen in the middle, the last a digit or <c>X</c>.</summary>
    public string Value { get; }

    /// <summary>Reads an ISSN with or without its hyphen; false when the check digit is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Issn? value)
    {
        value = null;
        var compact = text?.Trim().Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (compact is not { Length: 8 } || compact.Take(7).Any(c => !char.IsAsciiDigit(c)))
        {
            return false;
        }

        // Weights 8 to 2, modulo 11; 10 is written X (ISO 3297, Annex A).
        var sum = compact.Take(7).Select((c, i) => (c - '0') * (8 - i)).Sum();
        var check = (11 - (sum % 11)) % 11;
        if (compact[7] != (check == 10 ? 'X' : (char)('0' + check)))
        {
            return false;
        }

        value = new Issn(compact[..4] + "-" + compact[4..]);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
