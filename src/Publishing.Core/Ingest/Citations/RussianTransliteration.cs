using System.Text.RegularExpressions;

namespace Publishing.Ingest.Citations;

/// <summary>
/// Tells whether Latin letters are Russian, by words and endings that other Slavic languages in Latin letters do not have.
/// Two such words are wanted, and none that is Ukrainian, Bulgarian or English.
/// </summary>
internal static partial class RussianTransliteration
{
    public static bool IsCertain(ReadOnlySpan<char> title)
    {
        var russian = 0;
        foreach (var word in new Words(title))
        {
            if (!IsAscii(word) || Other().IsMatch(word))
            {
                return false;
            }

            russian += Russian().IsMatch(word) ? 1 : 0;
        }

        return russian >= 2;
    }

    private static bool IsAscii(ReadOnlySpan<char> word) => !word.ContainsAnyExceptInRange('\0', '\u007f');

    [GeneratedRegex("^(?:"
        + "mezhdu|dlya|kak|chto|ikh|ego|god[auy]|godov|cherez|vo|ob|eh?to[tm]?|kotor(?:aya|oe|ogo|oj|ye|yj)|svo(?:j|ego|ikh)|poslednie"
        + "|[a-z']{2,}(?:ogo|ykh|ikh|iyakh|[aiy]akh|aya|yaya|iya|iyu|iyami?|oj|oy|s?hej|n[ey]j|ney|skij|skiy|skie|skoe|nye|noe|[iy]j|osti|ost'|ostyu|evym|ovym)"
        + "|[a-z']{3,}(?:[ae]nie|[ae]nii|yayut|ayut|uyut|etsya|itsya|yutsya|ovanie)"
        + "|[a-z']*(?:chestv|[bdflmnprstvz]'(?:[bcdfgjklmnprvz]|st|yu|ya))[a-z']*"
        + "|[a-z']{2,}[bdflmnrtvz]'"
        + "|pere[a-z']{4,}|eh[tkln][a-z']{2,}"
        + ")$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Russian();

    [GeneratedRegex("^(?:"
        + "ta|mizh|shcho|yaki?|yakyi|vid|tsia|rozvytok|rozvytku|rokiv|roku" // Ukrainian
        + "|[a-z']+(?:oho|noyi|skoyi|iyi|nnya|nnia|skyi|skyy|ichn[aiyo]|yk[ay])"
        + "|[a-z']+(?:iyata|stvoto|nieto|ostta|skite|nite)" // Bulgarian
        + "|the|of|and|for|with|from|by|in|on|is|are" // English
        + ")$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Other();
}
