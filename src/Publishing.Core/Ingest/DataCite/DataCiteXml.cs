using System.Xml.Linq;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DataCite;

/// <summary>Records in DataCite's XML, of any version of the schema, and those of OpenAIRE, which are made of the same elements.</summary>
internal static class DataCiteXml
{
    /// <summary>The records of a document, in their order.</summary>
    public static IEnumerable<DataCiteWork> Find(XElement root) => root.DescendantsAndSelf()
        .Where(element => element.Name.LocalName == "resource" && (element.Child("titles") ?? element.Child("title") ?? element.Child("creators") ?? element.Child("identifier")) is not null)
        .Select(Read);

    private static DataCiteWork Read(XElement resource)
    {
        var identifier = resource.Child("identifier");
        var type = resource.Child("resourceType");
        return new DataCiteWork
        {
            Line = resource.Line(),
            Identifier = identifier.Words(),
            IdentifierType = identifier?.Attr("identifierType"),
            GeneralType = GeneralType(type),
            Type = type.Words(),
            Language = resource.Words("language"),
            Year = resource.Words("publicationYear"),
            Publisher = resource.Words("publisher"),
            Version = resource.Words("version"),
            Titles = Texts(resource, "titles", "title", "titleType"),
            Descriptions = Texts(resource, "descriptions", "description", "descriptionType"),
            Subjects = Texts(resource, "subjects", "subject", "subjectScheme"),
            Dates = Texts(resource, "dates", "date", "dateType"),
            Alternates = Texts(resource, "alternateIdentifiers", "alternateIdentifier", "alternateIdentifierType"),
            Creators = [.. Members(resource, "creators", "creator").SelectMany(Creators)],
            Contributors = [.. Members(resource, "contributors", "contributor").Select(contributor => Agent(contributor, "contributorName", contributor.Attr("contributorType") ?? "Other"))],
            Rights = [.. Members(resource, "rightsList", "rights").Select(rights => new DataCiteRights(rights.Attr("rightsURI") ?? rights.Attr("rightsUri"), rights.Markup(), rights.Attr("rightsIdentifier"), rights.Attr("lang"))), .. resource.Children("licenseCondition").Select(license => new DataCiteRights(license.Attr("uri"), license.Markup(), null, null))],
            Relations = [.. Members(resource, "relatedIdentifiers", "relatedIdentifier").Select(related => new DataCiteRelation(related.Words(), related.Attr("relatedIdentifierType"), related.Attr("relationType")))],
            Items = [.. Members(resource, "relatedItems", "relatedItem").Select(Item)],
            Container = Citation(resource),
            Funding = [.. Members(resource, "fundingReferences", "fundingReference").Select(Funding)],
            Sizes = [.. Members(resource, "sizes", "size").Select(LocalNames.Words).OfType<string>()],
            Formats = [.. Members(resource, "formats", "format").Select(LocalNames.Words).OfType<string>()],
            Files = [.. resource.Children("file").Select(LocalNames.Words).OfType<string>()],
        };
    }

    // OpenAIRE has two words of its own, and the type as the address of a concept.
    private static string? GeneralType(XElement? type) => type?.Attr("resourceTypeGeneral") switch
    {
        "literature" => "Text",
        "dataset" => "Dataset",
        "software" => "Software",
        "other research product" => "Other",
        var other => other,
    };

    // In a list of its own, or, as version 2 has rights and OpenAIRE has descriptions, without one.
    private static IEnumerable<XElement> Members(XElement resource, string list, string name) => resource.Children(list).Children(name).Concat(resource.Children(name));

    private static List<DataCiteText> Texts(XElement resource, string list, string name, string kind) =>
        [.. Members(resource, list, name).Where(element => element.Words() is not null).Select(element => new DataCiteText(element.Markup(), element.Attr(kind), element.Attr("lang")))];

    private static DataCiteAgent Agent(XElement element, string name, string? kind)
    {
        var named = element.Child(name) ?? element.Child("name");
        return new DataCiteAgent(named.Words() ?? (element.HasElements ? null : element.Words()), named?.Attr("nameType"), element.Words("givenName"), element.Words("familyName"), kind)
        {
            Identifiers = [.. element.Children("nameIdentifier").Select(id => id.Attr("nameIdentifierScheme")?.ToUpperInvariant() is "ORCID" && !id.Value.Contains("orcid.org", StringComparison.OrdinalIgnoreCase) ? "https://orcid.org/" + id.Words() : id.Words()).OfType<string>()],
            Affiliations = [.. element.Children("affiliation").Select(affiliation => (affiliation.Words(), affiliation.Attr("affiliationIdentifier")))],
        };
    }

    // The schema has one name a creator; where several stand in one, each is an author, and what each has of its own goes by the order.
    private static IEnumerable<DataCiteAgent> Creators(XElement creator)
    {
        var agent = Agent(creator, "creatorName", null);
        List<XElement> names = [.. creator.Children("creatorName").Where(name => name.Words() is not null)];
        if (names.Count < 2)
        {
            return [agent];
        }

        var (given, family) = (creator.Children("givenName").ToList(), creator.Children("familyName").ToList());
        var areParts = given.Count == names.Count && family.Count == names.Count;
        var areIds = agent.Identifiers.Count == names.Count;
        var areAffiliations = agent.Affiliations.Count == names.Count;
        return names.Select((name, i) => new DataCiteAgent(name.Words(), name.Attr("nameType"), areParts ? given[i].Words() : null, areParts ? family[i].Words() : null)
        {
            Identifiers = areIds ? [agent.Identifiers[i]] : i == 0 ? agent.Identifiers : [],
            Affiliations = areAffiliations ? [agent.Affiliations[i]] : agent.Affiliations,
        });
    }

    private static DataCiteItem Item(XElement item)
    {
        var (identifier, number) = (item.Child("relatedItemIdentifier"), item.Child("number"));
        var creators = item.Children("creators").Children("creator").Select(creator => creator.Words("creatorName")).OfType<string>().ToList();
        return new DataCiteItem
        {
            Kind = item.Attr("relatedItemType"),
            Relation = item.Attr("relationType"),
            Title = item.Children("titles").Children("title").FirstOrDefault() is { } title ? title.Markup() : null,
            Volume = item.Words("volume"),
            Issue = item.Words("issue"),
            Number = number.Words(),
            NumberType = number?.Attr("numberType"),
            FirstPage = item.Words("firstPage"),
            LastPage = item.Words("lastPage"),
            Publisher = item.Words("publisher"),
            Year = item.Words("publicationYear"),
            Edition = item.Words("edition"),
            Identifier = identifier.Words(),
            IdentifierType = identifier?.Attr("relatedItemIdentifierType"),
            Creators = creators.Count > 0 ? string.Join(", ", creators.Select(name => name.Replace(", ", " ", StringComparison.Ordinal))) : null,
        };
    }

    private static DataCiteItem? Citation(XElement resource) => resource.Words("citationTitle") is not { } title ? null : new DataCiteItem
    {
        Title = title,
        Volume = resource.Words("citationVolume"),
        Issue = resource.Words("citationIssue"),
        FirstPage = resource.Words("citationStartPage"),
        LastPage = resource.Words("citationEndPage"),
    };

    private static DataCiteFunding Funding(XElement funding) =>
        new(funding.Words("funderName"), funding.Words("funderIdentifier"), funding.Words("awardNumber"), funding.Words("awardTitle"));
}
