using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Crosswalks.Mods;

/// <summary>Writes <c>name</c>: contributors in their order, with other scripts of their names, ORCID iD, affiliations and role; then those who paid.</summary>
internal static class ModsNames
{
    /// <summary>The names.</summary>
    public static IEnumerable<XElement?> Of(Article article) =>
        article.Contributors.Select(contributor => Write(contributor, article)).Concat(article.Awards.DistinctBy(award => (award.Funder, award.FunderDoi, award.FunderRor)).Select(Funder));

    private static XElement? Write(Contributor contributor, Article article)
    {
        var name = contributor switch
        {
            { Group: { IsEmpty: false } group } => ModsElements.Holder("name", new XAttribute("type", "corporate"), ModsElements.Text("namePart", group.ToReadableText())),
            { Names: [var first, ..] } => ModsElements.Holder("name", new XAttribute("type", "personal"), ModsElements.Languages(first.Language), Parts(first)),
            _ => null,
        };
        name?.Add(
            ModsElements.Text("nameIdentifier", contributor.Orcid?.Url.AbsoluteUri, new XAttribute("type", "orcid"), new XAttribute("typeURI", "http://id.loc.gov/vocabulary/identifiers/orcid")),
            contributor.AffiliationIds.Select(id => article.Affiliations.FirstOrDefault(affiliation => affiliation.Id == id)).OfType<Affiliation>().Distinct().Select(Write),
            Role(Relators.Of(contributor.Kind)),
            contributor.Group is null ? contributor.Names.Skip(1).Select(other => ModsElements.Holder("alternativeName", ModsElements.Languages(other.Language), Parts(other))) : null);
        return name;
    }

    private static IEnumerable<XElement?> Parts(PersonName name) =>
    [
        ModsElements.Text("namePart", name.Surname, new XAttribute("type", "family")),
        ModsElements.Text("namePart", name.GivenNames, new XAttribute("type", "given")),
        ModsElements.Text("namePart", name.Prefix, new XAttribute("type", "termsOfAddress")),
        ModsElements.Text("namePart", name.Suffix, new XAttribute("type", "termsOfAddress")),
    ];

    private static XElement? Write(Affiliation affiliation) => ModsElements.Text(
        "affiliation",
        EmailAddresses.Without(affiliation.DisplayText),
        affiliation.Ror is { } ror ? ModsElements.Authority("ror", "https://ror.org/", ror.Value) : null,
        ModsElements.Languages(affiliation.Language));

    private static XElement? Role((string? Code, string Term) relator) => ModsElements.Holder(
        "role",
        relator.Code is null
            ? ModsElements.Text("roleTerm", relator.Term, new XAttribute("type", "text"))
            : new[] { ("code", relator.Code), ("text", relator.Term) }.Select(term => ModsElements.Text(
                "roleTerm",
                term.Item2,
                new XAttribute("type", term.Item1),
                ModsElements.Authority("marcrelator", Relators.Vocabulary, Relators.Vocabulary + relator.Code))));

    private static XElement? Funder(Award award)
    {
        var name = ModsElements.Holder("name", new XAttribute("type", "corporate"), ModsElements.Text("namePart", award.Funder));
        name?.Add(
            ModsElements.Text("nameIdentifier", award.FunderRor?.Value, new XAttribute("type", "ror")),
            ModsElements.Text("nameIdentifier", award.FunderDoi?.Url.AbsoluteUri, new XAttribute("type", "doi")),
            Role(("fnd", "funder")));
        return name;
    }
}
