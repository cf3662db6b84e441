using System.Text.RegularExpressions;
using Publishing.Ingest.Citations;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Tells whether a line goes on with the sentence of the line before it. In doubt it does not: two references made one are worse than one made two.</summary>
internal static partial class WrappedLine
{
    /// <summary>What stands between the two lines when they are one: nothing or a space; null when they are two.</summary>
    public static string? Joint(string line, string next)
    {
        if (BrokenAddress.GoesOn(line, next))
        {
            return "";
        }

        if (HyphenAtEnd().IsMatch(line) && char.IsLower(next[0]))
        {
            return "";
        }

        return GoesOn(line, next) ? " " : null;
    }

    private static bool GoesOn(string line, string next)
    {
        if ((Open().IsMatch(line) && !EndsInAddress(line)) || next[0] is ')' or ']' or ',' or ';' or '.' or '&' or '»' or '”' or '–')
        {
            return true;
        }

        // An address of its own for each of two references; the day of access belongs to the one before.
        if (Locator().IsMatch(next))
        {
            return !line.Contains("://", StringComparison.Ordinal);
        }

        if (AccessDates.StartsLine(next))
        {
            return true;
        }

        return (char.IsAsciiDigit(next[0]) || (char.IsLower(next[0]) && !NewEntry().IsMatch(next)))
            && (!IsClosed(line) || Abbreviation().IsMatch(line));
    }

    private static bool EndsInAddress(string line) => LastWord(line).Contains("://", StringComparison.Ordinal) && line[^1] is '/' or '&' or ':' or '–';

    private static bool IsClosed(string line) => line[^1] is '.' or '!' or '?' or ')' or ']' or '"' or '”' or '»' or '’' || LastWord(line).Contains("://", StringComparison.Ordinal) || LastWord(line).Contains("10.", StringComparison.Ordinal);

    private static string LastWord(string line) => line[(line.LastIndexOf(' ') + 1)..];

    [GeneratedRegex(@"\p{L}-$", RegexOptions.CultureInvariant)]
    private static partial Regex HyphenAtEnd();

    // A comma, an opening bracket, a word that wants another.
    [GeneratedRegex(@"(?:[,(\[&–«“/:;]|\s(?:and|of|the|in|for|to|on|with|and|und|et|y|и|в|на|по|de|do|da|del|la))$", RegexOptions.CultureInvariant)]
    private static partial Regex Open();

    // "de Vries, J.", "van der Berg, K.", "eLife", "arXiv" begin an entry though they begin small.
    [GeneratedRegex(@"^(?:(?:d[aeiou]|del|della|dos|das|den|der|du|el|al|af|av|bin|ibn|l[ae]|ter|ten|van|von|vom|zu|zur|'t)\s(?:\S+\s){0,2}?\p{Lu}|(?:al|el)-\p{Lu}|d['’]\p{Lu}|\p{Ll}{1,2}\p{Lu}|arXiv)", RegexOptions.CultureInvariant)]
    private static partial Regex NewEntry();

    [GeneratedRegex(@"(?:^|\s)(?:pp?|vol|no|nos|ed|eds|et al|cf|art|fasc|t|v|с|т|вып|стр|изд|ред|сб|ст|№|s|bd|nr|núm|cap|cilt|sayı|hlm)\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Abbreviation();

    // What tells where a work is found never begins one.
    [GeneratedRegex(@"^(?:https?://|URL\b|doi\b|DOI\b|Available (?:at|from|online)|Retrieved from|Режим доступа|Режим доступу|Disponible en|Disponível em|\[(?:Electronic|Электронный|Електронний|Online))", RegexOptions.CultureInvariant)]
    private static partial Regex Locator();
}
