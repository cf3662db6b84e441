using System.Net;
using System.Text;
using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Abstracts that any page shows under a heading that says so, in any of the languages of OJS.</summary>
internal static class ShownAbstracts
{
    private const int Longest = 20_000;

    private static readonly ILookup<string, string> Languages = PageHeadingWords.All.Where(word => word.Heading == PageHeading.Abstract)
        .SelectMany(word => word.Languages.Select(language => (Word: word.Word.ToLowerInvariant(), Language: language))).ToLookup(one => one.Word, one => one.Language, StringComparer.Ordinal);

    private static readonly HashSet<string> OtherHeadings = PageHeadingWords.All.Where(word => word.Heading != PageHeading.Abstract).Select(word => word.Word).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The abstracts; of several each is in the language of its heading.</summary>
    public static IReadOnlyList<Abstract> Read(HtmlPage page)
    {
        var found = new List<(Abstract Item, string Word)>();
        foreach (var heading in page.Elements.All("h1, h2, h3, h4, h5, h6").Take(500))
        {
            var word = PageElements.Words(heading)?.Trim(' ', ':', '.').ToLowerInvariant() ?? "";
            if (Languages.Contains(word) && Under(heading) is { } item && !found.Exists(other => other.Item == item))
            {
                found.Add((item, word));
            }
        }

        return [.. found.Select(one => one.Item.Language is null && found.Count > 1 ? one.Item with { Language = LanguageOf(one.Word, one.Item.ToReadableText()) } : one.Item)];
    }

    // What stands beside the heading in the same box, or behind it up to the next heading.
    private static Abstract? Under(IElement heading)
    {
        var html = new StringBuilder();
        for (var next = heading.NextSibling; next is not null && html.Length < Longest; next = next.NextSibling)
        {
            if (next is IElement element)
            {
                if (element.LocalName is "h1" or "h2" or "h3" or "h4" or "h5" or "h6" && (string.CompareOrdinal(element.LocalName, heading.LocalName) <= 0 || html.Length == 0))
                {
                    break;
                }

                // "Keywords: a, b" in bold at the beginning of a paragraph is a heading too.
                if (PageElements.Words(element.QuerySelector("strong, b"))?.Trim(' ', ':') is { } lead && OtherHeadings.Contains(lead) && PageElements.Words(element)!.StartsWith(lead, StringComparison.Ordinal))
                {
                    break;
                }

                html.Append(element.OuterHtml);
            }
            else if (next is IText text)
            {
                html.Append(WebUtility.HtmlEncode(text.Data));
            }
        }

        return html.Length is 0 or >= Longest ? null : MarkedUpAbstract.Of(html.ToString(), PageElements.LanguageOf(heading));
    }

    private static LanguageTag? LanguageOf(string word, string text) =>
        Languages[word].Where(language => WritingSystems.CanBe(language, text)).ToList() is [var only] ? LanguageTag.Parse(only) : null;
}
