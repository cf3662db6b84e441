using AngleSharp.Dom;
using Publishing.Identifiers;
using Publishing.Ingest.SchemaOrg;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Microdata (HTML Living Standard §5) and RDFa Lite with the words of schema.org, as nodes.</summary>
internal sealed class Microdata
{
    private const int MostItems = 20_000;
    private const int LongestText = 100_000;

    private readonly HtmlPage _page;
    private readonly (string Scope, string Type, string Property) _names;
    private int _items;

    private Microdata(HtmlPage page, (string Scope, string Type, string Property) names) => (_page, _names) = (page, names);

    /// <summary>The things that are described and part of no other.</summary>
    public static IReadOnlyList<LinkedNode> Read(HtmlPage page) =>
    [
        .. new Microdata(page, ("itemscope", "itemtype", "itemprop")).Top("[itemscope][itemtype*='schema.org']:not([itemprop])"),
        .. new Microdata(page, ("typeof", "typeof", "property")).Top("[vocab*='schema.org'] [typeof]:not([property]), [vocab*='schema.org'][typeof]:not([property]), [typeof^='schema:']:not([property])"),
    ];

    private List<LinkedNode> Top(string selector) => [.. _page.Elements.All(selector).Take(100).Select(element => NodeOf(element, 0)).OfType<LinkedNode>()];

    private LinkedNode? NodeOf(IElement element, int depth)
    {
        if (depth > 10 || ++_items > MostItems)
        {
            return null;
        }

        var node = new LinkedNode { Id = element.GetAttribute("itemid") ?? element.GetAttribute("resource") ?? element.GetAttribute("about") };
        node.Types.AddRange((element.GetAttribute(_names.Type) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(LinkedNode.Plain));
        Collect(element, node, depth);

        // What stands elsewhere in the page: an affiliation in a note.
        foreach (var id in (element.GetAttribute("itemref") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            if (_page.Document.GetElementById(id) is { } other && !other.IsAncestorOf(element))
            {
                Element(other, node, depth);
            }
        }

        return node;
    }

    private void Collect(IElement parent, LinkedNode node, int depth)
    {
        foreach (var child in parent.Children)
        {
            Element(child, node, depth);
        }
    }

    private void Element(IElement element, LinkedNode node, int depth)
    {
        var names = (element.GetAttribute(_names.Property) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var isItem = element.HasAttribute(_names.Scope);
        if (names.Length > 0 && !names.Contains("articleBody"))
        {
            var value = isItem && NodeOf(element, depth + 1) is { } child ? new LinkedValue(null, child) : ValueOf(element);
            foreach (var name in names)
            {
                node.Add(name, value);
            }
        }

        if (!isItem)
        {
            Collect(element, node, depth);
        }
    }

    private LinkedValue ValueOf(IElement element)
    {
        var language = LanguageTag.TryParse(element.GetAttribute("lang") ?? element.GetAttribute("xml:lang"), out var tag) ? tag : null;
        var text = element.GetAttribute("content") ?? element.LocalName switch
        {
            "a" or "link" or "area" => _page.Absolute(element.GetAttribute("href")) ?? element.GetAttribute("href")?.Replace("mailto:", "", StringComparison.OrdinalIgnoreCase),
            "img" or "iframe" or "embed" or "source" or "audio" or "video" => _page.Absolute(element.GetAttribute("src")),
            "object" => _page.Absolute(element.GetAttribute("data")),
            "time" => element.GetAttribute("datetime") ?? element.TextContent,
            "data" or "meter" => element.GetAttribute("value"),
            _ => element.InnerHtml.Length <= LongestText && element.Children.Any(child => child.LocalName is "i" or "em" or "sub" or "sup" or "p" or "b" or "strong" or "h2" or "h3" or "h4") ? element.InnerHtml : element.TextContent,
        };
        return new LinkedValue(text is null ? "" : text.Contains('<', StringComparison.Ordinal) ? text : RunningText.Of(text), Language: language);
    }
}
