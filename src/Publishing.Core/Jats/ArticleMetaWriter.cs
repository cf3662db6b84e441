using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes <c>article-meta</c>: its parts in the order of the content model, each by its own writer.</summary>
internal static class ArticleMetaWriter
{
    public static XElement Write(PublishedArticle published, JatsElements elements, JatsIds ids)
    {
        var article = published.Article;
        return elements.Element(
            "article-meta",
            Identifiers(published, elements),
            VersionWriter.Write(article.Version, elements),
            CategoriesWriter.Write(published, elements),
            TitleWriter.Write(article.Titles, elements),
            ContributorsWriter.Write(article, elements, ids),
            AuthorNotes(article, elements),
            DateWriter.PubDates(published, elements),
            elements.Optional("volume", article.Volume ?? published.Issue?.Volume),
            elements.Optional("issue", article.IssueNumber ?? published.Issue?.Number),
            published.Issue?.Titles.Select(title => elements.Optional("issue-title", title.Text.ToPlainText(), elements.Lang(title.Language))),
            PagesWriter.Write(article, elements),
            DateWriter.History(article.History, elements),
            PermissionsWriter.Write(article, elements),
            LinksWriter.SelfUris(published, elements),
            LinksWriter.RelatedArticles(article.RelatedArticles, elements),
            AbstractWriter.Write(article, elements),
            KeywordsWriter.Write(article.Keywords, elements),
            FundingWriter.Write(article, elements),
            Counts(article, elements),
            PagesWriter.Leftovers(article, elements));
    }

    private static IEnumerable<XElement> Identifiers(PublishedArticle published, JatsElements elements)
    {
        var article = published.Article;
        if (article.Doi is { } doi)
        {
            yield return Identifier("doi", doi.Value, elements);
        }
        else if (article.Identifiers.All(identifier => identifier.Kind != "publisher-id"))
        {
            yield return Identifier("publisher-id", published.Id.ToString(CultureInfo.InvariantCulture), elements);
        }

        foreach (var identifier in article.Identifiers)
        {
            yield return Identifier(identifier.Kind, identifier.Value, elements);
        }
    }

    private static XElement Identifier(string kind, string value, JatsElements elements) =>
        elements.Element("article-id", PubIdType.Write(kind), value);

    private static XElement? AuthorNotes(Article article, JatsElements elements) => article.ConflictOfInterest is not { } statement
        ? null
        : elements.Element("author-notes", elements.Element("fn", new XAttribute("fn-type", "coi-statement"), elements.Paragraph(statement)));

    private static XElement? Counts(Article article, JatsElements elements)
    {
        var counts = article.Counts.Select(count =>
        {
            var value = new XAttribute("count", count.Value);
            return ElementOrder.IsSingle("counts", count.Key) ? elements.Element(count.Key, value) : elements.Element("count", JatsElements.Attribute("count-type", count.Key) ?? new XAttribute("count-type", ""), value);
        });
        return elements.Holder("counts", counts.OrderBy(count => ElementOrder.Rank("counts", count.Name.LocalName)));
    }
}
