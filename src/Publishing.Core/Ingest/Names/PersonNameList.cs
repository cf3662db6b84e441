using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Names;

/// <summary>
/// Reads a line that names several persons. A comma separates persons ("Zhailin D., Shamsieva I.") or surname and given name
/// ("Zhailin, D., Shamsieva, I."); where the line does not show which, nobody is named rather than somebody wrong.
/// </summary>
public static partial class PersonNameList
{
    private const int LongestLine = 20_000;

    /// <summary>The persons in their order; empty when the line is no list of persons, or could be read in two ways.</summary>
    public static IReadOnlyList<PersonName> Read(string text)
    {
        if (text.Length > LongestLine || OrganizationWords.In(text))
        {
            return [];
        }

        var people = text.Contains(';', StringComparison.Ordinal) ? BySemicolons(text) : ByCommas(text);
        return people.Contains(null) ? [] : [.. people.OfType<PersonName>()];
    }

    private static List<PersonName?> BySemicolons(string text) =>
    [
        .. Parts(text.Split(';')).Select(part => part.Split(',') switch
        {
            [var one] => PersonNames.TryRead(one),
            [var surname, var given] => PersonNames.TryReadInverted(surname, given),
            _ => null,
        }),
    ];

    private static List<PersonName?> ByCommas(string text)
    {
        var parts = Parts(Separator().Split(text));
        if (parts.Count == 0 || parts.Exists(NameWords.IsDegree))
        {
            return [null];
        }

        // Chinese and Japanese names are one word each.
        if (parts.TrueForAll(part => part[0] >= '\u2e80' && part.Length is >= 2 and <= 6))
        {
            return [.. parts.Select(PersonNames.TryRead)];
        }

        // "Smith, John": one person, written as catalogues do. A single word alone is as likely a firm.
        if (parts.Count <= 2 && parts.TrueForAll(part => !part.Contains(' ', StringComparison.Ordinal)))
        {
            return parts.Count == 2 && text.Contains(',', StringComparison.Ordinal) ? [PersonNames.TryReadInverted(parts[0], parts[1])] : [null];
        }

        // "García López, Ana M.", "de la Cruz, María": one person with a surname of several words.
        if (parts.Count == 2 && text.Contains(',', StringComparison.Ordinal) && IsInverted(parts[0].Split(' '), parts[1].Split(' ')))
        {
            return [PersonNames.TryReadInverted(parts[0], parts[1])];
        }

        if (Alternates(parts))
        {
            return [.. parts.Chunk(2).Select(pair => PersonNames.TryReadInverted(pair[0], pair[1]))];
        }

        return parts.TrueForAll(part => part.Contains(' ', StringComparison.Ordinal) || NameWords.IsCaseless(part)) ? [.. parts.Select(PersonNames.TryRead)] : [null];
    }

    // No name in its own order begins with a particle or ends with an initial, unless the surname stands first in both.
    private static bool IsInverted(string[] surname, string[] given) =>
        !surname.Any(NameWords.IsInitials) && !(surname[^1].All(char.IsAsciiLetterUpper) && surname.Any(word => word.Any(char.IsLower))) && (NameWords.IsParticle(surname[0]) || (given.Length > 1 && NameWords.IsInitials(given[^1]) && !NameWords.IsInitials(given[0])));

    // Surname, initials, surname, initials …
    private static bool Alternates(List<string> parts) =>
        parts.Count >= 2 && parts.Count % 2 == 0
        && parts.Where((_, i) => i % 2 == 1).All(part => part.Split(' ').All(NameWords.IsInitials))
        && parts.Where((_, i) => i % 2 == 0).All(part => !part.Split(' ').Any(NameWords.IsInitials));

    private static List<string> Parts(IEnumerable<string> parts) =>
        [.. parts.Select(part => Marks().Replace(part.Trim(), "").Trim()).Where(part => part.Length > 0)];

    // The word "and" separates only between words: "y" and "e" stand inside Spanish and Portuguese surnames too, and are left there.
    [GeneratedRegex(@"\s*[,،、，]\s*(?:(?:and|&|und|et|и|та|және|va|ve|dan|و)\s+)?|\s+(?:and|&|und|et|и|та|және|va|ve|dan|و)\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // Marks that lead to footnotes: "Ana García1", "Luis Pérez*".
    [GeneratedRegex(@"[0-9*†‡§¹²³⁴⁵⁶⁷⁸⁹]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
