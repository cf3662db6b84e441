using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>Writes DataCite's JSON: the attributes of a DOI in its REST API, which are also what <c>application/vnd.datacite.datacite+json</c> is. Properties without a value are left out.</summary>
internal static class DataCiteJsonWriter
{
    /// <summary>The attributes, in DataCite's order.</summary>
    public static JsonObject Write(DataCiteDocument document) => Object(
        ("doi", document.Doi.Value),
        ("url", document.Url),
        ("types", Object(("resourceTypeGeneral", document.ResourceTypeGeneral), ("resourceType", document.ResourceType))),
        ("creators", List(document.Creators.Select(Party))),
        ("titles", List(document.Titles.Select(title => Object(("title", title.Text), ("titleType", title.Type), ("lang", title.Language?.Value))))),
        ("publisher", Object(("name", document.Publisher))),
        ("publicationYear", int.Parse(document.PublicationYear, System.Globalization.CultureInfo.InvariantCulture)),
        ("subjects", List(document.Subjects.Select(subject => Object(("subject", subject.Text), ("subjectScheme", subject.Scheme), ("lang", subject.Language?.Value))))),
        ("contributors", List(document.Contributors.Select(Party))),
        ("dates", List(document.Dates.Select(date => Object(("date", date.Value), ("dateType", date.Type))))),
        ("language", document.Language?.Value),
        ("alternateIdentifiers", List(document.AlternateIdentifiers.Select(identifier => Object(("alternateIdentifier", identifier.Value), ("alternateIdentifierType", identifier.Type))))),
        ("relatedIdentifiers", List(document.RelatedIdentifiers.Select(identifier => Object(("relatedIdentifier", identifier.Value), ("relatedIdentifierType", identifier.Type), ("relationType", identifier.Relation))))),
        ("relatedItems", document.Container.Titles.Count == 0 ? null : List([Container(document.Container)])),
        ("sizes", Words(document.Sizes)),
        ("formats", Words(document.Formats)),
        ("version", document.Version),
        ("rightsList", List(document.Rights.Select(Rights))),
        ("descriptions", List(document.Descriptions.Select(description => Object(("description", string.Join("\n\n", description.Paragraphs)), ("descriptionType", description.Type), ("lang", description.Language?.Value))))),
        ("fundingReferences", List(document.Funding.Select(Funding))),
        ("contentUrl", Words(document.ContentUrls)),
        ("schemaVersion", DataCiteXmlWriter.Kernel.NamespaceName));

    /// <summary>The bytes of a document: on one line, or indented for people.</summary>
    public static byte[] Bytes(JsonNode document, bool indented) => JsonSerializer.SerializeToUtf8Bytes(document, indented ? Indented : Compact);

    private static readonly JsonSerializerOptions Compact = new() { Encoder = ArticleJson.Options.Encoder };

    private static readonly JsonSerializerOptions Indented = new(Compact) { WriteIndented = true, NewLine = "\n" };

    private static JsonObject Party(DataCiteParty party) => Object(
        ("name", party.Name),
        ("nameType", party.NameType),
        ("givenName", party.GivenName),
        ("familyName", party.FamilyName),
        ("contributorType", party.ContributorType),
        ("nameIdentifiers", party.Orcid is null ? null : List([Object(("nameIdentifier", party.Orcid.Url.AbsoluteUri), ("nameIdentifierScheme", "ORCID"), ("schemeUri", "https://orcid.org"))])),
        ("affiliation", List(party.Affiliations.Select(affiliation => Affiliation(affiliation.Name, affiliation.Ror)))));

    private static JsonObject Affiliation(string name, Ror? ror) => ror is null
        ? Object(("name", name))
        : Object(("name", name), ("affiliationIdentifier", ror.Value), ("affiliationIdentifierScheme", "ROR"), ("schemeUri", "https://ror.org"));

    private static JsonObject Rights(RightsStatement rights) => Object(
        ("rights", rights.Text),
        ("rightsUri", rights.Url),
        ("rightsIdentifier", rights.Spdx),
        ("rightsIdentifierScheme", rights.Spdx is null ? null : "SPDX"),
        ("schemeUri", rights.Spdx is null ? null : "https://spdx.org/licenses/"),
        ("lang", rights.Language?.Value));

    private static JsonObject Funding(FundingReference funding) => Object(
        ("funderName", funding.Funder),
        ("funderIdentifier", funding.Identifier),
        ("funderIdentifierType", funding.IdentifierType),
        ("awardNumber", funding.AwardNumber));

    // DataCite's API has no language for the titles of a related item, which its XML has.
    private static JsonObject Container(DataCiteContainer container) => Object(
        ("relatedItemType", "Journal"),
        ("relationType", "IsPublishedIn"),
        ("relatedItemIdentifier", container.Issn is null ? null : Object(("relatedItemIdentifier", container.Issn.Value), ("relatedItemIdentifierType", container.IssnType))),
        ("titles", List(container.Titles.Select((title, i) => Object(("title", title.Text), ("titleType", i == 0 ? null : "TranslatedTitle"))))),
        ("publicationYear", container.PublicationYear),
        ("volume", container.Volume),
        ("issue", container.Issue),
        ("number", container.Number),
        ("numberType", container.Number is null ? null : "Article"),
        ("firstPage", container.FirstPage),
        ("lastPage", container.LastPage),
        ("publisher", container.Publisher));

    private static JsonObject Object(params (string Name, JsonNode? Value)[] members) => new(members.Where(member => member.Value is not null).Select(member => KeyValuePair.Create(member.Name, member.Value)));

    private static JsonArray? List(IEnumerable<JsonObject> items)
    {
        JsonArray list = [.. items];
        return list.Count == 0 ? null : list;
    }

    private static JsonArray? Words(IReadOnlyList<string> words) => words.Count == 0 ? null : [.. words];
}
