using System.Collections.Frozen;
using Publishing.Identifiers;

namespace Publishing.Representations;

/// <summary>Languages by the names of babel and polyglossia, which BibLaTeX's <c>langid</c> takes.</summary>
internal static class BabelLanguage
{
    // Where the name is not the English name in small letters.
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>
    {
        ["de"] = "ngerman", ["no"] = "norsk", ["nb"] = "norsk", ["nn"] = "nynorsk", ["id"] = "indonesian", ["ms"] = "malay", ["fa"] = "persian",
        ["pt-BR"] = "brazilian", ["sr-Cyrl"] = "serbianc", ["en-GB"] = "british", ["en-US"] = "american",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name; null for a language that has none that we know.</summary>
    public static string? Of(LanguageTag language) =>
        Names.GetValueOrDefault(language.Value) ?? Names.GetValueOrDefault(language.Language)
        ?? (language.EnglishName is var name && name != language.Value && name.All(char.IsAsciiLetter) ? name.ToLowerInvariant() : null);
}
