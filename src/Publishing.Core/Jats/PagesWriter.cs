using System.Xml.Linq;
using Publishing.Articles;

namespace Publishing.Jats;

/// <summary>Writes the pages, or the number that stands for them: JATS allows the one or the other.</summary>
internal static class PagesWriter
{
    public static IEnumerable<XElement?> Write(Article article, JatsElements elements) => FirstPage(article) is { } first
        ? [elements.Element("fpage", first), elements.Optional("lpage", article.LastPage), elements.Optional("page-range", article.PageRange)]
        : [elements.Optional("elocation-id", article.ElocationId)];

    /// <summary>What the content model has no place for, so that it is not lost.</summary>
    public static XElement? Leftovers(Article article, JatsElements elements) => FirstPage(article) is null
        ? elements.Holder("custom-meta-group", Meta("last-page", article.LastPage, elements), Meta("page-range", article.PageRange, elements))
        : elements.Holder("custom-meta-group", Meta("elocation-id", article.ElocationId, elements));

    private static string? FirstPage(Article article) => JatsElements.Known(article.FirstPage);

    private static XElement? Meta(string name, string? value, JatsElements elements) =>
        JatsElements.Known(value) is { } known ? elements.Element("custom-meta", elements.Element("meta-name", name), elements.Element("meta-value", known)) : null;
}
