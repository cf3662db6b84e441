using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes all contributors into one <c>contrib-group</c>, and the affiliations beside it.</summary>
internal static class ContributorsWriter
{
    public static IEnumerable<XElement?> Write(Article article, JatsElements elements, JatsIds ids)
    {
        var equals = article.Contributors.Count(contributor => contributor.EqualContribution);
        var group = elements.Holder("contrib-group", article.Contributors.Select(contributor => ContributorWriter.Write(contributor, equals > 1, elements, ids)));
        var named = article.Contributors.SelectMany(contributor => contributor.AffiliationIds).Select(ids.OfAffiliation).ToHashSet(StringComparer.Ordinal);
        var affiliations = article.Affiliations.Select((affiliation, i) => (Element: AffiliationWriter.Write(affiliation, ids.Affiliations[i], elements), IsNamed: named.Contains(ids.Affiliations[i]))).ToList();

        // Behind several contributors JATS4R takes an affiliation that none of them names for a mistake of tagging.
        var loose = article.Contributors.Count > 1 ? affiliations.Where(affiliation => !affiliation.IsNamed).Select(affiliation => affiliation.Element).ToList() : [];
        return [.. loose, group, .. affiliations.Select(affiliation => affiliation.Element).Except(loose)];
    }
}
