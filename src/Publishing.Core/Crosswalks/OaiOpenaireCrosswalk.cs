using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks.DataCite;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// The OpenAIRE Guidelines for Literature Repositories v4: elements of Dublin Core, of DataCite and of OpenAIRE's own, in the order of the guidelines' fields.
/// The access right is mandatory there; of an article of which nobody has said it, it is left out all the same. An article without a title is none that the guidelines can say.
/// </summary>
public sealed class OaiOpenaireCrosswalk : Crosswalk
{
    private static readonly XNamespace Oaire = "http://namespace.openaire.eu/schema/oaire/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("oai_openaire", Oaire.NamespaceName, "https://www.openaire.eu/schema/repo-lit/4.0/openaire.xsd", "OpenAIRE Guidelines v4");

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.OaiOpenaire;

    /// <inheritdoc/>
    public override string Needs => "a title";

    /// <inheritdoc/>
    public override XElement? Render(PublishedArticle article)
    {
        var titles = DataCiteTitle.Of(article.Article);
        return titles.Count == 0 ? null : new XElement(
            Oaire + "resource",
            new XAttribute(XNamespace.Xmlns + "oaire", Oaire),
            new XAttribute(XNamespace.Xmlns + "datacite", DataCiteXmlWriter.Kernel),
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
            DataCiteXmlWriter.Titles(titles),
            DataCiteXmlWriter.Creators(DataCiteParty.Creators(article.Article, withAnonymous: false), withRor: false),
            DataCiteXmlWriter.Contributors(DataCiteParty.Contributors(article.Article).Select(InVersion41), withRor: false),
            Funding(article.Article),
            DataCiteXmlWriter.AlternateIdentifiers(AlternateIdentifiers(article)),
            DataCiteXmlWriter.RelatedIdentifiers(RelatedIdentifiers(article)),
            DataCiteXmlWriter.Dates(Dates(article)),
            Maybe(Dc + "language", article.Article.Language?.Iso6393),
            Maybe(Dc + "publisher", DataCiteDocument.PublisherOf(article.Journal)),
            ResourceType(article.Article.Type),
            article.Article.Abstracts.Select(Description(article.Article)),
            article.Article.FullText.Select(link => MetadataText.Of(link.MediaType)).Distinct().Select(type => Maybe(Dc + "format", type)),
            Identifier(article),
            AccessRight(article),
            DataCiteXmlWriter.Subjects(DataCiteSubject.Of(article.Article)),
            article.Article.Permissions.LicensesOf(article.Article.Version).Select(LicenseCondition),
            CoarTerms.Version(article.Article) is { } version ? new XElement(Oaire + "version", new XAttribute("uri", version.Url), version.Label) : null,
            Files(article),
            Citation(article));
    }

    private static XElement? Funding(Article article)
    {
        var references = FundingReference.Of(article).Select(funding => DataCiteXmlWriter.Funding(funding, Oaire)).ToList();
        return references.Count == 0 ? null : new XElement(Oaire + "fundingReferences", references);
    }

    // The article's page is its identifier when there is no DOI, and another name of it when there is one.
    private static IEnumerable<AlternateIdentifier> AlternateIdentifiers(PublishedArticle article) => AlternateIdentifier.Of(article.Article)
        .Prepend(article.Article.Doi is null ? null : new AlternateIdentifier(article.Addresses.Article(article.Id), "URL")).OfType<AlternateIdentifier>();

    private static XElement Identifier(PublishedArticle article) => article.Article.Doi is { } doi
        ? new XElement(DataCiteXmlWriter.Kernel + "identifier", new XAttribute("identifierType", "DOI"), doi.Value)
        : new XElement(DataCiteXmlWriter.Kernel + "identifier", new XAttribute("identifierType", "URL"), article.Addresses.Article(article.Id));

    private static IEnumerable<RelatedIdentifier> RelatedIdentifiers(PublishedArticle article)
    {
        if (article.Journal.PrintIssn is { } print)
        {
            yield return new RelatedIdentifier(print.Value, "PISSN", "IsPartOf");
        }

        if (article.Journal.ElectronicIssn is { } electronic)
        {
            yield return new RelatedIdentifier(electronic.Value, "EISSN", "IsPartOf");
        }

        foreach (var related in RelatedIdentifier.Articles(article.Article))
        {
            yield return InVersion41(related);
        }
    }

