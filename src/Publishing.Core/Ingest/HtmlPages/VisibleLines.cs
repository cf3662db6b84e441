using System.Text;
using AngleSharp.Dom;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The text of elements as a reader copies it: a line for each block and each line break.</summary>
internal static class VisibleLines
{
    private static readonly HashSet<string> Hidden = new(["script", "style", "noscript", "template", "svg", "nav", "footer", "form", "select", "button", "iframe", "object", "head", "canvas"], StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(
        ["p", "div", "section", "article", "header", "aside", "main", "ul", "ol", "li", "dl", "dt", "dd", "h1", "h2", "h3", "h4", "h5", "h6", "table", "tr", "blockquote", "pre", "hr", "address", "figure", "figcaption", "br", "center", "details", "summary"],
        StringComparer.Ordinal);

    /// <summary>The lines that have something to read.</summary>
    public static IReadOnlyList<string> Of(IElement root)
    {
        var text = new StringBuilder();
        Append(root, text, 0);
        return [.. text.ToString().Split('\n').Select(RunningText.Of).Where(line => line.Length > 0)];
    }

    private static void Append(INode parent, StringBuilder text, int depth)
    {
        foreach (var node in parent.ChildNodes)
        {
            if (node is IText words)
            {
                text.Append(words.Data.Replace('\n', ' ').Replace('\r', ' '));
            }
            else if (node is IElement element && depth < 1000 && !Hidden.Contains(element.LocalName) && !element.HasAttribute("hidden"))
            {
                var isBlock = Blocks.Contains(element.LocalName);
                text.Append(isBlock ? "\n" : "");
                Append(element, text, depth + 1);
                text.Append(isBlock ? "\n" : element.LocalName is "td" or "th" ? " " : "");
            }
        }
    }
}
