using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// Unqualified Dublin Core, which every repository must offer (OAI-PMH §2.5): the fifteen elements in the forms that OpenAIRE (v3),
/// BASE, CORE and Unpaywall read. Their order counts: Unpaywall takes the first <c>rights</c> for the licence and the last DOI of a <c>relation</c> for the article's.
/// </summary>
public sealed class OaiDcCrosswalk : Crosswalk
{
    private static readonly XNamespace OaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("oai_dc", OaiDc.NamespaceName, "http://www.openarchives.org/OAI/2.0/oai_dc.xsd", "Dublin Core");

    /// <inheritdoc/>
    public override int Version => 5;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.OaiDc;

    /// <inheritdoc/>
    public override XElement Render(PublishedArticle article) => new(
        OaiDc + "dc",
        new XAttribute(XNamespace.Xmlns + "oai_dc", OaiDc),
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
        Titles(article.Article),
        Each("creator", article.Article.Contributors.Where(IsAuthor).Select(author => author.InvertedName)),
        Subjects(article.Article),
        Descriptions(article.Article),
        Each("publisher", [article.Journal.Publisher?.Name]),
        Each("contributor", article.Article.Contributors.Where(contributor => !IsAuthor(contributor)).Select(contributor => contributor.InvertedName)),
        Each("date", Dates(article)),
        Each("type", [EuRepo.Type(article.Article.Type), EuRepo.Version(article.Article)]),
        Each("format", article.Article.FullText.Select(link => link.MediaType).Distinct()),
        Each("identifier", Identifiers(article)),
        Each("source", DublinCoreSource.Of(article)),
        Each("language", [article.Article.Language?.Iso6393]),
        Each("relation", Relations(article)),
        Each("rights", Rights(article)));

    private static bool IsAuthor(Contributor contributor) => contributor.Kind == "author";

    private static IEnumerable<XElement?> Titles(Article article) =>
        article.Titles.Select(title => Element("title", DublinCoreTitle.Of(title), title.Language ?? article.Language));

    private static IEnumerable<XElement?> Subjects(Article article) =>
        SubjectTerms.Of(article).SelectMany(terms => terms.Words.Select(word => Element("subject", word, terms.Language)))
            .Concat(Each("subject", article.Identifiers.Where(SubjectTerms.IsClassification).Select(code => $"{EuRepo.Prefix}classification/{code.Kind}/{code.Value}")));

    private static IEnumerable<XElement?> Descriptions(Article article) =>
        article.Abstracts.Select(item => Element("description", item.ToReadableText(), item.Language ?? article.Language));

    private static IEnumerable<string?> Dates(PublishedArticle article)
    {
        yield return (article.Article.FirstPublished ?? article.Issue?.Published)?.ToString();
        if (article.Article.Permissions.AccessOn(article.Today) == AccessRight.Embargoed)
        {
            yield return $"{EuRepo.Prefix}date/embargoEnd/{article.Article.Permissions.FreelyReadable!.Start:yyyy-MM-dd}";
        }
    }

    private static IEnumerable<string?> Identifiers(PublishedArticle published)
    {
        var article = published.Article;
        var fullTexts = published.OpenFullText.OrderBy(link => link.MediaType == "application/pdf" ? 0 : 1).Select(link => link.Url);
        var others = article.Identifiers.Where(identifier => !SubjectTerms.IsClassification(identifier) && AlternativeScheme(identifier.Kind) is null).Select(identifier => $"{identifier.Kind}:{identifier.Value}");
        return new[] { published.Addresses.Article(published.Id), article.Doi?.Url.AbsoluteUri }.Concat(fullTexts).Concat(others).Distinct();
    }

    private static IEnumerable<string?> Relations(PublishedArticle published)
    {
        var article = published.Article;

        // The prefix keeps a related article's DOI from being taken for this article's.
        var related = article.RelatedArticles.Select(other => other switch
        {
            { Doi: { } doi } => $"{EuRepo.Semantics}reference/doi/{doi.Value}",
            { Url: { Length: > 0 } url } => $"{EuRepo.Semantics}reference/url/{url}",
            _ => null,
        });
        var own = article.Identifiers.Select(identifier => AlternativeScheme(identifier.Kind) is { } scheme ? Alternative(scheme, identifier.Value) : null);
        return related.Concat(own).Append(Alternative("doi", article.Doi?.Value)).Append(Alternative("pissn", published.Journal.PrintIssn?.Value)).Append(Alternative("eissn", published.Journal.ElectronicIssn?.Value));
    }

    private static IEnumerable<string?> Rights(PublishedArticle published)
    {
        var permissions = published.Article.Permissions;
        var licenses = permissions.LicensesOf(published.Article.Version).ToList();
        return licenses.Select(license => license.Url)
            .Append(EuRepo.Access(permissions.AccessOn(published.Today)))
            .Concat(licenses.Where(license => string.IsNullOrEmpty(license.Url)).Select(license => license.Text?.ToReadableText()))
            .Append(permissions.CopyrightStatement);
    }

    private static string? Alternative(string scheme, string? value) => value is null ? null : $"{EuRepo.Semantics}altIdentifier/{scheme}/{value}";

    // The schemes that OpenAIRE names.
    private static string? AlternativeScheme(string kind) => kind.ToLowerInvariant() switch
    {
        "pmid" => "pmid",
        "arxiv" => "arxiv",
        "ark" => "ark",
        "handle" or "hdl" => "hdl",
        "urn" => "urn",
        "isbn" => "isbn",
        "wos" or "isi" => "wos",
        _ => null,
    };

    private static IEnumerable<XElement?> Each(string name, IEnumerable<string?> values) => values.Select(value => Element(name, value));

    private static XElement? Element(string name, string? value, LanguageTag? language = null) => string.IsNullOrWhiteSpace(value)
        ? null
        : new XElement(Dc + name, language is null ? null : new XAttribute(XNamespace.Xml + "lang", language.Value), XmlText.Clean(value));
}
