using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// Qualified Dublin Core: the fifteen elements, the refinements of DCMI Metadata Terms where they say more, and encoding schemes (<c>xsi:type</c>).
/// DCMI's own container stands in no namespace, which OAI-PMH refuses, so it has one of ours. Elements that harvesters look for by their local names
/// (<c>title</c>, <c>creator</c>, <c>identifier</c>) are never refined away, and the licence is said once more as <c>rights.license</c>, by which OpenAlex and Unpaywall read it.
/// </summary>
public sealed class QdcCrosswalk : Crosswalk
{
    private static readonly XNamespace Qdc = "urn:publishing:qualifieddc:1.0";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("qdc", Qdc.NamespaceName, "dc/qualifieddc.xsd", "Qualified Dublin Core");

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.Qdc;

    /// <inheritdoc/>
    public override XElement Render(PublishedArticle article) => new(
        Qdc + "qualifieddc",
        new XAttribute(XNamespace.Xmlns + "qdc", Qdc),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.SchemaUrl(article.Addresses)}"),
        article.Article.Titles.Select((title, i) => Text(i == 0 ? Dc + "title" : Terms + "alternative", DublinCoreTitle.Of(title), title.Language ?? article.Article.Language)),
        People(article.Article, "creator", isAuthor: true),
        Subjects(article.Article),
        article.Article.Abstracts.Select(item => Text(Terms + "abstract", item.ToReadableText(), item.Language ?? article.Article.Language)),
        Text(Dc + "publisher", article.Journal.Publisher?.Name),
        People(article.Article, "contributor", isAuthor: false),
        Dates(article),
        Types(article.Article),
        article.Article.FullText.Select(link => link.MediaType).Distinct().Select(type => Encoded(Dc + "format", "IMT", type)),
        article.Article.Counts.TryGetValue("page-count", out var pages) && pages > 0 ? Text(Terms + "extent", string.Create(CultureInfo.InvariantCulture, $"{pages} pages")) : null,
        Identifiers(article),
        Text(Terms + "bibliographicCitation", DublinCoreSource.Of(article).First()),
        Encoded(Dc + "language", "ISO639-3", article.Article.Language?.Iso6393),
        Relations(article),
        Rights(article));

    private static IEnumerable<XElement?> People(Article article, string name, bool isAuthor) =>
        article.Contributors.Where(contributor => contributor.Kind == "author" == isAuthor).Select(contributor => Text(Dc + name, contributor.InvertedName));

    // Classes and the headings of two thesauri have encoding schemes, which leave no room for a language.
    private static IEnumerable<XElement?> Subjects(Article article) =>
        SubjectTerms.Of(article).SelectMany(terms => terms.Words.Select(word => terms.Vocabulary?.ToUpperInvariant() is ("MESH" or "LCSH") and var scheme
                ? Encoded(Dc + "subject", scheme, word)
                : Text(Dc + "subject", word, terms.Language)))
            .Concat(article.Identifiers.Where(SubjectTerms.IsClassification).Select(code => code.Kind is "udc" or "ddc" or "lcc"
                ? Encoded(Dc + "subject", code.Kind.ToUpperInvariant(), code.Value)
                : Text(Dc + "subject", $"{EuRepo.Prefix}classification/{code.Kind}/{code.Value}")));

    private static IEnumerable<XElement?> Dates(PublishedArticle published)
    {
        var (article, permissions) = (published.Article, published.Article.Permissions);
        yield return Date("issued", (article.FirstPublished ?? published.Issue?.Published)?.ToString());
        yield return Date("available", permissions.AccessOn(published.Today) == AccessRight.Embargoed ? permissions.FreelyReadable!.Start!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null);
        foreach (var date in article.History)
        {
            yield return date.Kind switch
            {
                "received" => Date("dateSubmitted", date.Date.ToString()),
                "accepted" => Date("dateAccepted", date.Date.ToString()),
                "corrected" => Date("modified", date.Date.ToString()),
                _ => null,
            };
        }

        yield return Date("dateCopyrighted", permissions.CopyrightYear?.ToString("0000", CultureInfo.InvariantCulture));
    }

    private static IEnumerable<XElement?> Types(Article article) =>
    [
        Encoded(Dc + "type", "DCMIType", "Text"),
        Encoded(Dc + "type", "URI", EuRepo.Type(article.Type)),
        Encoded(Dc + "type", "URI", EuRepo.Version(article)),
        Encoded(Dc + "type", "URI", CoarResourceTypes.Of(article.Type).Url),
    ];

    // The page, the DOI, the files, PDF first; what is no address as it is.
    private static IEnumerable<XElement?> Identifiers(PublishedArticle published)
    {
        var article = published.Article;
        var files = published.OpenFullText.OrderBy(link => link.MediaType == "application/pdf" ? 0 : 1).Select(link => link.Url).Where(WebAddress.IsOne);
        return new[] { published.Addresses.Article(published.Id), article.Doi?.Url.AbsoluteUri }.Concat(files).Distinct().Select(url => Encoded(Dc + "identifier", "URI", url))
            .Concat(article.Identifiers.Where(identifier => !SubjectTerms.IsClassification(identifier)).Select(identifier => Text(Dc + "identifier", $"{identifier.Kind}:{identifier.Value}")));
    }

    // Never as a plain relation, from which a DOI would be taken for the article's own.
    private static IEnumerable<XElement?> Relations(PublishedArticle published)
    {
        var journal = published.Journal;
        var issns = new[] { journal.ElectronicIssn, journal.PrintIssn }.OfType<Issn>().Select(issn => Encoded(Terms + "isPartOf", "URI", $"urn:ISSN:{issn.Value}"));
        return issns.Prepend(Text(Terms + "isPartOf", journal.Title, journal.Titles.Count > 0 ? journal.Titles[0].Language ?? journal.Language : null))
            .Concat(published.Article.RelatedArticles.Select(related => related.Doi?.Url.AbsoluteUri is { } doi ? Encoded(Relation(related.Kind), "URI", doi)
                : WebAddress.IsOne(related.Url) ? Encoded(Relation(related.Kind), "URI", related.Url)
                : Text(Relation(related.Kind), related.Text?.ToReadableText())));
    }

    private static XName Relation(string kind) => Terms + kind switch
    {
        "preprint" => "hasVersion",
        "translated-article" => "isVersionOf",

        // What came after it and speaks of it.
        "correction" or "correction-forward" or "retraction-forward" or "expression-of-concern" or "addendum" or "commentary" => "isReferencedBy",
        _ => "references",
    };

    private static IEnumerable<XElement?> Rights(PublishedArticle published)
    {
        var permissions = published.Article.Permissions;
        var licenses = permissions.LicensesOf(published.Article.Version).ToList();
        var urls = licenses.Select(license => license.Url).Where(WebAddress.IsOne).Distinct().ToList();
        return urls.Select(url => Encoded(Terms + "license", "URI", url))
            .Append(Encoded(Terms + "accessRights", "URI", EuRepo.Access(permissions.AccessOn(published.Today))))
            .Concat(licenses.Where(license => !WebAddress.IsOne(license.Url)).Select(license => Text(Dc + "rights", license.Text?.ToReadableText() ?? license.Url, license.Language ?? published.Article.Language)))
            .Append(Text(Dc + "rights", permissions.CopyrightStatement))
            .Append(Text(Terms + "rightsHolder", permissions.CopyrightHolder))
            .Concat(urls.Select(url => Text(Qdc + "rights.license", url)));
    }

    private static XElement? Date(string name, string? date) => Encoded(Terms + name, "W3CDTF", date);

    private static XElement? Encoded(XName name, string scheme, string? value)
    {
        var element = Text(name, value);
        element?.Add(new XAttribute(Xsi + "type", $"dcterms:{scheme}"));
        return element;
    }

    private static XElement? Text(XName name, string? value, LanguageTag? language = null) => string.IsNullOrWhiteSpace(value)
        ? null
        : new XElement(name, language is null ? null : new XAttribute(XNamespace.Xml + "lang", language.Value), XmlText.Clean(value));
}
