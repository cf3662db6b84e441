using System.Text.RegularExpressions;

namespace Publishing.Ingest;

/// <summary>Titles that stand in templates, and come with an article when nobody has filled it in.</summary>
internal static partial class PlaceholderTitle
{
    /// <summary>Whether a title is one. Only what no article is called: "Test" may be the title of one about tests.</summary>
    public static bool Is(string title)
    {
        var text = title.Trim().TrimEnd('.', '…', '!').Trim();
        return Words().IsMatch(text) || Variable().IsMatch(text) || Filler().IsMatch(text);
    }

    // "article-title-en", "Article Title", "Your title here", "Untitled", "Название статьи".
    [GeneratedRegex(
        @"^\W*(?:(?:the\s+|your\s+)?(?:full\s+)?(?:article|paper|manuscript|document)[\s_-]*title(?:[\s_-]+[a-z]{2}(?:[_-][a-z]{2})?)?|(?:(?:insert|enter|type|put|add|write)\s+)?(?:your\s+|the\s+|a\s+)?(?:article\s+|paper\s+)?title\s+(?:goes\s+)?here|untitled(?:\s+(?:article|document|submission|manuscript|\d+))?|no\s+title|title|title\s+of\s+(?:the\s+|your\s+)?(?:article|paper|manuscript)|(?:título|titulo|titre|titel)\s+(?:del?|do|de\s+l['’]|des)\s*(?:artículo|artigo|article|artikels)|sin\s+título|sem\s+título|sans\s+titre|ohne\s+titel|без\s+названия|название\s+статьи|мақала(?:ның)?\s+атауы|maqola\s+nomi)\W*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    // "{$title}", "{{ title }}", "${title}", "%TITLE%", "[[title]]", "<title>", "[Title]"
    [GeneratedRegex(@"^(?:\{+\s*\$?[\w.]+\s*\}+|\$\{?[a-z]\w*\}?|%+[a-z_]+%+|\[+\s*title\s*\]+|<+[a-z_-]+>+|#+\s*title\s*#+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Variable();

    [GeneratedRegex(@"^lorem\s+ipsum\b|^x{3,}$|^(?:asdf|qwerty|test\s+test|foo\s+bar)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Filler();
}
