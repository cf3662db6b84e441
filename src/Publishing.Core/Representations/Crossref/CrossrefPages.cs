using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes <c>pages</c>: the first run of pages, and the others.</summary>
internal static partial class CrossrefPages
{
    private const int LongestPage = 32;
    private const int LongestOthers = 100;

    /// <summary>The element, or null when the article has no pages.</summary>
    public static XElement? Write(Article article, CrossrefElements elements)
    {
        var (first, last, others) = Of(article);
        return KnownText.Within(first, LongestPage) is null ? null : elements.Element(
            "pages",
            elements.Optional("first_page", first, LongestPage),
            elements.Optional("last_page", last, LongestPage),
            elements.Optional("other_pages", others, LongestOthers));
    }

    // "10-18, 20-25": what stands before the comma is the first run.
    private static (string? First, string? Last, string? Others) Of(Article article)
    {
        var range = KnownText.Of(article.PageRange) is { } text && Runs().Match(text) is { Success: true } match ? match : null;
        var (first, last) = (KnownText.Of(article.FirstPage), KnownText.Of(article.LastPage));
        return range is null || (first is not null && first != range.Groups["first"].Value)
            ? (first, last, null)
            : (range.Groups["first"].Value, range.Groups["last"].Success ? range.Groups["last"].Value : null, range.Groups["others"].Success ? range.Groups["others"].Value : null);
    }

    [GeneratedRegex("^(?<first>[^-–—,;\\s]+)(?:\\s*[-–—]\\s*(?<last>[^-–—,;\\s]+))?(?:[,;]\\s*(?<others>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Runs();
}
