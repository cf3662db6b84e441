using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks.Mods;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Crosswalks;

/// <summary>
/// MODS 3.8 of the Library of Congress: says of an article nearly all that MARC says, with words for tags, and keeps the languages and scripts of titles, names and abstracts.
/// </summary>
public sealed class ModsCrosswalk : Crosswalk
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("mods", ModsElements.Namespace.NamespaceName, "http://www.loc.gov/standards/mods/v3/mods-3-8.xsd", "MODS 3.8");

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.Mods;

    /// <inheritdoc/>
    public override XElement Render(PublishedArticle article) => new(
        ModsElements.Namespace + "mods",
        new XAttribute(XNamespace.Xmlns + "xlink", ModsElements.Xlink),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
        new XAttribute("version", "3.8"),
        Titles(article.Article),
        ModsNames.Of(article.Article),
        ModsElements.Text("typeOfResource", "text"),
        Genres(article.Article),
        Origin(article),
        Language(article.Article),
        Description(article.Article),
        article.Article.Abstracts.Select(item => ModsElements.Text("abstract", item.ToReadableText(), ModsElements.Attribute("type", item.Kind), ModsElements.Languages(item.Language ?? article.Article.Language))),
        Notes(article.Article),
        Subjects(article.Article),
        ModsRelatedItems.Of(article),
        Identifiers(article.Article),
        Location(article),
        ModsRights.Of(article),
        Record(article));

    private static IEnumerable<XElement?> Titles(Article article) => article.Titles.Select((title, i) => ModsElements.Holder(
        "titleInfo",
        i == 0 ? ModsElements.Attribute("usage", "primary") : ModsElements.Attribute("type", "translated"),
        ModsElements.Languages(title.Language ?? article.Language),
        ModsElements.Text("title", title.Text.ToReadableText()),
        ModsElements.Text("subTitle", title.Subtitle?.ToReadableText())));

    // By COAR for repositories, by MARC's own short list for catalogs.
    private static IEnumerable<XElement?> Genres(Article article)
    {
        var (url, name) = CoarResourceTypes.Of(article.Type);
        yield return ModsElements.Text("genre", name, ModsElements.Authority("coar", CoarResourceTypes.Vocabulary, url));
        yield return article.Type.Value switch
        {
            "book-review" or "product-review" => ModsElements.Text("genre", "review", ModsElements.Authority("marcgt")),
            "correction" or "addendum" or "retraction" or "partial-retraction" or "expression-of-concern" or "preprint" => null,
            _ => ModsElements.Text("genre", "article", ModsElements.Authority("marcgt")),
        };
    }

    private static XElement? Origin(PublishedArticle published)
    {
        var (article, publisher) = (published.Article, published.Journal.Publisher);
        return ModsElements.Holder(
            "originInfo",
            ModsElements.Attribute("eventType", "publication"),
            ModsElements.Holder("place", ModsElements.Text("placeTerm", publisher?.Location, ModsElements.Attribute("type", "text"))),
            ModsElements.Text("publisher", publisher?.Name),
            ModsElements.Date("dateIssued", (article.FirstPublished ?? published.Issue?.Published)?.ToString(), ModsElements.Attribute("keyDate", "yes")),
            ModsElements.Date("copyrightDate", article.Permissions.CopyrightYear?.ToString("0000", CultureInfo.InvariantCulture)),
            article.History.Select(date => ModsElements.Date("dateOther", date.Date.ToString(), ModsElements.Attribute("type", date.Kind))),
            ModsRights.Available(published));
    }

    // The code of libraries, and the tag where it says more: a script, a region, or a language that has no such code.
    private static XElement? Language(Article article)
    {
        if (article.Language is not { } language)
        {
            return null;
        }

        var code = language.Iso6392B;
        return ModsElements.Holder(
            "language",
            code is null || language.Value != language.Language ? ModsElements.Text("languageTerm", language.Value, ModsElements.Attribute("type", "code"), ModsElements.Attribute("authority", "rfc5646")) : null,
            ModsElements.Text("languageTerm", code, ModsElements.Attribute("type", "code"), ModsElements.Attribute("authority", "iso639-2b")),
            ModsElements.Text("scriptTerm", language.Script, ModsElements.Attribute("type", "code"), ModsElements.Attribute("authority", "iso15924")));
    }

    private static XElement? Description(Article article)
    {
        var files = article.FullText.Where(link => WebAddress.IsOne(link.Url)).ToList();
        return ModsElements.Holder(
            "physicalDescription",
            files.Count == 0 ? null : ModsElements.Text("form", "electronic", ModsElements.Attribute("authority", "marcform")),
            files.Select(link => link.MediaType).Distinct().Select(type => ModsElements.Text("internetMediaType", type)),
            article.Counts.TryGetValue("page-count", out var pages) && pages > 0 ? ModsElements.Text("extent", string.Create(CultureInfo.InvariantCulture, $"{pages} pages")) : null);
    }

    private static IEnumerable<XElement?> Notes(Article article)
    {
        yield return ModsElements.Text("note", article.Version, ModsElements.Attribute("type", "version identification"));
        yield return ModsElements.Text("note", article.FundingStatement?.ToReadableText(), ModsElements.Attribute("type", "funding"));
        foreach (var award in article.Awards)
        {
            foreach (var number in award.AwardNumbers ?? [])
            {
                yield return ModsElements.Text("note", number, ModsElements.Attribute("type", "award number"), ModsElements.Attribute("displayLabel", award.Funder));
            }
        }
    }

    private static IEnumerable<XElement?> Subjects(Article article) =>
        SubjectTerms.Of(article).SelectMany(terms => terms.Words.Select(word => ModsElements.Holder(
                "subject",
                ModsElements.Attribute("authority", terms.Vocabulary),
                ModsElements.Languages(terms.Language),
                ModsElements.Text("topic", word))))
            .Concat(article.Identifiers.Where(SubjectTerms.IsClassification).Select(code => ModsElements.Text("classification", code.Value, ModsElements.Attribute("authority", code.Kind))));

    private static IEnumerable<XElement?> Identifiers(Article article) =>
        article.Identifiers.Where(identifier => !SubjectTerms.IsClassification(identifier)).Select(identifier => ModsElements.Text("identifier", identifier.Value, ModsElements.Attribute("type", identifier.Kind)))
            .Prepend(ModsElements.Text("identifier", article.Doi?.Value, ModsElements.Attribute("type", "doi")));

    // The page is where the article stands among others, the files are the article.
    private static XElement? Location(PublishedArticle published) => ModsElements.Holder(
        "location",
        ModsElements.Text("url", published.Addresses.Article(published.Id), ModsElements.Attribute("access", "object in context"), ModsElements.Attribute("usage", "primary")),
        published.OpenFullText.Where(link => WebAddress.IsOne(link.Url)).Select(link => ModsElements.Text(
            "url",
            link.Url,
            ModsElements.Attribute("displayLabel", link.Title),
            ModsElements.Attribute("note", link.MediaType),
            ModsElements.Attribute("access", "raw object"))));

    private static XElement? Record(PublishedArticle published) => ModsElements.Holder(
        "recordInfo",
        ModsElements.Text("recordContentSource", published.Addresses.IdentifierDomain),
        ModsElements.Text("recordIdentifier", published.Addresses.OaiIdentifier(published.Id), ModsElements.Attribute("source", published.Addresses.IdentifierDomain)));
}
