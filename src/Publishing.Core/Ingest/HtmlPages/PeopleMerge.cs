using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The authors out of all that a page says: those of the surest vocabulary, with what the others know of each.</summary>
internal sealed class PeopleMerge
{
    private readonly ImportNotes _notes;
    private readonly List<(Contributor Person, IReadOnlyList<Affiliation> Affiliations, bool IsSplit)> _people = [];

    private PeopleMerge(ImportNotes notes) => _notes = notes;

    /// <summary>The people with their organizations.</summary>
    public static ContributorList Of(IReadOnlyList<PageReading> readings, ImportNotes notes)
    {
        var merge = new PeopleMerge(notes);
        PageReading? first = null;
        foreach (var reading in readings.Where(reading => reading.Article.Contributors.Count > 0))
        {
            merge.Add(reading, first);
            first ??= reading;
        }

        var list = new ContributorList();
        foreach (var (person, affiliations, _) in merge._people)
        {
            list.Add(person, affiliations);
        }

        merge.TellSplit();
        return list;
    }

    private void Add(PageReading reading, PageReading? first)
    {
        var kinds = _people.Select(one => one.Person.Kind).ToHashSet(StringComparer.Ordinal);
        var known = _people.Count;
        var (authors, strangers) = (0, 0);
        foreach (var person in reading.Article.Contributors)
        {
            authors += person.Kind == "author" ? 1 : 0;
            var affiliations = person.AffiliationIds.Select(id => reading.Article.Affiliations.FirstOrDefault(one => one.Id == id)).OfType<Affiliation>().ToList();
            var index = first is null ? -1 : _people.FindIndex(0, known, one => one.Person.Kind == person.Kind && AreSame(one.Person, person));
            if (index >= 0)
            {
                _people[index] = Merged(_people[index], person, affiliations, reading.IsSplit(person));
                continue;
            }

            strangers += person.Kind == "author" ? 1 : 0;
            if (!kinds.Contains(person.Kind) && (first is null || person.Kind != "contributor"))
            {
                _people.Add((person, affiliations, reading.IsSplit(person)));
            }
        }

        var mine = _people.Count(one => one.Person.Kind == "author");
        if (first is not null && strangers > 0 && mine > 0)
        {
            _notes.Tell(ProblemCodes.ConflictingValues, $"{PageMerge.Sentence(first.Source)} name {mine} authors, {reading.Source} {authors}, not all of them the same; the former were taken.", "contributors", string.Join("; ", reading.Article.Contributors.Select(one => one.DisplayName)));
        }
    }

    private static (Contributor, IReadOnlyList<Affiliation>, bool) Merged((Contributor Person, IReadOnlyList<Affiliation> Affiliations, bool IsSplit) known, Contributor other, IReadOnlyList<Affiliation> affiliations, bool isSplit)
    {
        var person = known.Person;
        var takesNames = !known.IsSplit && isSplit && other.Names.Count > 0;
        return (person with
        {
            Names = takesNames ? [other.Names[0] with { Language = person.Names.Count > 0 ? person.Names[0].Language : null }, .. person.Names.Skip(1)] : person.Names,
            Group = takesNames ? null : person.Group,
            Orcid = person.Orcid ?? other.Orcid,
            Email = person.Email ?? other.Email,
            Degrees = person.Degrees ?? other.Degrees,
            Biography = person.Biography ?? other.Biography,
            Roles = person.Roles.Count > 0 ? person.Roles : other.Roles,
            Corresponding = person.Corresponding || other.Corresponding,
        }, Affiliations(known.Affiliations, affiliations), known.IsSplit || isSplit);
    }

    // The same organization in parts, or with its ROR, is better than in one line; another one the page would have named there.
    private static IReadOnlyList<Affiliation> Affiliations(IReadOnlyList<Affiliation> known, IReadOnlyList<Affiliation> others)
    {
        var all = known.Select(one => (One: one, Other: others.FirstOrDefault(other => ArticleKeys.Normalize(other.DisplayText) == ArticleKeys.Normalize(one.DisplayText)))).ToList();
        return known.Count == 0 || (others.Count > known.Count && all.TrueForAll(pair => pair.Other is not null)) ? others
            : known.Count == 1 && others is [{ Ror: { } ror }] ? [known[0] with { Ror = known[0].Ror ?? ror }]
            : [.. all.Select(pair => pair.One with { Ror = pair.One.Ror ?? pair.Other?.Ror })];
    }

    private static bool AreSame(Contributor a, Contributor b)
    {
        var (one, other) = (Words(a), Words(b));
        if (one.SetEquals(other))
        {
            return true;
        }

        // "J. Smith" is "John Smith", whichever way round.
        if (a.Names.Count == 0 || b.Names.Count == 0)
        {
            return false;
        }

        var (x, y) = (a.Names[0], b.Names[0]);
        return ArticleKeys.Normalize(x.Surname) == ArticleKeys.Normalize(y.Surname) && Initial(x) is var i && Initial(y) is var j && (i is null || j is null || i == j);
    }

    private static HashSet<string> Words(Contributor person) =>
        [.. person.DisplayName.Split([' ', ',', '.'], StringSplitOptions.RemoveEmptyEntries).Select(ArticleKeys.Normalize).Where(word => word.Length > 0)];

    private static char? Initial(PersonName name) => ArticleKeys.Normalize(name.GivenNames ?? "") is { Length: > 0 } given ? given[0] : null;

    private void TellSplit()
    {
        var whole = _people.FindIndex(one => !one.IsSplit && one.Person.Names is [{ GivenNames: not null }, ..]);
        if (whole >= 0)
        {
            NameNotes.Tell(_people[whole].Person, _notes);
        }
    }
}
