using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.HtmlPages;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>The identifiers of a node: as its address, as words, as a <c>PropertyValue</c>.</summary>
internal static class SchemaOrgIds
{
    /// <summary>The DOI of a node; null when it has none.</summary>
    public static Doi? DoiOf(LinkedNode node)
    {
        var said = node.All("identifier", "doi").Where(value => value.Node is null || KindOf(value.Node) is "doi" or "").SelectMany(Said);
        var addresses = new[] { node.Id }.OfType<string>().Concat(node.Addresses("sameAs")).Concat(node.Addresses("url")).Concat(node.Addresses("mainEntityOfPage")).Where(address => address.Contains("doi", StringComparison.OrdinalIgnoreCase) || address.StartsWith("10.", StringComparison.Ordinal));
        return node.Texts("doi").Select(value => value.Text).Concat(said).Concat(addresses).Select(PageDois.Read).FirstOrDefault(doi => doi is not null);
    }

    /// <summary>The identifiers of a node that are no DOI and no web address.</summary>
    public static IEnumerable<ArticleIdentifier> Others(LinkedNode node)
    {
        foreach (var value in node.Nodes("identifier"))
        {
            var kind = KindOf(value) switch { "pmid" or "pubmed" or "pubmed id" => "pmid", "pmc" or "pmcid" => "pmcid", "arxiv" => "arxiv", "publisher-id" => "publisher-id", "handle" => "handle", _ => null };
            if (kind is not null && value.Text("value", "@value") is { } id)
            {
                yield return new ArticleIdentifier(kind, id);
            }
        }
    }

    /// <summary>The ORCID iD of a person.</summary>
    public static Orcid? OrcidOf(LinkedNode person) =>
        new[] { person.Id }.OfType<string>().Concat(person.Addresses("identifier")).Concat(person.Nodes("identifier").Select(node => node.Text("value", "@value")).OfType<string>())
            .Concat(person.Addresses("sameAs")).Concat(person.Addresses("url")).Concat(person.Addresses("orcid"))
            .Select(text => Orcid.TryParse(text, out var orcid) ? orcid : null).FirstOrDefault(orcid => orcid is not null);

    /// <summary>The organization in the Research Organization Registry.</summary>
    public static Ror? RorOf(LinkedNode organization) =>
        new[] { organization.Id }.OfType<string>().Concat(organization.Addresses("identifier")).Concat(organization.Nodes("identifier").Select(node => node.Text("value", "@value")).OfType<string>()).Concat(organization.Addresses("sameAs")).Concat(organization.Addresses("url"))
            .Select(text => text.Contains("ror.org", StringComparison.OrdinalIgnoreCase) && Ror.TryParse(text, out var ror) ? ror : null).FirstOrDefault(ror => ror is not null);

    private static IEnumerable<string> Said(LinkedValue value) =>
        value.Text is { } text ? [text] : new[] { value.Node!.Text("value", "@value"), value.Node.Text("url"), value.Node.Id }.OfType<string>();

    private static string KindOf(LinkedNode value) => (value.Text("propertyID", "name", "@type") ?? "").ToLowerInvariant() switch
    {
        var kind when kind.EndsWith("doi", StringComparison.Ordinal) || kind.Contains("doi.org", StringComparison.Ordinal) => "doi",
        var kind => kind,
    };
}
