using System.Text.RegularExpressions;
using Publishing.Articles;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The links to the full text out of all that a page says, each once.</summary>
internal static partial class FullTextMerge
{
    /// <summary>The links; of the same file the address that tags give, with the label that the page shows.</summary>
    public static IReadOnlyList<FullTextLink> Of(IReadOnlyList<PageReading> readings)
    {
        var links = new List<FullTextLink>();
        foreach (var link in readings.SelectMany(reading => reading.Article.FullText))
        {
            var same = links.FindIndex(other => Key(other.Url) == Key(link.Url));
            if (same < 0)
            {
                links.Add(link);
            }
            else
            {
                links[same] = links[same] with { MediaType = links[same].MediaType ?? link.MediaType, Language = links[same].Language ?? link.Language, Title = links[same].Title ?? link.Title };
            }
        }

        return links;
    }

    // OJS shows the same file at …/article/view/12/3 and gives it at …/article/download/12/3, on a host that is written in two ways.
    private static string Key(string url) => OjsFile().Match(url) is { Success: true } file ? file.Groups["file"].Value : Scheme().Replace(url, "").TrimEnd('/');

    [GeneratedRegex(@"/article/(?:view|download|viewFile)/(?<file>[^/?#]+/[^/?#]+)", RegexOptions.CultureInvariant)]
    private static partial Regex OjsFile();

    [GeneratedRegex("^https?://(?:www\\.)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scheme();
}
