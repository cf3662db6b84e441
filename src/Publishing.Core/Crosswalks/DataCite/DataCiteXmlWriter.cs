using System.Xml.Linq;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>
/// Writes the elements of DataCite's namespace: a whole record in the order of the schema's documentation, and the lists that OpenAIRE's records share with it.
/// </summary>
internal static class DataCiteXmlWriter
{
    /// <summary>The namespace of all of version 4.</summary>
    public static readonly XNamespace Kernel = "http://datacite.org/schema/kernel-4";

    /// <summary>The address of the schema.</summary>
    public const string Schema = "http://schema.datacite.org/meta/kernel-4.6/metadata.xsd";

    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <summary>A record.</summary>
    public static XElement Write(DataCiteDocument document) => new(
        Kernel + "resource",
        new XAttribute("xmlns", Kernel),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Kernel} {Schema}"),
        new XElement(Kernel + "identifier", new XAttribute("identifierType", "DOI"), document.Doi.Value),
        Creators(document.Creators, withRor: true),
        Titles(document.Titles),
        new XElement(Kernel + "publisher", document.Publisher),
        new XElement(Kernel + "publicationYear", document.PublicationYear),
        new XElement(Kernel + "resourceType", new XAttribute("resourceTypeGeneral", document.ResourceTypeGeneral), document.ResourceType),
        Subjects(document.Subjects),
        Contributors(document.Contributors, withRor: true),
        Dates(document.Dates),
        Maybe("language", document.Language?.Value),
        AlternateIdentifiers(document.AlternateIdentifiers),
        RelatedIdentifiers(document.RelatedIdentifiers),
        List("sizes", document.Sizes.Select(size => new XElement(Kernel + "size", size))),
        List("formats", document.Formats.Select(format => new XElement(Kernel + "format", format))),
        Maybe("version", document.Version),
        List("rightsList", document.Rights.Select(Rights)),
        List("descriptions", document.Descriptions.Select(Description)),
        List("fundingReferences", document.Funding.Select(funding => Funding(funding, Kernel))),
        List("relatedItems", Container(document.Container)));

    /// <summary><c>titles</c>.</summary>
    public static XElement? Titles(IEnumerable<DataCiteTitle> titles) => List("titles", titles.Select(title => new XElement(
        Kernel + "title",
        title.Type is null ? null : new XAttribute("titleType", title.Type),
        Language(title.Language),
        title.Text)));

    /// <summary><c>creators</c>.</summary>
    public static XElement? Creators(IEnumerable<DataCiteParty> creators, bool withRor) => List("creators", creators.Select(creator => Party("creator", "creatorName", creator, withRor)));

    /// <summary><c>contributors</c>.</summary>
    public static XElement? Contributors(IEnumerable<DataCiteParty> contributors, bool withRor) => List("contributors", contributors.Select(contributor =>
    {
        var element = Party("contributor", "contributorName", contributor, withRor);
        element.SetAttributeValue("contributorType", contributor.ContributorType);
        return element;
    }));

    /// <summary><c>subjects</c>.</summary>
    public static XElement? Subjects(IEnumerable<DataCiteSubject> subjects) => List("subjects", subjects.Select(subject => new XElement(
        Kernel + "subject",
        subject.Scheme is null ? null : new XAttribute("subjectScheme", subject.Scheme),
        Language(subject.Language),
        subject.Text)));

    /// <summary><c>dates</c>.</summary>
    public static XElement? Dates(IEnumerable<DataCiteDate> dates) => List("dates", dates.Select(date => new XElement(Kernel + "date", new XAttribute("dateType", date.Type), date.Value)));

    /// <summary><c>alternateIdentifiers</c>.</summary>
    public static XElement? AlternateIdentifiers(IEnumerable<AlternateIdentifier> identifiers) => List("alternateIdentifiers", identifiers.Select(identifier =>
        new XElement(Kernel + "alternateIdentifier", new XAttribute("alternateIdentifierType", identifier.Type), identifier.Value)));

    /// <summary><c>relatedIdentifiers</c>.</summary>
    public static XElement? RelatedIdentifiers(IEnumerable<RelatedIdentifier> identifiers) => List("relatedIdentifiers", identifiers.Select(identifier => new XElement(
        Kernel + "relatedIdentifier",
        new XAttribute("relatedIdentifierType", identifier.Type),
        new XAttribute("relationType", identifier.Relation),
        identifier.Value)));

    /// <summary><c>fundingReference</c>, whose elements OpenAIRE has in its own namespace.</summary>
    public static XElement Funding(FundingReference funding, XNamespace names) => new(
        names + "fundingReference",
        new XElement(names + "funderName", funding.Funder),
        funding.Identifier is null ? null : new XElement(names + "funderIdentifier", new XAttribute("funderIdentifierType", funding.IdentifierType!), funding.Identifier),
        funding.AwardNumber is null ? null : new XElement(names + "awardNumber", funding.AwardNumber));

    private static XElement Party(string name, string nameElement, DataCiteParty party, bool withRor) => new(
        Kernel + name,
        new XElement(Kernel + nameElement, party.NameType is null ? null : new XAttribute("nameType", party.NameType), party.Name),
        Maybe("givenName", party.GivenName),
        Maybe("familyName", party.FamilyName),
        party.Orcid is null ? null : new XElement(Kernel + "nameIdentifier", new XAttribute("nameIdentifierScheme", "ORCID"), new XAttribute("schemeURI", "https://orcid.org/"), party.Orcid.Url.AbsoluteUri),
        party.Affiliations.Select(affiliation => new XElement(Kernel + "affiliation", withRor ? RorOf(affiliation.Ror) : null, affiliation.Name)));

    private static XAttribute[]? RorOf(Ror? ror) => ror is null ? null :
        [new XAttribute("affiliationIdentifier", ror.Value), new XAttribute("affiliationIdentifierScheme", "ROR"), new XAttribute("schemeURI", "https://ror.org/")];

    private static XElement Rights(RightsStatement rights) => new(
        Kernel + "rights",
        rights.Url is null ? null : new XAttribute("rightsURI", rights.Url),
        rights.Spdx is null ? null : new[] { new XAttribute("rightsIdentifier", rights.Spdx), new XAttribute("rightsIdentifierScheme", "SPDX"), new XAttribute("schemeURI", "https://spdx.org/licenses/") },
        Language(rights.Language),
        rights.Text);

    // Two breaks end a paragraph: all that the schema lets stand in a description besides words.
    private static XElement Description(DataCiteDescription description) => new(
        Kernel + "description",
        new XAttribute("descriptionType", description.Type),
        Language(description.Language),
        description.Paragraphs.Select((paragraph, i) => i == 0 ? new object[] { paragraph } : [new XElement(Kernel + "br"), new XElement(Kernel + "br"), paragraph]));

    private static IEnumerable<XElement> Container(DataCiteContainer container)
    {
        if (container.Titles.Count > 0)
        {
            yield return new XElement(
                Kernel + "relatedItem",
                new XAttribute("relatedItemType", "Journal"),
                new XAttribute("relationType", "IsPublishedIn"),
                container.Issn is null ? null : new XElement(Kernel + "relatedItemIdentifier", new XAttribute("relatedItemIdentifierType", container.IssnType!), container.Issn.Value),
                List("titles", container.Titles.Select((title, i) => new XElement(Kernel + "title", i == 0 ? null : new XAttribute("titleType", "TranslatedTitle"), Language(title.Language), title.Text))),
                Maybe("publicationYear", container.PublicationYear),
                Maybe("volume", container.Volume),
                Maybe("issue", container.Issue),
                container.Number is null ? null : new XElement(Kernel + "number", new XAttribute("numberType", "Article"), container.Number),
                Maybe("firstPage", container.FirstPage),
                Maybe("lastPage", container.LastPage),
                Maybe("publisher", container.Publisher));
        }
    }

    private static XElement? Maybe(string name, string? value) => value is null ? null : new XElement(Kernel + name, value);

    private static XAttribute? Language(LanguageTag? language) => language is null ? null : new XAttribute(XNamespace.Xml + "lang", language.Value);

    private static XElement? List(string name, IEnumerable<XElement> elements)
    {
        var list = new XElement(Kernel + name, elements);
        return list.HasElements ? list : null;
    }
}
