namespace Publishing.Ingest.ArticlePages;

/// <summary>Tells whether a text can be in a language, by its letters.</summary>
internal static class WritingSystems
{
    /// <summary>Whether most letters are of a script that the language is written in.</summary>
    public static bool CanBe(string language, string text)
    {
        var (letters, fitting) = (0, 0);
        foreach (var c in text.AsSpan(0, Math.Min(text.Length, 2000)))
        {
            if (char.IsLetter(c))
            {
                letters++;
                fitting += Fits(language, c) ? 1 : 0;
            }
        }

        return letters > 0 && fitting * 2 > letters;
    }

    private static bool Fits(string language, char c) => language switch
    {
        "ru" or "uk" or "be" or "bg" or "mk" or "ky" or "tg" => c is >= 'Ѐ' and <= 'ԯ',
        "kk" or "uz" or "sr" or "az" => c is >= 'Ѐ' and <= 'ԯ' or < 'ʰ',
        "ar" or "fa" or "ur" => c is >= '\u0600' and <= '\u06ff' or >= '\u0750' and <= '\u077f' or >= '\ufb50' and <= '\ufefc',
        "he" => c is >= '\u0590' and <= '\u05ff',
        "el" => c is >= 'Ͱ' and <= 'Ͽ' or >= '\u1f00' and <= '\u1fff',
        "zh" or "ja" => c is >= '\u3040' and <= '\u9fff',
        "ko" => c is >= '\uac00' and <= '\ud7a3' or >= '\u4e00' and <= '\u9fff',
        _ => c is < 'ʰ' or >= '\u1e00' and <= '\u1eff',
    };
}
