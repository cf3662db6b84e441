using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>article-meta</c> of NLM 2.3: its parts in the order of the content model.</summary>
internal static class NlmArticleMeta
{
    // What the list of 2.3 has an own word for.
    private static readonly HashSet<string> Identified = ["coden", "doaj", "doi", "manuscript", "medline", "pii", "pmcid", "pmid", "publisher-id", "sici"];

    public static XElement Write(PublishedArticle published, JatsElements elements, JatsIds ids)
    {
        var article = published.Article;
        return elements.Element(
            "article-meta",
            Identifiers(published, elements),
            CategoriesWriter.Write(published with { Section = Plain(published) }, elements),
            Titles(article, elements),
            NlmContributors.Write(article, elements, ids),
            article.ConflictOfInterest is { IsEmpty: false } statement ? elements.Element("author-notes", elements.Element("fn", new XAttribute("fn-type", "conflict"), elements.Paragraph(statement))) : null,
            NlmDates.Published(published, elements),
            elements.Optional("volume", article.Volume ?? published.Issue?.Volume),
            elements.Optional("issue", article.IssueNumber ?? published.Issue?.Number),
            published.Issue?.Titles.Take(1).Select(title => elements.Optional("issue-title", title.Text.ToPlainText())),
            PagesWriter.Write(article, elements),
            NlmDates.History(article.History, elements),
            NlmPermissions.Write(article, elements),
            SelfUris(published, elements),
            Related(article, elements),
            Abstracts(article, elements),
            Keywords(article, elements),
            article.Awards.SelectMany(award => award.AwardNumbers ?? []).Select(number => elements.Optional("grant-num", number)),
            article.Awards.Select(award => elements.Optional("grant-sponsor", award.Funder)),
            Counts(article, elements));
    }

    private static IEnumerable<XElement?> Identifiers(PublishedArticle published, JatsElements elements)
    {
        var article = published.Article;
        var known = article.Identifiers.Where(identifier => Identified.Contains(identifier.Kind)).Select(identifier => Identifier(identifier.Kind, identifier.Value, elements));
        return article.Doi is { } doi ? known.Prepend(Identifier("doi", doi.Value, elements))
            : article.Identifiers.Any(identifier => identifier.Kind == "publisher-id") ? known
            : known.Prepend(Identifier("publisher-id", published.Id.ToString(CultureInfo.InvariantCulture), elements));
    }

    private static XElement? Identifier(string kind, string value, JatsElements elements) => elements.Optional("article-id", value, new XAttribute("pub-id-type", kind));

    private static Journals.Section? Plain(PublishedArticle published) => published.Section is not { } section
        ? null
        : section with { Titles = [.. section.Titles.Select(title => title with { Text = NlmText.WithoutLinks(title.Text) })] };

    private static XElement Titles(Article article, JatsElements elements) => elements.Element(
        "title-group",
        article.Titles.Count == 0 ? elements.Element("article-title") : elements.Rich("article-title", article.Titles[0].Text, attributes: elements.Lang(article.Titles[0].Language)),
        article.Titles.Take(1).Select(title => title.Subtitle is { } subtitle ? elements.Rich("subtitle", subtitle, attributes: elements.Lang(title.Language)) : null),
        article.Titles.Skip(1).SelectMany(title => new[]
        {
            elements.Rich("trans-title", title.Text, attributes: elements.Lang(title.Language)),
            title.Subtitle is { } subtitle ? elements.Rich("trans-subtitle", subtitle, attributes: elements.Lang(title.Language)) : null,
        }));

    private static IEnumerable<XElement> SelfUris(PublishedArticle published, JatsElements elements) => LinksWriter.SelfUris(published with { Article = published.Article with { FullText = published.OpenFullText } }, elements).Select(uri =>
    {
        uri.Attributes().Where(attribute => attribute.Name.LocalName is "specific-use" or "hreflang").Remove();
        return uri;
    });

    private static IEnumerable<XElement> Related(Article article, JatsElements elements) =>
        LinksWriter.RelatedArticles([.. article.RelatedArticles.Select(related => related with { Text = related.Text is null ? null : NlmText.WithoutLinks(related.Text) })], elements);

    private static IEnumerable<XElement> Abstracts(Article article, JatsElements elements) => AbstractWriter.Write(article, elements).Select(item =>
    {
        item.Attribute("specific-use")?.Remove();
        return item;
    });

    private static IEnumerable<XElement?> Keywords(Article article, JatsElements elements) => KeywordsWriter.Write(article.Keywords, elements).Select(group =>
    {
        group?.Attribute("vocab")?.Remove();
        return group;
    });

    private static XElement? Counts(Article article, JatsElements elements) => elements.Holder(
        "counts",
        new[] { "fig-count", "table-count", "equation-count", "ref-count", "page-count", "word-count" }
            .Where(article.Counts.ContainsKey)
            .Select(count => elements.Element(count, new XAttribute("count", article.Counts[count]))));
}
