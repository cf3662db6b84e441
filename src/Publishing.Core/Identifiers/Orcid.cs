using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Publishing.Identifiers;

/// <summary>An ORCID iD, the identifier of a person (ISO 27729 block), check digit verified.</summary>
[JsonConverter(typeof(IdentifierJsonConverter<Orcid>))]
public sealed record Orcid : IIdentifier<Orcid>
{
    private Orcid(string value) => Value = value;

    /// <summary>Sixteen characters in four groups, such as <c>0000-0002-1825-0097</c>.</summary>
    public string Value { get; }

    /// <summary>The iD as the address by which ORCID wants it shown.</summary>
    public Uri Url => new("https://orcid.org/" + Value);

    /// <summary>Reads the bare iD or its address; false when the check digit is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out Orcid? value)
    {
        value = null;
        var compact = text?.Trim().TrimEnd('/');
        compact = compact?[(compact.LastIndexOf('/') + 1)..].Replace("-", "", StringComparison.Ordinal).ToUpperInvariant();
        if (compact is not { Length: 16 } || compact.Take(15).Any(c => !char.IsAsciiDigit(c)))
        {
            return false;
        }

        // ISO 7064 MOD 11-2.
        var total = compact.Take(15).Aggregate(0, (sum, c) => (sum + (c - '0')) * 2 % 11);
        var check = (12 - total) % 11;
        if (compact[15] != (check == 10 ? 'X' : (char)('0' + check)))
        {
            return false;
        }

        value = new Orcid(string.Join('-', compact.Chunk(4).Select(group => new string(group))));
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
