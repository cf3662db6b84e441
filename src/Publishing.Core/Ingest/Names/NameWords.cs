using System.Text.RegularExpressions;

namespace Publishing.Ingest.Names;

/// <summary>The kinds of words that names are made of.</summary>
internal static partial class NameWords
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "da", "de", "del", "della", "den", "der", "di", "do", "dos", "das", "du", "e", "y", "i", "el", "al", "la", "le", "las", "los", "lo", "af", "av", "bin", "binti", "ibn", "bint", "ter", "ten", "te", "van", "von", "vom", "zu", "zur", "d'",
    };

    // "son of", "daughter of": the last word of a full name in Central Asia and the Caucasus.
    private static readonly HashSet<string> Descent = new(StringComparer.OrdinalIgnoreCase)
    {
        "o'g'li", "ogli", "ugli", "o'gli", "qizi", "kizi", "uly", "ūly", "kyzy", "qyzy", "oğlu", "oglu", "qızı", "kızı", "угли", "ўғли", "кизи", "қизи", "ұлы", "улы", "қызы", "кызы", "оглы",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "neto", "júnior", "junior" };

    private static readonly HashSet<string> Prefixes = new(StringComparer.OrdinalIgnoreCase) { "dr", "dr.", "dra.", "prof", "prof.", "mr.", "mrs.", "ms.", "sir", "ir.", "drs.", "д-р", "проф." };

    public static bool IsParticle(string word) => Particles.Contains(word.Replace('’', '\''));

    public static bool IsDescent(string word) => Descent.Contains(Straight(word));

    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    public static bool IsPrefix(string word) => Prefixes.Contains(word);

    /// <summary>"D.", "K.N.", "J.-P.", "Zh."; and one or two bare capitals, as in "Smith J".</summary>
    public static bool IsInitials(string word) => Initials().IsMatch(word);

    /// <summary>A word that can be a name: letters of one script kind, with a capital first where the script has capitals.</summary>
    public static bool IsName(string word) => Name().IsMatch(word);

    /// <summary>A letter in a script without capitals, such as Arabic or Chinese.</summary>
    public static bool IsCaseless(string word) => word.Length > 0 && char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter;

    /// <summary>A name that the father's name ends: -ovich, -евна.</summary>
    public static bool IsPatronymic(string word) => Patronymic().IsMatch(word);

    /// <summary>A Slavic or Central Asian family name by its ending, in Cyrillic or Latin letters.</summary>
    public static bool EndsLikeSurname(string word) => Surname().IsMatch(word);

    /// <summary>An academic degree behind a name, such as "Ph.D." or the Indonesian "M.Pd."</summary>
    public static bool IsDegree(string word) => Degree().IsMatch(word);

    private static string Straight(string word) => word.Replace('’', '\'').Replace('‘', '\'').Replace('ʻ', '\'').Replace('ʼ', '\'').Replace('`', '\'');

    [GeneratedRegex(@"^(?:(?:\p{Lu}\p{Ll}{0,2}\.-?){1,4}|\p{Lu}\p{Ll}?\.?-\p{Lu}\.|\p{Lu}{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:(?:[dDlL]|al|el|Al|El)['’-])?(?:\p{Lu}[\p{L}\p{M}'’‘ʻʼ`.-]*|\p{Lo}[\p{Lo}\p{M}\p{Cf}-]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"(?:ович|евич|ёвич|ьич|овна|евна|ична|івна|ївна|йович|ovich|evich|ovych|evych|ovna|evna|ivna|yich|ұлы|улы|қызы|кызы|uly|kyzy|qizi)$", RegexOptions.CultureInvariant)]
    private static partial Regex Patronymic();

    [GeneratedRegex(@"(?:ов|ова|ев|ева|ёв|ёва|ин|ина|ын|ына|ский|ская|цкий|цкая|ський|ська|енко|чук|юк|ян|дзе|швили|баев|баева|ұлы|улы|ov|ova|ev|eva|yev|yeva|skiy|skaya|sky|skyi|enko|chuk|baev|baeva)$", RegexOptions.CultureInvariant)]
    private static partial Regex Surname();

    [GeneratedRegex(@"^(?:Ph\.? ?D\.?|D\.?Sc\.?|M\.?Sc\.?|B\.?Sc\.?|M\.?D\.?|M\.?A\.?|M\.?Phil\.?|M\.(?:Pd|Si|Kom|Ag|Hum|Kes|Ak|Ikom|Psi|Farm|Kn|Th)\.?|S\.(?:Pd|Si|Kom|Ag|Hum|Kes|Ak|Sos|Psi|Farm|Th|Kep)(?:\.?I)?\.?|S\.[EHTP]\.?|M\.[MHTP]\.?|к\.\s?[а-я.]+|д\.\s?[а-я.]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Degree();
}
