using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Citations;

namespace Publishing.Ingest.ArticlePages;

/// <summary>
/// The citation under "How to Cite". It is evidence, not a source: it tells which words of a name are the surname, and what the page says nowhere else
/// (DOI, journal, pages) is taken from it as inferred.
/// </summary>
/// <param name="Names">Surnames with initials, as the citation writes them.</param>
/// <param name="Doi">The DOI in it.</param>
/// <param name="Journal">The journal, when it stands directly behind the title and before volume and issue.</param>
/// <param name="Pages">First and last page behind volume and issue.</param>
internal sealed partial record PageCitation(IReadOnlyList<(string Surname, string Initials)> Names, Doi? Doi, string? Journal, (string First, string? Last)? Pages)
{
    private const int Longest = 4000;

    private static readonly PageCitation Nothing = new([], null, null, null);

    /// <summary>Reads the citation of an article with that title.</summary>
    public static PageCitation Of(PageSection? section, string? title)
    {
        var text = section?.Text ?? "";
        if (text.Length is 0 or > Longest)
        {
            return Nothing;
        }

        var doi = CitationParser.Parse(text).Parts.FirstOrDefault(part => part.Kind == CitationPartKind.Doi)?.Text.ToPlainText();
        var at = title is { Length: > 0 } ? text.IndexOf(title, StringComparison.OrdinalIgnoreCase) : -1;
        var place = at < 0 ? null : Place().Match(text[(at + title!.Length)..]);
        var names = Name().Matches(at < 0 ? text : text[..at]).Select(match => (match.Groups["surname"].Value, match.Groups["initials"].Value));
        return new PageCitation(
            [.. names],
            Identifiers.Doi.TryParse(doi, out var value) ? value : null,
            place is { Success: true } ? place.Groups["journal"].Value.Trim() : null,
            place?.Groups["first"] is { Success: true } first ? (first.Value, place.Groups["last"] is { Success: true } last ? last.Value : null) : null);
    }

    /// <summary>The name with its surname told apart as the citation does; null when the citation has no such name.</summary>
    public PersonName? Split(string fullName)
    {
        foreach (var (surname, initials) in Names)
        {
            foreach (var given in GivenNames(fullName, surname))
            {
                if (given.Length > 0 && char.ToUpperInvariant(given[0]) == char.ToUpperInvariant(initials[0]))
                {
                    return new PersonName(surname, given);
                }
            }
        }

        return null;
    }

    private static IEnumerable<string> GivenNames(string fullName, string surname)
    {
        if (fullName.EndsWith(" " + surname, StringComparison.OrdinalIgnoreCase))
        {
            yield return fullName[..^(surname.Length + 1)].TrimEnd();
        }

        if (fullName.StartsWith(surname + " ", StringComparison.OrdinalIgnoreCase))
        {
            yield return fullName[(surname.Length + 1)..].TrimStart();
        }
    }

    [GeneratedRegex(@"(?<surname>(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}'’ʻʼ-]+(?:\s(?:\p{Ll}{1,4}\s){0,2}\p{Lu}[\p{L}\p{M}'’ʻʼ-]+){0,2}),\s(?<initials>\p{Lu}\p{Ll}{0,2}\.(?:[\s-]?\p{Lu}\p{Ll}{0,2}\.){0,3})", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // ". Journal of Things, 5(2), 1–10."
    [GeneratedRegex(@"^[.?!»”""]{0,2}\s(?<journal>\p{Lu}[^,.]{2,200}),\s(?<volume>[0-9]{1,4})\s?\((?<issue>[0-9]{1,4}(?:[-–/][0-9]{1,4})?)\)(?:,\s(?<first>[A-Za-z]?[0-9]{1,6})(?:\s?[-–]\s?(?<last>[A-Za-z]?[0-9]{1,6}))?)?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Place();
}