    // The guidelines keep to DataCite 4.1, which lacks some words; a translation is a version there.
    private static RelatedIdentifier InVersion41(RelatedIdentifier related) => related with
    {
        Relation = related.Relation switch
        {
            "IsTranslationOf" => "IsVersionOf",
            "HasTranslation" => "HasVersion",
            "Obsoletes" => "IsNewVersionOf",
            "IsObsoletedBy" => "IsPreviousVersionOf",
            var known => known,
        },
    };

    private static DataCiteParty InVersion41(DataCiteParty contributor) => contributor.ContributorType == "Translator" ? contributor with { ContributorType = "Other" } : contributor;

    // An embargo is two dates (field 7): Accepted for its beginning, which is the acceptance or else the publication, and Available for its end.
    private static IEnumerable<DataCiteDate> Dates(PublishedArticle article)
    {
        var issued = DataCiteDate.Issued(article);
        if (issued is not null)
        {
            yield return issued;
        }

        if (article.Article.Permissions.AccessOn(article.Today) == Licensing.AccessRight.Embargoed)
        {
            var accepted = article.Article.History.FirstOrDefault(date => date.Kind == "accepted")?.Date.ToString() ?? issued?.Value;
            if (accepted is not null)
            {
                yield return new DataCiteDate(accepted, "Accepted");
            }

            yield return DataCiteDate.Available(article.Article.Permissions.FreelyReadable!.Start!.Value);
        }
    }

    private static XElement ResourceType(ArticleType type)
    {
        // The guidelines' list is older than COAR's word for a corrigendum.
        var (url, name) = type.Value == "correction" ? (CoarResourceTypes.Vocabulary + "c_3e5a", "contribution to journal") : CoarResourceTypes.Of(type);
        return new XElement(Oaire + "resourceType", new XAttribute("resourceTypeGeneral", "literature"), new XAttribute("uri", url), name);
    }

    private static Func<Abstract, XElement?> Description(Article article) => item => string.Join("\n\n", DataCiteDescription.ParagraphsOf(item)) is { Length: > 0 } text
        ? new XElement(Dc + "description", (item.Language ?? article.Language) is { } language ? new XAttribute(XNamespace.Xml + "lang", language.Value) : null, text)
        : null;

    private static XElement? AccessRight(PublishedArticle article) => CoarTerms.Access(article.Article.Permissions.AccessOn(article.Today)) is { } right
        ? new XElement(DataCiteXmlWriter.Kernel + "rights", new XAttribute("rightsURI", right.Url), right.Label)
        : null;

    private static XElement? LicenseCondition(License license)
    {
        var url = MetadataText.Of(license.Url);
        return (MetadataText.Of(license.Text) ?? CreativeCommons.ShortName(url) ?? url) is { } words
            ? new XElement(
                Oaire + "licenseCondition",
                license.Start is { } start ? new XAttribute("startDate", start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null,
                url is null ? null : new XAttribute("uri", url),
                words)
            : null;
    }

    private static IEnumerable<XElement> Files(PublishedArticle article)
    {
        var right = CoarTerms.Access(article.Article.Permissions.AccessOn(article.Today));
        return article.Article.FullText.Where(link => WebAddress.IsOne(link.Url)).Select(link => new XElement(
            Oaire + "file",
            right is null ? null : new XAttribute("accessRightsURI", right.Value.Url),
            MetadataText.Of(link.MediaType) is { } type ? new XAttribute("mimeType", type) : null,
            new XAttribute("objectType", "fulltext"),
            XmlText.Clean(link.Url)));
    }

    private static IEnumerable<XElement?> Citation(PublishedArticle article)
    {
        var place = DataCiteContainer.Of(article);
        return
        [
            Maybe(Oaire + "citationTitle", MetadataText.Of(article.Journal.Title)),
            Maybe(Oaire + "citationVolume", place.Volume),
            Maybe(Oaire + "citationIssue", place.Issue),
            Maybe(Oaire + "citationStartPage", place.FirstPage ?? place.Number),
            Maybe(Oaire + "citationEndPage", place.LastPage),
        ];
    }

    private static XElement? Maybe(XName name, string? value) => value is null ? null : new XElement(name, value);
}
