using System.Text.Json;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DataCite;

/// <summary>A record in DataCite's JSON: the attributes of its REST API, and what other programs write after the same schema.</summary>
internal static class DataCiteJson
{
    /// <summary>Reads a record.</summary>
    public static DataCiteWork Read(JsonElement record, int line)
    {
        record = SnakeCase.Undone(record);
        var (types, publisher, identifier) = (record.Member("types"), record.Member("publisher"), Identifier(record));
        return new DataCiteWork
        {
            Line = line,
            Identifier = identifier.Value,
            IdentifierType = identifier.Type,
            GeneralType = types.Words("resourceTypeGeneral") ?? record.Member("resourceType").Words("resourceTypeGeneral") ?? record.Words("resource-type-id"),
            Type = types.Words("resourceType") ?? record.Member("resourceType").Words("resourceType") ?? record.Words("resource-type-subtype"),
            CiteprocType = types.Words("citeproc"),
            Language = record.Words("language"),
            Year = record.Words("publicationYear") ?? record.Words("published"),
            Publisher = publisher.Words("name") ?? publisher.Text(),
            Version = record.Words("version"),
            Url = record.Text("url"),
            Titles = Texts(record.Member("titles", "title"), "title", "titleType"),
            Descriptions = Texts(record.Member("descriptions", "description"), "description", "descriptionType"),
            Subjects = Texts(record.Member("subjects"), "subject", "subjectScheme"),
            Dates = Texts(record.Member("dates"), "date", "dateType"),
            Alternates = [.. Texts(record.Member("identifiers"), "identifier", "identifierType"), .. Texts(record.Member("alternateIdentifiers"), "alternateIdentifier", "alternateIdentifierType")],
            Creators = [.. record.Member("creators", "author").Items().Select(creator => Agent(creator, null))],
            Contributors = [.. record.Items("contributors").Select(contributor => Agent(contributor, contributor.Words("contributorType") ?? "Other"))],
            Rights = [.. record.Member("rightsList", "rights", "license").Items().Select(rights => rights.ValueKind == JsonValueKind.String ? new DataCiteRights(rights.Text(), null, null, null) : new DataCiteRights(rights.Text("rightsUri") ?? rights.Text("rightsURI"), rights.Text("rights"), rights.Text("rightsIdentifier"), Language(rights)))],
            Relations = [.. record.Items("relatedIdentifiers").Select(related => new DataCiteRelation(related.Words("relatedIdentifier"), related.Words("relatedIdentifierType"), related.Words("relationType")))],
            Items = [.. record.Items("relatedItems").Select(Item)],
            Container = Container(record),
            Funding = [.. record.Items("fundingReferences").Select(funding => new DataCiteFunding(funding.Words("funderName"), funding.Text("funderIdentifier"), funding.Words("awardNumber"), funding.Words("awardTitle")))],
            Sizes = [.. record.Items("sizes").Select(JsonMembers.Words).OfType<string>()],
            Formats = [.. record.Items("formats").Select(JsonMembers.Words).OfType<string>()],
            Files = [.. record.Items("contentUrl").Select(JsonMembers.Text).OfType<string>()],
        };
    }

    private static (string? Value, string? Type) Identifier(JsonElement record)
    {
        if ((record.Text("doi") ?? record.Member("identifier").Text("identifier") ?? record.Text("identifier")) is { } doi)
        {
            return (doi, record.Member("identifier").Words("identifierType"));
        }

        // Without a DOI of its own it is the first of its identifiers.
        var id = record.Text("id");
        return id?.Contains("10.", StringComparison.Ordinal) == true ? (id, null) : (null, "none");
    }

    private static string? Language(JsonElement element) => element.Words("lang") ?? element.Words("xml:lang") ?? element.Words("language");

    private static List<DataCiteText> Texts(JsonElement list, string name, string kind) =>
    [
        .. list.Items().Select(item => item.ValueKind == JsonValueKind.Object
            ? new DataCiteText(item.Text(name) ?? "", item.Words(kind), Language(item))
            : new DataCiteText(item.Text() ?? "")).Where(text => text.Text.Length > 0),
    ];

    private static DataCiteAgent Agent(JsonElement agent, string? kind)
    {
        if (agent.ValueKind != JsonValueKind.Object)
        {
            return new DataCiteAgent(agent.Text(), Kind: kind);
        }

        return new DataCiteAgent(agent.Text("name") ?? agent.Text("creatorName") ?? agent.Text("contributorName") ?? agent.Text("literal"), agent.Words("nameType"), agent.Text("givenName") ?? agent.Text("given"), agent.Text("familyName") ?? agent.Text("family"), kind)
        {
            Identifiers = [.. agent.Items("nameIdentifiers").Select(id => (Id: id.Text("nameIdentifier") ?? id.Text(), Scheme: id.Words("nameIdentifierScheme"))).Where(id => id.Id is not null)
                .Select(id => id.Scheme?.Equals("ORCID", StringComparison.OrdinalIgnoreCase) == true && !id.Id!.Contains("orcid.org", StringComparison.OrdinalIgnoreCase) ? "https://orcid.org/" + id.Id : id.Id!)],
            Affiliations = [.. agent.Member("affiliation", "affiliations").Items().Select(affiliation => affiliation.ValueKind == JsonValueKind.Object ? (affiliation.Text("name") ?? affiliation.Text("affiliation"), affiliation.Text("affiliationIdentifier")) : (affiliation.Text(), null))],
        };
    }

    private static DataCiteItem Item(JsonElement item)
    {
        var (identifier, creators) = (item.Member("relatedItemIdentifier"), item.Items("creators").Select(creator => creator.Words("name") ?? creator.Words("creatorName")).OfType<string>().ToList());
        return new DataCiteItem
        {
            Kind = item.Words("relatedItemType"),
            Relation = item.Words("relationType"),
            Title = item.Items("titles").Select(title => title.Text("title") ?? title.Text()).FirstOrDefault(title => title is not null),
            Volume = item.Words("volume"),
            Issue = item.Words("issue"),
            Number = item.Words("number"),
            NumberType = item.Words("numberType"),
            FirstPage = item.Words("firstPage"),
            LastPage = item.Words("lastPage"),
            Publisher = item.Words("publisher"),
            Year = item.Words("publicationYear"),
            Edition = item.Words("edition"),
            Identifier = identifier.Words("relatedItemIdentifier") ?? identifier.Words(),
            IdentifierType = identifier.Words("relatedItemIdentifierType") ?? item.Words("relatedItemIdentifierType"),
            Creators = creators.Count > 0 ? string.Join(", ", creators.Select(name => name.Replace(", ", " ", StringComparison.Ordinal))) : null,
        };
    }

    private static DataCiteItem? Container(JsonElement record)
    {
        var container = record.Member("container");
        return container.ValueKind != JsonValueKind.Object || container.IsEmpty()
            ? record.Words("container-title") is { } title ? new DataCiteItem { Title = title } : null
            : new DataCiteItem
            {
                Title = container.Words("title"),
                Volume = container.Words("volume"),
                Issue = container.Words("issue"),
                FirstPage = container.Words("firstPage"),
                LastPage = container.Words("lastPage"),
                Number = container.Words("number"),
                NumberType = container.Words("numberType"),
                Identifier = container.Words("identifier"),
                IdentifierType = container.Words("identifierType"),
            };
    }
}
