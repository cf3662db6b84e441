using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Jats;

/// <summary>Writes the one <c>funding-group</c> that JATS4R allows: an <c>award-group</c> for each funder, then the authors' words.</summary>
internal static class FundingWriter
{
    public static XElement? Write(Article article, JatsElements elements) => elements.Holder(
        "funding-group",
        article.Awards.Select(award => elements.Element("award-group", Source(award, elements), award.AwardNumbers?.Select(number => elements.Optional("award-id", number)))),
        article.FundingStatement is { IsEmpty: false } statement ? elements.Rich("funding-statement", statement, InlineHolder.Links) : null);

    // An award whose funder nobody has named keeps an empty wrap: JATS4R wants one in every award-group.
    private static XElement Source(Award award, JatsElements elements) => elements.Element(
        "funding-source",
        elements.Element(
            "institution-wrap",
            elements.Optional("institution", award.Funder),
            Registered(award.FunderDoi, elements),
            award.FunderRor is { } ror ? elements.Element("institution-id", new XAttribute("institution-id-type", "ror"), ror.Value) : null));

    private static XElement? Registered(Doi? doi, JatsElements elements) => doi is null
        ? null
        : elements.Element(
            "institution-id",
            new XAttribute("institution-id-type", "doi"),
            doi.Value.StartsWith("10.13039/", StringComparison.Ordinal)
                ? new[] { new XAttribute("vocab", "open-funder-registry"), new XAttribute("vocab-identifier", "10.13039/open_funder_registry") }
                : null,
            doi.Value);
}
