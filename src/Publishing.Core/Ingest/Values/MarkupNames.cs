using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>The elements that markup in titles and abstracts consists of: HTML, the face markup of Crossref, JATS, MathML.</summary>
internal static class MarkupNames
{
    private static readonly Dictionary<string, InlineStyle> Styles = new(StringComparer.Ordinal)
    {
        ["i"] = InlineStyle.Italic, ["em"] = InlineStyle.Italic, ["italic"] = InlineStyle.Italic, ["var"] = InlineStyle.Italic, ["cite"] = InlineStyle.Italic, ["dfn"] = InlineStyle.Italic,
        ["b"] = InlineStyle.Bold, ["strong"] = InlineStyle.Bold, ["bold"] = InlineStyle.Bold,
        ["sub"] = InlineStyle.Sub, ["inf"] = InlineStyle.Sub, ["sup"] = InlineStyle.Sup,
        ["sc"] = InlineStyle.Sc, ["scp"] = InlineStyle.Sc, ["smallcaps"] = InlineStyle.Sc, ["small-caps"] = InlineStyle.Sc,
        ["tt"] = InlineStyle.Monospace, ["code"] = InlineStyle.Monospace, ["kbd"] = InlineStyle.Monospace, ["samp"] = InlineStyle.Monospace, ["monospace"] = InlineStyle.Monospace,
        ["u"] = InlineStyle.Underline, ["underline"] = InlineStyle.Underline,
        ["s"] = InlineStyle.Strike, ["strike"] = InlineStyle.Strike, ["del"] = InlineStyle.Strike,
        ["ovl"] = InlineStyle.Overline, ["overline"] = InlineStyle.Overline,
    };

    private static readonly HashSet<string> Headings = new(["h1", "h2", "h3", "h4", "h5", "h6", "title"], StringComparer.Ordinal);

    private static readonly HashSet<string> Blocks = new(
        [
            "p", "para", "simple-para", "simplepara", "div", "sec", "section", "article", "abstract", "blockquote", "disp-quote", "center", "li", "list-item", "ul", "ol", "list", "dl", "dt", "dd", "def-list", "def-item", "term", "def",
            "table", "table-wrap", "thead", "tbody", "tr", "pre", "preformat", "hr", "title", "h1", "h2", "h3", "h4", "h5", "h6", "label", "caption",
        ],
        StringComparer.Ordinal);

    // What is not read with the words.
    private static readonly HashSet<string> Silent = new(
        ["script", "style", "head", "meta", "link", "object", "iframe", "xml", "template", "noscript", "svg", "img", "graphic", "inline-graphic", "media", "object-id", "tex-math", "alt-text", "annotation", "annotation-xml"],
        StringComparer.Ordinal);

    private static readonly string[] Others =
    [
        "a", "ext-link", "uri", "xref", "span", "font", "small", "big", "br", "break", "td", "th", "mark", "ins", "abbr", "acronym", "address", "q", "bdi", "bdo", "nobr", "wbr", "o", "inline-formula", "disp-formula", "alternatives",
        "named-content", "styled-content", "body", "html", "roman", "sans-serif", "email",
        "math", "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot", "mstyle", "merror", "mpadded", "mphantom", "mfenced", "menclose", "msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts",
        "mprescripts", "none", "mtable", "mtr", "mtd", "maction", "semantics",
    ];

    /// <summary>All names, as alternatives of a regular expression.</summary>
    public static string Pattern { get; } = string.Join('|', Styles.Keys.Concat(Headings).Concat(Blocks).Concat(Silent).Concat(Others).Distinct().OrderByDescending(name => name.Length));

    public static InlineStyle? StyleOf(string name) => Styles.TryGetValue(name, out var style) ? style : null;

    public static bool IsHeading(string name) => Headings.Contains(name);

    public static bool IsBlock(string name) => Blocks.Contains(name);

    public static bool IsSilent(string name) => Silent.Contains(name);

    public static bool IsBreak(string name) => name is "br" or "break";
}
