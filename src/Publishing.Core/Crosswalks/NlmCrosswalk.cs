using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks.Nlm;
using Publishing.Jats;
using Publishing.Schemas;

namespace Publishing.Crosswalks;

/// <summary>
/// NLM Journal Publishing 2.3, the tag set before JATS, for harvesters that have known nothing else since: front matter and references.
/// What 2.3 has no word for (ORCID iD, ROR, roles of CRediT, access, more than one sort of identifier) is left out and not bent; formulas are read as characters.
/// It wants an ISSN and a date: an article that has not both is not said.
/// </summary>
public sealed class NlmCrosswalk : Crosswalk
{
    private static readonly XNamespace Nlm = "http://dtd.nlm.nih.gov/publishing/2.3";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    // The list of 2.3, which JATS took over and opened.
    private static readonly HashSet<string> Types =
    [
        "abstract", "addendum", "announcement", "article-commentary", "book-review", "books-received", "brief-report", "calendar", "case-report", "collection", "correction", "discussion",
        "dissertation", "editorial", "in-brief", "introduction", "letter", "meeting-report", "news", "obituary", "oration", "partial-retraction", "product-review", "rapid-communication",
        "reply", "reprint", "research-article", "retraction", "review-article", "translation",
    ];

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("nlm", Nlm.NamespaceName, "http://dtd.nlm.nih.gov/publishing/2.3/xsd/journalpublishing.xsd", "NLM Journal Publishing 2.3");

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.Nlm;

    /// <inheritdoc/>
    public override string Needs => "a date of publication, and a journal with an ISSN";

    /// <inheritdoc/>
    public override XElement? Render(PublishedArticle article)
    {
        if (article.Journal.Issn is null || (article.Article.PubDates.Count == 0 && article.Issue?.Published is null))
        {
            return null;
        }

        var plain = NlmText.Simplify(article);
        var elements = new JatsElements(Nlm, plain.Article.Language);
        var ids = new JatsIds(plain.Article);
        var root = elements.Element(
            "article",
            new XAttribute(XNamespace.Xmlns + "xlink", JatsTagSet.Xlink),
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
            new XAttribute("article-type", Types.Contains(plain.Article.Type.Value) ? plain.Article.Type.Value : "other"),
            new XAttribute("dtd-version", "2.3"),
            JatsElements.LangAlways(plain.Article.Language),
            elements.Element("front", NlmJournalMeta.Write(plain.Journal, elements), NlmArticleMeta.Write(plain, elements, ids)),
            elements.Holder("back", Thanks(plain.Article, elements), Statements(plain.Article, elements), NlmReferences.Write(plain.Article.References, elements, ids)));
        RecordIds.Qualify(root, article.Id);
        return root;
    }

    private static XElement? Thanks(Article article, JatsElements elements) => article.Acknowledgments is { IsEmpty: false } thanks ? elements.Element("ack", elements.Paragraph(thanks)) : null;

    private static IEnumerable<XElement> Statements(Article article, JatsElements elements) =>
        new[] { ("Data availability", article.DataAvailability), ("Ethics statement", article.Ethics) }
            .Where(statement => statement.Item2 is { IsEmpty: false })
            .Select(statement => elements.Element("sec", elements.Element("title", statement.Item1), elements.Paragraph(statement.Item2!)));
}
