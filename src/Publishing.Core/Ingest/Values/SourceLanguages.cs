using System.Diagnostics.CodeAnalysis;
using Publishing.Identifiers;

namespace Publishing.Ingest.Values;

/// <summary>Languages as sources write them: tags and codes, the English name, the language's own name; several in one field.</summary>
public static class SourceLanguages
{
    private static readonly HashSet<string> Unknown = new(
        ["und", "unk", "unkn", "any", "mul", "mis", "zxx", "none", "unknown", "undefined", "undetermined", "multiple", "multilingual", "other", "n/a", "null", "xx", "xxx", "(:unav)", "(:unkn)", "(:unas)", "(:null)", "(:none)"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly Dictionary<string, string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["kkz"] = "kk", ["kz"] = "kk", ["ua"] = "uk", ["jp"] = "ja", ["cn"] = "zh", ["cz"] = "cs", ["gr"] = "el", ["dk"] = "da",
        ["русский"] = "ru", ["русский язык"] = "ru", ["рус"] = "ru", ["английский"] = "en", ["англ"] = "en", ["казахский"] = "kk", ["қазақша"] = "kk", ["қазақ"] = "kk", ["қазақ тілі"] = "kk",
        ["українська"] = "uk", ["украинский"] = "uk", ["беларуская"] = "be", ["ўзбек"] = "uz-Cyrl", ["узбекский"] = "uz", ["o'zbek"] = "uz", ["oʻzbek"] = "uz", ["o‘zbek"] = "uz", ["кыргызча"] = "ky",
        ["español"] = "es", ["castellano"] = "es", ["spanish; castilian"] = "es", ["português"] = "pt", ["portugues"] = "pt", ["français"] = "fr", ["francais"] = "fr", ["deutsch"] = "de", ["italiano"] = "it", ["english (us)"] = "en-US", ["english (uk)"] = "en-GB",
        ["polski"] = "pl", ["čeština"] = "cs", ["slovenčina"] = "sk", ["slovenščina"] = "sl", ["hrvatski"] = "hr", ["srpski"] = "sr", ["српски"] = "sr", ["bosanski"] = "bs", ["български"] = "bg", ["македонски"] = "mk",
        ["magyar"] = "hu", ["română"] = "ro", ["lietuvių"] = "lt", ["latviešu"] = "lv", ["eesti"] = "et", ["suomi"] = "fi", ["svenska"] = "sv", ["norsk"] = "no", ["dansk"] = "da", ["nederlands"] = "nl", ["türkçe"] = "tr", ["azərbaycan"] = "az",
        ["bahasa indonesia"] = "id", ["bahasa melayu"] = "ms", ["català"] = "ca", ["galego"] = "gl", ["euskara"] = "eu", ["ελληνικά"] = "el", ["العربية"] = "ar", ["عربي"] = "ar", ["فارسی"] = "fa", ["עברית"] = "he",
        ["中文"] = "zh", ["汉语"] = "zh", ["日本語"] = "ja", ["한국어"] = "ko", ["tiếng việt"] = "vi", ["ไทย"] = "th", ["हिन्दी"] = "hi", ["farsi"] = "fa", ["mandarin"] = "zh", ["serbian (latin)"] = "sr-Latn",
    };

    /// <summary>The one language of a field, or the first of several; false when it says that none is known, and for words that name none.</summary>
    public static bool TryRead([NotNullWhen(true)] string? text, [NotNullWhen(true)] out LanguageTag? language)
    {
        language = One(text) ?? (text ?? "").Split([',', ';', '/', '|'], StringSplitOptions.RemoveEmptyEntries).Select(One).FirstOrDefault(one => one is not null);
        return language is not null;
    }

    /// <summary>Whether a field says that the language is not known, or that there are several.</summary>
    public static bool IsUnknown(string? text) => string.IsNullOrWhiteSpace(text) || Unknown.Contains(text.Trim());

    private static LanguageTag? One(string? text)
    {
        var word = text?.Trim().TrimEnd('.') ?? "";
        if (IsUnknown(word))
        {
            return null;
        }

        return Names.TryGetValue(word, out var tag) ? LanguageTag.Parse(tag) : LanguageTag.TryParse(word, out var language) ? language : null;
    }
}
