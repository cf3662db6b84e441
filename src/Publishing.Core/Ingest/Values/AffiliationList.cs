using System.Globalization;
using Publishing.Articles;

namespace Publishing.Ingest.Values;

/// <summary>The organizations of an article while its authors are read one after the other; one that several name stands once.</summary>
public sealed class AffiliationList
{
    private readonly List<Affiliation> _affiliations = [];
    private readonly Dictionary<Affiliation, string> _ids = [];

    /// <summary>The organizations, each once, in the order in which they were named.</summary>
    public IReadOnlyList<Affiliation> All => _affiliations;

    /// <summary>Adds an organization, if it is not there yet.</summary>
    /// <param name="affiliation">The organization; its <see cref="Affiliation.Id"/> does not matter.</param>
    /// <returns>The id by which contributors name it.</returns>
    public string Add(Affiliation affiliation)
    {
        var key = affiliation with { Id = "" };
        if (!_ids.TryGetValue(key, out var id))
        {
            id = "aff" + (_affiliations.Count + 1).ToString(CultureInfo.InvariantCulture);
            _ids[key] = id;
            _affiliations.Add(affiliation with { Id = id });
        }

        return id;
    }
}
