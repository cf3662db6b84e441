using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>contrib-group</c> and <c>aff</c> of NLM 2.3. It knows one form of a name, and no ORCID iD: that is a <c>uri</c> that says what it is, as publishers wrote it then.</summary>
internal static class NlmContributors
{
    public static IEnumerable<XElement?> Write(Article article, JatsElements elements, JatsIds ids) =>
        article.Affiliations.Select((affiliation, i) => Write(affiliation, ids.Affiliations[i], elements))
            .Prepend(elements.Holder("contrib-group", article.Contributors.Select(contributor => Write(contributor, elements, ids))));

    private static XElement Write(Contributor contributor, JatsElements elements, JatsIds ids) => elements.Element(
        "contrib",
        JatsElements.Attribute("contrib-type", contributor.Kind),
        contributor.Corresponding ? new XAttribute("corresp", "yes") : null,
        contributor.EqualContribution ? new XAttribute("equal-contrib", "yes") : null,
        contributor.Deceased ? new XAttribute("deceased", "yes") : null,
        contributor.Anonymous ? elements.Element("anonymous") : null,
        contributor.Group is { IsEmpty: false } group ? elements.Rich("collab", group) : null,
        contributor.Group is { IsEmpty: false } ? null : contributor.Names.Take(1).Select(name => elements.Element(
            "name",
            name.EasternOrder ? new XAttribute("name-style", "eastern") : null,
            elements.Element("surname", name.Surname),
            elements.Optional("given-names", name.GivenNames),
            elements.Optional("prefix", name.Prefix),
            elements.Optional("suffix", name.Suffix))),
        elements.Optional("degrees", contributor.Degrees is { } degrees ? EmailAddresses.Without(degrees) : null),
        contributor.Biography is { IsEmpty: false } biography ? elements.Element("bio", elements.Paragraph(EmailAddresses.Without(biography))) : null,
        contributor.Roles.Select(role => elements.Optional("role", role.Text)),
        elements.Optional("uri", contributor.Orcid?.Url.AbsoluteUri, new XAttribute("content-type", "orcid")),
        contributor.AffiliationIds.Select(ids.OfAffiliation).OfType<string>().Distinct().Select(id => elements.Element("xref", new XAttribute("ref-type", "aff"), new XAttribute("rid", id))));

    private static XElement Write(Affiliation affiliation, string id, JatsElements elements) => elements.Element("aff", new XAttribute("id", id), EmailAddresses.Without(affiliation.DisplayText));
}
