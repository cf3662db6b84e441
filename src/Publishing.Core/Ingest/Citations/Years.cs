using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Citations;

/// <summary>
/// Finds the year of publication: four digits alone in round brackets, when the reference has no other such year.
/// A year in a date is never taken: it is as often the day of access.
/// </summary>
internal static partial class Years
{
    public static IReadOnlyList<CitationSpan> Find(string text, IReadOnlyList<CitationSpan> known)
    {
        if (known.Any(span => span.Kind == CitationPartKind.Year))
        {
            return [];
        }

        var years = new List<CitationSpan>();
        foreach (var match in InBrackets().EnumerateMatches(text))
        {
            var span = new CitationSpan(match.Index + 1, 4, CitationPartKind.Year);

            // "12(1999)" is a volume with its issue.
            if ((match.Index == 0 || !char.IsLetterOrDigit(text[match.Index - 1])) && !known.Any(other => other.Overlaps(span)))
            {
                years.Add(span);
            }
        }

        return years.Count == 1 && !InsideSquareBrackets(text, years[0].Start) ? years : [];
    }

    private static bool InsideSquareBrackets(string text, int index) => text.AsSpan(0, index).Count('[') > text.AsSpan(0, index).Count(']');

    [GeneratedRegex(@"\((?:1[4-9]|20)[0-9]{2}[a-z]?\)", RegexOptions.CultureInvariant)]
    private static partial Regex InBrackets();
}
