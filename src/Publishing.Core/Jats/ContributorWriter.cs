using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes one <c>contrib</c>. E-mail addresses stay out: they are for the editor.</summary>
internal static class ContributorWriter
{
    public static XElement Write(Contributor contributor, bool equalsAreMany, JatsElements elements, JatsIds ids) => elements.Element(
        "contrib",
        JatsElements.Attribute("contrib-type", contributor.Kind),
        contributor.Corresponding ? new XAttribute("corresp", "yes") : null,

        // Equal to nobody says nothing.
        contributor.EqualContribution && equalsAreMany ? new XAttribute("equal-contrib", "yes") : null,
        contributor.Deceased ? new XAttribute("deceased", "yes") : null,
        OrcidId(contributor, elements),
        contributor.Anonymous ? elements.Element("anonymous") : null,
        contributor.Group is { IsEmpty: false } group ? elements.Rich("collab", group) : null,
        Names(contributor.Names, elements),
        elements.Optional("degrees", contributor.Degrees is { } degrees ? EmailAddresses.Without(degrees) : null),
        contributor.Biography is { IsEmpty: false } biography ? elements.Element("bio", elements.Paragraph(EmailAddresses.Without(biography))) : null,
        contributor.Roles.Select(role => Write(role, elements)),
        contributor.AffiliationIds.Select(ids.OfAffiliation).Where(id => id is not null).Distinct().Select(id => elements.Element("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", id!))));

    private static XElement? OrcidId(Contributor contributor, JatsElements elements) => contributor.Orcid is not { } orcid
        ? null
        : elements.Element(
            "contrib-id",
            new XAttribute("contrib-id-type", "orcid"),
            new XAttribute("authenticated", contributor.OrcidAuthenticated ? "true" : "false"),
            orcid.Url.AbsoluteUri);

    private static XElement? Names(IReadOnlyList<PersonName> names, JatsElements elements) => names.Count switch
    {
        0 => null,
        1 => Write(names[0], elements),
        _ => elements.Element("name-alternatives", names.Select(name => Write(name, elements))),
    };

    private static XElement Write(PersonName name, JatsElements elements) => elements.Element(
        "name",
        name.EasternOrder ? new XAttribute("name-style", "eastern") : null,
        elements.Lang(name.Language),
        elements.Element("surname", name.Surname),
        elements.Optional("given-names", name.GivenNames),
        elements.Optional("prefix", name.Prefix),
        elements.Optional("suffix", name.Suffix));

    private static XElement Write(Role role, JatsElements elements) => role.Credit is { } credit && Credit.Terms.TryGetValue(credit, out var term)
        ? elements.Element(
            "role",
            new XAttribute("vocab", "credit"),
            new XAttribute("vocab-identifier", Credit.Vocabulary),
            new XAttribute("vocab-term", term),
            new XAttribute("vocab-term-identifier", Credit.Url(credit)),
            role.Text)
        : elements.Element("role", role.Text);
}
