using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Crosswalks.Mods;

/// <summary>Writes <c>relatedItem</c>: the journal as host with volume, issue and pages, then the articles that this one stands in a relation to.</summary>
internal static class ModsRelatedItems
{
    /// <summary>The items.</summary>
    public static IEnumerable<XElement?> Of(PublishedArticle published) => published.Article.RelatedArticles.Select(Write).Prepend(Host(published));

    private static XElement? Host(PublishedArticle published)
    {
        var journal = published.Journal;
        return ModsElements.Holder(
            "relatedItem",
            new XAttribute("type", "host"),
            journal.Titles.Select((title, i) => ModsElements.Holder(
                "titleInfo",
                i == 0 ? null : new XAttribute("type", "translated"),
                ModsElements.Languages(title.Language ?? journal.Language),
                ModsElements.Text("title", title.Text.ToReadableText()))),
            ModsElements.Holder("titleInfo", new XAttribute("type", "abbreviated"), ModsElements.Text("title", journal.AbbreviatedTitle)),
            ModsElements.Holder("originInfo", ModsElements.Text("issuance", "serial")),
            Part(published),
            ModsElements.Text("identifier", journal.ElectronicIssn?.Value, new XAttribute("type", "issn"), new XAttribute("displayLabel", "electronic")),
            ModsElements.Text("identifier", journal.PrintIssn?.Value, new XAttribute("type", "issn"), new XAttribute("displayLabel", "print")),
            ModsElements.Holder("location", ModsElements.Text("url", published.Addresses.Journal(journal.Slug))));
    }

    private static XElement? Part(PublishedArticle published)
    {
        var article = published.Article;
        return ModsElements.Holder(
            "part",
            Detail("volume", article.Volume ?? published.Issue?.Volume),
            Detail("issue", article.IssueNumber ?? published.Issue?.Number, published.Issue?.Titles.Select(title => title.Text.ToReadableText()).FirstOrDefault()),
            Detail("article number", article.ElocationId),
            ModsElements.Holder(
                "extent",
                new XAttribute("unit", "pages"),
                ModsElements.Text("start", article.FirstPage),
                ModsElements.Text("end", article.LastPage),
                ModsElements.Text("list", article.PageRange)),
            ModsElements.Date("date", published.Issue?.Published?.ToString()));
    }

    private static XElement? Detail(string type, string? number, string? title = null) =>
        ModsElements.Holder("detail", new XAttribute("type", type), ModsElements.Text("number", number), ModsElements.Text("title", title));

    // The list of MODS knows few relations; the word of JATS stands for all others.
    private static XElement? Write(RelatedArticle related) => ModsElements.Holder(
        "relatedItem",
        related.Kind switch
        {
            "preprint" => new XAttribute("type", "otherVersion"),
            "translated-article" => new XAttribute("type", "original"),
            var kind => ModsElements.Attribute("otherType", kind),
        },
        ModsElements.Text("note", related.Text?.ToReadableText()),
        ModsElements.Text("identifier", related.Doi?.Value, new XAttribute("type", "doi")),
        WebAddress.IsOne(related.Url) ? ModsElements.Holder("location", ModsElements.Text("url", related.Url)) : ModsElements.Text("identifier", related.Url, new XAttribute("type", "local")));
}
