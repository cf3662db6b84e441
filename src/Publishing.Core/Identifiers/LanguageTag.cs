using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Publishing.Identifiers;

/// <summary>
/// A language as BCP 47 writes it: <c>kk</c>, <c>uz-Latn</c>, <c>ru-Latn</c> for transliterated Russian.
/// Each format maps it outwards to the codes that it knows.
/// </summary>
[JsonConverter(typeof(IdentifierJsonConverter<LanguageTag>))]
public sealed partial record LanguageTag : IIdentifier<LanguageTag>
{
    private LanguageTag(string value) => Value = value;

    /// <summary>The tag in its recommended casing (RFC 5646 §2.1.1).</summary>
    public string Value { get; }

    /// <summary>The primary subtag, the language without script and region.</summary>
    public string Language => Value.Split('-')[0];

    /// <summary>The script subtag (ISO 15924), or null.</summary>
    public string? Script => Value.Split('-').Skip(1).FirstOrDefault(part => part.Length == 4 && char.IsAsciiLetter(part[0]));

    /// <summary>The ISO 639-3 code, which is also what Dublin Core harvesters expect; the primary subtag itself when it has three letters.</summary>
    public string Iso6393 => LanguageCodes.ToIso6393(Language);

    /// <summary>The code of libraries (ISO 639-2/B), as MARC, MODS and DOAJ want it: <c>ger</c>, not <c>deu</c>; null for a language of which it is not known.</summary>
    public string? Iso6392B => LanguageCodes.ToIso6392B(Language);

    /// <summary>The language's English name, such as <c>Kazakh</c>; the tag itself for a language that is not in the table.</summary>
    public string EnglishName => LanguageCodes.ToEnglishName(Language) ?? Value;

    /// <summary>Whether the language is one of those whose codes are known here: one that is not would be no code in formats that list theirs.</summary>
    internal bool IsListed => LanguageCodes.ToEnglishName(Language) is not null;

    /// <summary>
    /// Reads a tag, an underscore locale (<c>en_US</c>), a three-letter ISO 639 code (either of the two for a language that has two), or an English language name.
    /// </summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? value)
    {
        value = null;
        var parts = text?.Trim().Replace('_', '-').Split('-', '@');
        if (parts is null || parts[0].Length == 0)
        {
            return false;
        }

        var primary = LanguageCodes.ToPrimarySubtag(parts[0].ToLowerInvariant());
        if (primary is null || !Primary().IsMatch(primary))
        {
            return false;
        }

        // A locale with its script in words, as OJS writes Uzbek (`uz@latin`) and Serbian (`sr_RS@latin`), keeps the script, which stands before the region.
        var rest = parts.Skip(1).Select(part => part.ToLowerInvariant() switch { "latin" => "Latn", "cyrillic" => "Cyrl", _ => part }).ToArray();
        rest = text!.Contains('@', StringComparison.Ordinal) ? [.. rest.OrderBy(part => part is "Latn" or "Cyrl" ? 0 : 1)] : rest;
        if (rest.Any(part => !Subtag().IsMatch(part)))
        {
            return false;
        }

        value = new LanguageTag(string.Join('-', rest.Select(Cased).Prepend(primary)));
        return true;
    }

    /// <summary>Reads a tag that is known to be right; anything else is a bug.</summary>
    public static LanguageTag Parse(string text) =>
        TryParse(text, out var value) ? value : throw new FormatException($"'{text}' is not a language tag.");

    /// <inheritdoc/>
    public override string ToString() => Value;

    private static string Cased(string subtag) => subtag switch
    {
        { Length: 2 } => subtag.ToUpperInvariant(),
        { Length: 4 } when char.IsAsciiLetter(subtag[0]) => char.ToUpperInvariant(subtag[0]) + subtag[1..].ToLowerInvariant(),
        _ => subtag.ToLowerInvariant(),
    };

    [GeneratedRegex("^[a-z]{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Primary();

    [GeneratedRegex("^[A-Za-z0-9]{1,8}$", RegexOptions.CultureInvariant)]
    private static partial Regex Subtag();
}
