using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes <c>contributors</c>: people with their affiliations and ORCID iDs, groups, the anonymous.</summary>
/// <param name="article">The article.</param>
/// <param name="elements">Makes the elements.</param>
internal sealed class CrossrefContributors(Article article, CrossrefElements elements)
{
    private static readonly string[] Roles = ["author", "editor", "chair", "reviewer", "review-assistant", "stats-reviewer", "reviewer-external", "reader", "translator"];

    /// <summary>Whether Crossref has a word for what a contributor is.</summary>
    public static bool HasRole(Contributor contributor) => Roles.Contains(contributor.Kind);

    /// <summary>The element, or null when there is nobody to name.</summary>
    public XElement? Write()
    {
        var contributors = elements.Element("contributors");
        foreach (var contributor in article.Contributors.Where(HasRole))
        {
            contributors.Add(Write(contributor, contributors.HasElements ? "additional" : "first"));
        }

        return contributors.HasElements ? contributors : null;
    }

    private XElement? Write(Contributor contributor, string sequence)
    {
        object[] attributes = [new XAttribute("sequence", sequence), new XAttribute("contributor_role", contributor.Kind)];
        if (KnownText.Of(contributor.Group) is { } group)
        {
            return elements.Element("organization", attributes, group);
        }

        if (contributor.Names.FirstOrDefault(name => KnownText.Of(name.Surname) is not null) is { } name)
        {
            return elements.Element(
                "person_name",
                attributes,
                name.EasternOrder ? new XAttribute("name-style", "eastern") : null,
                CrossrefElements.Language(name.Language),
                elements.Optional("given_name", name.GivenNames, CrossrefLimits.LongestName),
                elements.Element("surname", KnownText.Of(name.Surname)),
                elements.Optional("suffix", name.Suffix, CrossrefLimits.LongestSuffix),
                Affiliations(contributor),
                contributor.Orcid is { } orcid ? elements.Element("ORCID", contributor.OrcidAuthenticated ? new XAttribute("authenticated", "true") : null, orcid.Url.AbsoluteUri) : null);
        }

        return contributor.Anonymous ? elements.Element("anonymous", attributes, Affiliations(contributor)) : null;
    }

    private XElement? Affiliations(Contributor contributor) => elements.Holder(
        "affiliations",
        contributor.AffiliationIds.Distinct().Select(id => article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().Select(Institution));

    private XElement? Institution(Affiliation affiliation)
    {
        var isInParts = KnownText.Of(affiliation.Institution) is not null;
        var place = string.Join(", ", new[] { affiliation.City, affiliation.Region, affiliation.Country ?? affiliation.CountryCode }.Select(KnownText.Of).OfType<string>());
        var name = elements.Optional("institution_name", isInParts ? affiliation.Institution : affiliation.DisplayText, 1024);
        var id = affiliation.Ror is { } ror ? elements.Element("institution_id", new XAttribute("type", "ror"), ror.Value) : null;
        return name is null && id is null ? null : elements.Element(
            "institution",
            name,
            id,
            isInParts && place.Length >= 2 ? elements.Optional("institution_place", place, 255) : null,
            isInParts && KnownText.Of(affiliation.Department) is { Length: >= 2 } department ? elements.Optional("institution_department", department, 255) : null);
    }
}
