using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.Merging;

/// <summary>Contributors of two sources, and the organizations they belong to: the new source says who they are and in which order, and each of them keeps what it does not tell of him.</summary>
internal sealed partial class MergedPeople
{
    private readonly Article _before;
    private readonly List<Affiliation> _affiliations;
    private readonly List<Contributor> _contributors = [];

    // Where each contributor of before stands now; those who are not there any more are not in it.
    private readonly Dictionary<int, int> _places = [];

    /// <summary>Merges them.</summary>
    public MergedPeople(Article before, Article said)
    {
        _before = before;
        _affiliations = said.Contributors.Count == 0 || said.Affiliations.Count == 0 ? [.. before.Affiliations] : [.. said.Affiliations.Select(Known)];
        foreach (var person in said.Contributors)
        {
            var place = PlaceOf(person);
            if (place is { } known)
            {
                _places[known] = _contributors.Count;
            }

            _contributors.Add(place is { } at ? Merge(before.Contributors[at], person) : person);
        }

        // A source that knows of authors alone says nothing of editors and translators.
        foreach (var (place, other) in before.Contributors.Index().Where(other => said.Contributors.All(person => person.Kind != other.Item.Kind)))
        {
            _places[place] = _contributors.Count;
            _contributors.Add(other with { AffiliationIds = [.. other.AffiliationIds.Select(Moved)] });
        }
    }

    /// <summary>The contributors.</summary>
    public IReadOnlyList<Contributor> Contributors => _contributors;

    /// <summary>The organizations.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _affiliations;

    /// <summary>What is kept of JATS, behind the people whom it is of; without what is of those who are gone.</summary>
    /// <param name="fragments">The pieces.</param>
    /// <param name="referencesStay">Whether the list of references is the one that they came with.</param>
    public IReadOnlyList<JatsFragment> Moved(IReadOnlyList<JatsFragment> fragments, bool referencesStay) =>
        [.. fragments.Select(Moved).OfType<JatsFragment>().Where(fragment => referencesStay || !fragment.Place.Contains("/ref-list/ref", StringComparison.Ordinal))];

    private JatsFragment? Moved(JatsFragment fragment)
    {
        if (OfContributor().Match(fragment.Place) is not { Success: true } match)
        {
            return fragment;
        }

        var number = match.Groups["number"];
        var place = number.Success ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) - 1 : 0;
        if (!_places.TryGetValue(place, out var now))
        {
            return null;
        }

        var step = match.Groups["step"];
        var moved = now == 0 ? "contrib" : string.Create(CultureInfo.InvariantCulture, $"contrib[{now + 1}]");
        return fragment with { Place = fragment.Place[..step.Index] + moved + fragment.Place[(step.Index + step.Length)..] };
    }

    private int? PlaceOf(Contributor person)
    {
        foreach (var (place, other) in _before.Contributors.Index())
        {
            if (!_places.ContainsKey(place) && SamePerson.Are(other, person))
            {
                return place;
            }
        }

        return null;
    }

    private Contributor Merge(Contributor old, Contributor now) => now with
    {
        Names = SamePerson.SaysNoMore(old, now) ? old.Names : [.. now.Names, .. old.Names.Where(name => name.Language is { } language && now.Names.All(other => other.Language is { } said && said != language))],
        Group = now.Group is null ? null : old.Group ?? now.Group,
        Orcid = now.Orcid ?? old.Orcid,
        OrcidAuthenticated = now.OrcidAuthenticated || (old.OrcidAuthenticated && (now.Orcid is null || now.Orcid == old.Orcid)),
        AffiliationIds = now.AffiliationIds.Count > 0 ? now.AffiliationIds : [.. old.AffiliationIds.Select(Moved)],
        Roles = now.Roles.Count > 0 ? now.Roles : old.Roles,
        Corresponding = now.Corresponding || old.Corresponding,
        EqualContribution = now.EqualContribution || old.EqualContribution,
        Deceased = now.Deceased || old.Deceased,
        Email = now.Email ?? old.Email,
        Degrees = now.Degrees ?? old.Degrees,
        Biography = now.Biography ?? old.Biography,
    };

    private Affiliation Known(Affiliation now) => _before.Affiliations.FirstOrDefault(old => IsSame(old, now)) is { } same
        ? now with
        {
            Institution = now.Institution ?? same.Institution,
            Department = now.Department ?? same.Department,
            City = now.City ?? same.City,
            Region = now.Region ?? same.Region,
            CountryCode = now.CountryCode ?? same.CountryCode,
            Country = now.Country ?? same.Country,
            Ror = now.Ror ?? same.Ror,
            Text = now.Text ?? same.Text,
            Language = now.Language ?? same.Language,
        }
        : now;

    private static bool IsSame(Affiliation a, Affiliation b)
    {
        if (a.Ror is { } one && b.Ror is { } other)
        {
            return one == other && IsOne(a.Department, b.Department);
        }

        return ArticleKeys.Normalize(a.DisplayText) == ArticleKeys.Normalize(b.DisplayText)
            || (a.Institution is not null && b.Institution is not null && IsOne(a.Institution, b.Institution)
                && (a.Department is null) == (b.Department is null) && IsOne(a.Department, b.Department) && IsOne(a.City, b.City) && IsOne(a.Region, b.Region) && IsOne(a.CountryCode, b.CountryCode) && IsOne(a.Text, b.Text));
    }

    // As far as both tell it.
    private static bool IsOne(string? a, string? b) => a is null || b is null || ArticleKeys.Normalize(a) == ArticleKeys.Normalize(b);

    // The organization of somebody of whom the new source does not tell one: as it tells of it elsewhere, or as it was, under a name that is free.
    private string Moved(string id)
    {
        if (_before.Affiliations.FirstOrDefault(old => old.Id == id) is not { } old || _affiliations.Contains(old))
        {
            return id;
        }

        if (_affiliations.Find(other => IsSame(old, other)) is { } same)
        {
            return same.Id;
        }

        var free = id;
        for (var number = 2; _affiliations.Exists(other => other.Id == free); number++)
        {
            free = string.Create(CultureInfo.InvariantCulture, $"{id}-{number}");
        }

        _affiliations.Add(old with { Id = free });
        return free;
    }

    [GeneratedRegex(@"contrib-group(\[\d+\])?/(?<step>contrib(\[(?<number>\d+)\])?)(?=/|$)", RegexOptions.CultureInvariant)]
    private static partial Regex OfContributor();
}
