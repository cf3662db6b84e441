namespace Publishing.Identifiers;

/// <summary>
/// eLIBRARY's codes of languages (RSCI, РИНЦ): three letters, most of them those of ISO 639 and some not (Kazakh is <c>KKZ</c>, French <c>FRE</c>, Spanish <c>ESP</c>, Chinese <c>CHN</c>).
/// Of its list of about ninety those are here that issues in circulation and published descriptions of its schema name. A code of another language would be a guess.
/// </summary>
internal static class ElibraryLanguage
{
    /// <summary>What stands for a language that is not known.</summary>
    public const string Unknown = "UNK";

    // The codes that say that there is none, or that there are several.
    private static readonly string[] None = [Unknown, "ANY", "MAL"];

    private const string Table = """
        RUS ru ENG en KKZ kk UKR uk BEL be TAT tt UZB uz AZE az BAK ba ABK ab AVA av BUA bua GEO ka MON mn
        DEU de FRE fr ESP es ITA it POL pl CES cs BGR bg HUN hu LIT lt EST et FIN fi SWE sv LAT la
        CHN zh JPN ja KOR ko VIE vi IND id ARA ar HEB he TUR tr
        """;

    private static readonly Dictionary<string, string> ToLanguage = Table.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Chunk(2).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> ToCode = ToLanguage.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>What eLIBRARY calls a language; null for one of which it is not known.</summary>
    public static string? CodeOf(LanguageTag language) => ToCode.GetValueOrDefault(language.Language);

    /// <summary>The language of a code; null for one that is not known here.</summary>
    public static LanguageTag? Find(string? code) => code is not null && ToLanguage.TryGetValue(code.Trim(), out var language) ? LanguageTag.Parse(language) : null;

    /// <summary>Whether a code says that the language is not known, or that there are several.</summary>
    public static bool IsNone(string? code) => None.Contains(code?.Trim(), StringComparer.OrdinalIgnoreCase);
}
