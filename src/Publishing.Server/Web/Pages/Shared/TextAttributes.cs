using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>The attributes <c>lang</c> and <c>dir</c> of a text (WCAG 3.1.2), so that it is spoken, hyphenated, drawn and laid out as its own language wants.</summary>
public static class TextAttributes
{
    private static readonly HashSet<string> RightToLeftScripts = ["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm"];
    private static readonly HashSet<string> RightToLeftLanguages = ["ar", "fa", "he", "ur", "ps", "ug", "ckb", "sd", "yi", "dv"];

    /// <summary>The attributes of a text in a language; null means that nobody has said which.</summary>
    public static IReadOnlyDictionary<string, object> Of(LanguageTag? language) => new Dictionary<string, object>
    {
        // HTML writes "unknown" as the empty tag; without it the text would be taken for English.
        ["lang"] = language?.Value ?? "",
        ["dir"] = Direction(language),
    };

    /// <summary><c>rtl</c> for a language that is written so; otherwise <c>auto</c>: the first letter decides.</summary>
    public static string Direction(LanguageTag? language)
    {
        var rightToLeft = language is not null && (language.Script is { } script ? RightToLeftScripts.Contains(script) : RightToLeftLanguages.Contains(language.Language));
        return rightToLeft ? "rtl" : "auto";
    }
}
