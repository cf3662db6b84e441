using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>What elements of a page say.</summary>
internal static class PageElements
{
    // What a page sets beside the words and nobody reads with them.
    private const string Silent = "script, style, noscript, svg, button, .pkp_screen_reader, .visually-hidden, .sr-only, .orcid_icon, .citation_formats";

    /// <summary>The words of an element in one line; null when there are none.</summary>
    public static string? Words(IElement? element) => element is null ? null : RunningText.Of(Visible(element).TextContent) is { Length: > 0 } words ? words : null;

    /// <summary>The words of an element with their markup; null when there are none.</summary>
    public static RichText? Rich(IElement? element) => element is null ? null : MarkedUpText.Of(Visible(element).InnerHtml) is { IsEmpty: false } text ? text : null;

    /// <summary>An abstract with its paragraphs; null when there is none.</summary>
    public static Abstract? Abstract(IElement element, LanguageTag? language, string? kind = null) => MarkedUpAbstract.Of(Visible(element).InnerHtml, language, kind);

    /// <summary>The element without its own label.</summary>
    public static IElement WithoutLabel(IElement element, string labels = ".label, .pkp_screen_reader, h2, h3, h4, h5")
    {
        var copy = (IElement)element.Clone(true);
        copy.QuerySelector(labels)?.Remove();
        return copy;
    }

    /// <summary>The language that an element or one around it is said to be in; not that of the whole page.</summary>
    public static LanguageTag? LanguageOf(IElement? element)
    {
        for (var at = element; at is not null && at.LocalName is not ("html" or "body"); at = at.ParentElement)
        {
            if (LanguageTag.TryParse(at.GetAttribute("lang") ?? at.GetAttribute("xml:lang"), out var language))
            {
                return language;
            }
        }

        return null;
    }

    private static IElement Visible(IElement element)
    {
        if (element.QuerySelector(Silent) is null)
        {
            return element;
        }

        var copy = (IElement)element.Clone(true);
        foreach (var silent in copy.QuerySelectorAll(Silent).ToList())
        {
            silent.Remove();
        }

        return copy;
    }
}
