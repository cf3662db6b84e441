using System.Text.RegularExpressions;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Judges how sure it is that a text is an OJS article page, by the headings and sentences that such pages have.</summary>
internal static partial class PageEvidence
{
    private const int LongestLooked = 400_000;

    /// <summary>0 for certainly not, 100 for certainly.</summary>
    public static int Of(string text)
    {
        if (IsOtherFormat(text))
        {
            return 0;
        }

        var outline = PageOutline.Of([.. PageLines.Of(text.Length > LongestLooked ? text[..LongestLooked] : text).Take(OjsArticlePageImporter.MostLines)]);
        if (outline.Sections.Count < 2)
        {
            return 0;
        }

        var headings = outline.Sections.Select(section => section.Heading).ToHashSet();
        var furniture = headings.Count(heading => heading is PageHeading.HowToCite or PageHeading.Issue or PageHeading.Section or PageHeading.Published);
        var rights = outline.All(PageHeading.License).SelectMany(section => section.Lines).ToList();
        var sum = (headings.Contains(PageHeading.Abstract) ? 20 : 0)
            + (headings.Contains(PageHeading.Keywords) ? 15 : 0)
            + (headings.Contains(PageHeading.References) ? 10 : 0)
            + (headings.Contains(PageHeading.Doi) ? 10 : 0)
            + (outline.Sections.Any(section => section.GluedToNext) ? 15 : 0)
            + (rights.Exists(line => CopyrightLine.TryRead(line.Text) is not null) ? 20 : 0)
            + (rights.Exists(line => LicenseLine.Is(line.Text)) ? 20 : 0)
            + Math.Min(30, furniture * 10);
        return Math.Min(sum, 95);
    }

    /// <summary>The name of the markup when the text is the source of a page and not its text, else null.</summary>
    public static string? MarkupOf(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4000)).TrimStart().ToString();
        return Html().IsMatch(start) || Tags().Count(start) >= 10 ? "HTML" : start.StartsWith('<') ? "XML" : null;
    }

    private static bool IsOtherFormat(string text)
    {
        var start = text.AsSpan(0, Math.Min(text.Length, 4000)).TrimStart().ToString();
        return start.Length == 0
            || MarkupOf(text) is not null
            || Json().IsMatch(start)
            || start.Count(c => c is '\uFFFD' or '\0') * 20 > start.Length;
    }

    /// <summary>Whether lines have the same separators in the same number, and the first of them short names: the header of a table and its rows.</summary>
    public static bool IsTable(string text)
    {
        var lines = text.Split('\n', 4).Select(line => line.TrimEnd('\r')).ToArray();
        return new[] { '\t', ';', ',', '|' }.Any(separator =>
        {
            // So many columns no sentence has: their names may be longer, and the rows may be missing.
            var columns = lines[0].Split(separator);
            var isWide = columns.Length >= 8;
            return columns.Length >= 3
                && columns.All(column => column.Trim('"', ' ').Length > 0 && column.Length <= (isWide ? 120 : 42))
                && lines[0].Count(c => c == ' ') <= columns.Length * (isWide ? 8 : 2)
                && (lines.Length < 2 ? isWide : lines[1].Count(c => c == separator) >= columns.Length - 1);
        });
    }

    [GeneratedRegex(@"^(?:<\?xml[^>]*>\s*)?<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<div[\s>]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Html();

    [GeneratedRegex("</[a-zA-Z][a-zA-Z0-9:]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tags();

    [GeneratedRegex(@"^(?:\{\s*""|\[\s*[{\[""]|\{\s*\})", RegexOptions.CultureInvariant)]
    private static partial Regex Json();
}
