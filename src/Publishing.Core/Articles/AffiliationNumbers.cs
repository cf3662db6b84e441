namespace Publishing.Articles;

/// <summary>Which of some affiliations a contributor belongs to. Found by their ids at once: some articles have thousands of authors, and their pages are made for anybody who asks.</summary>
/// <param name="affiliations">The affiliations, in their order.</param>
public sealed class AffiliationNumbers(IReadOnlyList<Affiliation> affiliations)
{
    private readonly Dictionary<string, int> _byId = affiliations.Index().DistinctBy(one => one.Item.Id).ToDictionary(one => one.Item.Id, one => one.Index, StringComparer.Ordinal);

    /// <summary>Where they stand, from 0, in the contributor's own order.</summary>
    public IEnumerable<int> Of(Contributor contributor)
    {
        foreach (var id in contributor.AffiliationIds)
        {
            if (_byId.TryGetValue(id, out var number))
            {
                yield return number;
            }
        }
    }

    /// <summary>The affiliations themselves, in the article's order.</summary>
    public IEnumerable<Affiliation> In(Contributor contributor) => Of(contributor).Distinct().Order().Select(number => affiliations[number]);
}
