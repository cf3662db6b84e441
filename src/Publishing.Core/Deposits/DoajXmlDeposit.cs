using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Deposits.Doaj;
using Publishing.Identifiers;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Deposits;

/// <summary>Articles as a publisher uploads them to DOAJ (<c>doajArticles.xsd</c> 1.3), languages by their ISO 639-2/B codes.</summary>
public sealed class DoajXmlDeposit : XmlDeposit
{
    /// <inheritdoc/>
    public override string Name => "doaj-xml";

    /// <inheritdoc/>
    public override string Title => "DOAJ XML";

    /// <inheritdoc/>
    public override string Suffix => "doaj.xml";

    /// <inheritdoc/>
    protected override RecordSchema Schema => RecordSchema.DoajArticles;

    /// <inheritdoc/>
    protected override IReadOnlyList<Problem> Rules(PublishedArticle article) => DoajRules.Of(article);

    /// <inheritdoc/>
    protected override XElement Document(IReadOnlyList<PublishedArticle> articles, DepositContext context) => new("records", articles.Select(Record));

    private static XElement Record(PublishedArticle published)
    {
        var (article, journal, place) = (published.Article, published.Journal, BibliographicPlace.Of(published));
        var (first, last) = DoajRules.Pages(article);
        var (authors, affiliations) = People(article);
        var fullText = DoajRules.FullText(article)!;
        return new XElement(
            "record",
            Code(article.Language) is { } language ? new XElement("language", language) : null,
            Optional("publisher", journal.Publisher?.Name),
            new XElement("journalTitle", KnownText.Of(journal.Title) ?? journal.Slug),
            Optional("issn", journal.PrintIssn?.Value),
            Optional("eissn", journal.ElectronicIssn?.Value),
            new XElement("publicationDate", place.Date!.Value.ToString()),
            Optional("volume", place.Volume),
            Optional("issue", place.Number),
            Optional("startPage", first),
            Optional("endPage", last),
            Optional("doi", article.Doi?.Value),
            new XElement("publisherRecordId", published.Id.ToString(CultureInfo.InvariantCulture)),
            new XElement("documentType", article.Type.Value),
            DoajRules.Titles(article).Select(title => new XElement("title", Language(title.Language ?? article.Language), DoajRules.Words(title))),
            authors,
            affiliations,
            DoajRules.Abstracts(article).Select(item => new XElement("abstract", Language(item.Language ?? article.Language), KnownText.Of(item.ToReadableText()))),
            new XElement("fullTextUrl", DoajRules.Format(fullText.MediaType) is { } format ? new XAttribute("format", format.ToLowerInvariant()) : null, fullText.Url),
            DoajRules.Keywords(article).Select(group => new XElement("keywords", Language(group.Language), group.Words.Select(word => new XElement("keyword", word)))));
    }

    private static (XElement? Authors, XElement? Affiliations) People(Article article)
    {
        var used = new List<Affiliation>();
        var authors = DoajRules.Authors(article).Select(author => new XElement(
            "author",
            new XElement("name", author.Name),
            DoajRules.Affiliations(article, author.Author).Select(affiliation => new XElement("affiliationId", NumberOf(affiliation, used))),
            author.Author.Orcid is { } orcid ? new XElement("orcid_id", orcid.Url.AbsoluteUri) : null)).ToList();
        return (
            authors.Count == 0 ? null : new XElement("authors", authors),
            used.Count == 0 ? null : new XElement("affiliationsList", used.Select((affiliation, i) => new XElement("affiliationName", new XAttribute("affiliationId", Number(i)), KnownText.Of(affiliation.DisplayText)))));
    }

    private static string NumberOf(Affiliation affiliation, List<Affiliation> used)
    {
        if (!used.Contains(affiliation))
        {
            used.Add(affiliation);
        }

        return Number(used.IndexOf(affiliation));
    }

    private static string Number(int index) => (index + 1).ToString(CultureInfo.InvariantCulture);

    private static XElement? Optional(string name, string? text) => KnownText.Of(text) is { } words ? new XElement(name, words) : null;

    private static XAttribute? Language(LanguageTag? language) => Code(language) is { } code ? new XAttribute("language", code) : null;

    private static string? Code(LanguageTag? language) => language is { IsListed: true } ? language.Iso6392B : null;
}
