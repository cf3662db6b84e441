using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.Values;

/// <summary>Contributors and their affiliations while they are read one after the other; the same affiliation is kept once.</summary>
internal sealed class ContributorList
{
    private readonly List<Contributor> _contributors = [];
    private readonly List<Affiliation> _affiliations = [];

    /// <summary>The contributors so far.</summary>
    public IReadOnlyList<Contributor> Contributors => _contributors;

    /// <summary>The affiliations that they name.</summary>
    public IReadOnlyList<Affiliation> Affiliations => _affiliations;

    /// <summary>The names, as they are shown, of those whose names stood in one piece and were taken apart here.</summary>
    public HashSet<string> WholeNames { get; } = new(StringComparer.Ordinal);

    /// <summary>Notes that the name of the last contributor stood in one piece.</summary>
    public void MarkWhole()
    {
        if (_contributors is [.., { Names: [{ GivenNames: not null }, ..] } last])
        {
            WholeNames.Add(last.DisplayName);
        }
    }

    /// <summary>Adds a contributor, to whom what follows belongs.</summary>
    public void Add(Contributor contributor, IEnumerable<Affiliation>? affiliations = null)
    {
        _contributors.Add(contributor with { AffiliationIds = [] });
        foreach (var affiliation in affiliations ?? [])
        {
            Affiliate(affiliation);
        }
    }

    /// <summary>Changes the last contributor; nothing when there is none.</summary>
    public void ChangeLast(Func<Contributor, Contributor> change)
    {
        if (_contributors.Count > 0)
        {
            _contributors[^1] = change(_contributors[^1]);
        }
    }

    /// <summary>Changes the first contributor of whom something is true.</summary>
    public void Change(Predicate<Contributor> isIt, Func<Contributor, Contributor> change)
    {
        var index = _contributors.FindIndex(isIt);
        if (index >= 0)
        {
            _contributors[index] = change(_contributors[index]);
        }
    }

    /// <summary>Gives the last contributor an affiliation, whatever its id.</summary>
    public void Affiliate(Affiliation affiliation)
    {
        if (affiliation.DisplayText.Length == 0 && affiliation.Ror is null)
        {
            return;
        }

        var id = IdOf(affiliation);
        ChangeLast(contributor => contributor.AffiliationIds.Contains(id) ? contributor : contributor with { AffiliationIds = [.. contributor.AffiliationIds, id] });
    }

    /// <summary>The ORCID iD of the last contributor.</summary>
    public void Identify(Orcid orcid) => ChangeLast(contributor => contributor with { Orcid = orcid });

    private string IdOf(Affiliation affiliation)
    {
        var known = _affiliations.FindIndex(other => other with { Id = "", Ror = null } == affiliation with { Id = "", Ror = null } && (other.Ror is null || affiliation.Ror is null || other.Ror == affiliation.Ror));
        if (known < 0)
        {
            _affiliations.Add(affiliation with { Id = "aff" + (_affiliations.Count + 1).ToString(CultureInfo.InvariantCulture) });
            return _affiliations[^1].Id;
        }

        _affiliations[known] = _affiliations[known] with { Ror = _affiliations[known].Ror ?? affiliation.Ror };
        return _affiliations[known].Id;
    }
}
