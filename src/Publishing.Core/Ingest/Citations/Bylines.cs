using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>
/// Finds authors written "Surname, I." at the start of a reference, when the year in brackets follows directly: <c>Waltz, K.N. (1979)</c>.
/// Nothing else at the start is taken for an author: titles begin with names too.
/// </summary>
internal static partial class Bylines
{
    private const string Particles = "(?:(?:d[aeiou]|das|del|della|dell|den|der|dos|e|el|af|al|av|bin|ibn|l[ae]|ter|ten|van|von|vom|y|zu|zur) )*";

    private const string Surname = @"\p{Lu}[\p{L}\p{M}'’ʼʹʻ‘-]+";

    private const string Initials = @"\p{Lu}\p{Ll}{0,2}\.(?:[ -]?\p{Lu}\p{Ll}{0,2}\.){0,3}";

    /// <summary>The names and the year, or nothing.</summary>
    public static IReadOnlyList<CitationSpan> Find(string text)
    {
        var spans = new List<CitationSpan>();
        var at = text.Length - text.AsSpan().TrimStart().Length;
        while (LengthOf(Name(), text, at) is > 0 and var name)
        {
            spans.Add(new CitationSpan(at, name, CitationPartKind.Name));
            at += name;
            if (LengthOf(YearInBrackets(), text, at) > 0)
            {
                spans.Add(new CitationSpan(text.IndexOf('(', at) + 1, 4, CitationPartKind.Year));
                return spans;
            }

            var separator = LengthOf(Separator(), text, at);
            if (separator == 0)
            {
                break;
            }

            at += separator;
        }

        return [];
    }

    private static int LengthOf(Regex pattern, string text, int at)
    {
        foreach (var match in pattern.EnumerateMatches(text.AsSpan(at)))
        {
            return match.Length;
        }

        return 0;
    }

    [GeneratedRegex($"^{Particles}{Surname}(?: {Particles}{Surname}){{0,2}}, ?{Initials}", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex("^(?:,? ?(?:&|and|und|et|y|e|i|и|та|й|және|va|ve|dan|en|og|och) | ?[,;] ?(?:(?:&|and|und|et|y|e|i|и|та|й|және|va|ve|dan|en|og|och) )?)", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[,.]? ?\((?:1[4-9]|20)[0-9]{2}[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex YearInBrackets();
}
