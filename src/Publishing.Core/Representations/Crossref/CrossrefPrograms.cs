using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes what Crossref calls programs: funding (<c>fr:program</c>), licences and access (<c>ai:program</c>), relations (<c>rel:program</c>).</summary>
internal static class CrossrefPrograms
{
    /// <summary>Funding data.</summary>
    public static readonly XNamespace Funding = "http://www.crossref.org/fundref.xsd";

    /// <summary>Access indicators.</summary>
    public static readonly XNamespace Access = "http://www.crossref.org/AccessIndicators.xsd";

    /// <summary>Relations.</summary>
    public static readonly XNamespace Relations = "http://www.crossref.org/relations.xsd";

    /// <summary>Who paid for the work, a group for each funder; null when nobody is known.</summary>
    public static XElement? WriteFunding(Article article)
    {
        var groups = article.Awards.Select(WriteFunder).Where(group => group.HasElements).ToList();
        return groups.Count == 0 ? null : new XElement(Funding + "program", new XAttribute("name", "fundref"), groups);
    }

    /// <summary>
    /// From when anybody may read the article, and under which licences (consumers' table A3): nothing when neither is known. A licence is that of the version of record
    /// unless it names another, and holds from the day on which the article may be read.
    /// </summary>
    public static XElement? WriteAccess(Article article)
    {
        var permissions = article.Permissions;
        var free = permissions.FreelyReadable;
        var licenses = permissions.Licenses.Where(IsSayable).Select(license => new XElement(
            Access + "license_ref",
            Day("start_date", license.Start ?? (AppliesTo(license) is "vor" ? free?.Start : null)),
            new XAttribute("applies_to", AppliesTo(license)),
            new Uri(license.Url!).AbsoluteUri)).ToList();
        return free is null && licenses.Count == 0 ? null : new XElement(
            Access + "program",
            new XAttribute("name", "AccessIndicators"),
            free is null ? null : new XElement(Access + "free_to_read", Day("start_date", free.Start), Day("end_date", free.End)),
            licenses);
    }

    /// <summary>The articles and data that this one stands in a relation to; null when there are none that Crossref has a word for.</summary>
    public static XElement? WriteRelations(Article article)
    {
        var items = article.RelatedArticles.Select(WriteRelation).OfType<XElement>().ToList();
        return items.Count == 0 ? null : new XElement(Relations + "program", new XAttribute("name", "relations"), items);
    }

    // Crossref takes the name of a funder from the registry that its identifier is of, so one that has a ROR goes by that alone.
    private static XElement WriteFunder(Award award)
    {
        var identifier = award.FunderDoi is { } doi ? Assertion("funder_identifier", doi.Url.AbsoluteUri) : null;
        var name = KnownText.Of(award.Funder);
        var funder = (identifier, award.FunderRor, name) switch
        {
            (not null, _, _) => new XElement(Funding + "assertion", new XAttribute("name", "funder_name"), name ?? award.FunderDoi!.Value, identifier),
            (null, { } ror, _) => Assertion("ror", ror.Value),
            (null, null, { } words) => Assertion("funder_name", words),
            _ => null,
        };
        return new XElement(
            Funding + "assertion",
            new XAttribute("name", "fundgroup"),
            funder,
            (award.AwardNumbers ?? []).Select(KnownText.Of).OfType<string>().Distinct().Select(number => Assertion("award_number", number)));
    }

    private static XElement Assertion(string name, string text) => new(Funding + "assertion", new XAttribute("name", name), text);

    private static bool IsSayable(License license) => WebAddress.IsOne(license.Url) && license.AppliesTo is null or "vor" or "am" or "tdm" or "stm-asf" && license.Url is { Length: >= 10 and <= 2000 };

    private static string AppliesTo(License license) => license.AppliesTo ?? "vor";

    private static XElement? WriteRelation(RelatedArticle related)
    {
        var (type, id) = related switch
        {
            { Doi: { } doi } => ("doi", doi.Value),
            { Url: { Length: > 0 } url } when WebAddress.IsOne(url) => ("uri", new Uri(url).AbsoluteUri),
            _ => ("", ""),
        };
        return id.Length == 0 || CrossrefRelationType.Of(related.Kind) is not { } relation ? null : new XElement(
            Relations + "related_item",
            KnownText.Of(related.Text) is { } words ? new XElement(Relations + "description", words) : null,
            new XElement(Relations + (relation.IsOfSameWork ? "intra_work_relation" : "inter_work_relation"), new XAttribute("relationship-type", relation.Name), new XAttribute("identifier-type", type), id));
    }

    private static XAttribute? Day(string name, DateOnly? day) => day is { } date ? new XAttribute(name, date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null;
}
