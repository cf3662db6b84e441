using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The abstracts out of all that a page says: each once, in the best form, with its language.</summary>
internal static class AbstractMerge
{
    private const int Compared = 120;

    /// <summary>The abstracts, that in the article's own language first.</summary>
    public static IReadOnlyList<Abstract> Of(IReadOnlyList<PageReading> readings, LanguageTag? language)
    {
        var merged = new List<(Abstract Item, string Text)>();
        foreach (var item in readings.SelectMany(reading => reading.Article.Abstracts))
        {
            var text = ArticleKeys.Normalize(item.ToReadableText());
            var same = merged.FindIndex(other => AreSame(other.Text, text));
            if (same >= 0)
            {
                merged[same] = Better(merged[same], (item, text));
            }
            else if (text.Length > 0 && IsNew(item, merged, language))
            {
                merged.Add((item, text));
            }
        }

        return [.. merged.Select(one => one.Item).OrderBy(item => item.Kind is not null).ThenBy(item => item.Language is not null && item.Language != language)];
    }

    // One more in the same language is the teaser that the site makes for others.
    private static bool IsNew(Abstract item, List<(Abstract Item, string Text)> merged, LanguageTag? language) =>
        merged.Count == 0 || (item.Kind is not null && merged.TrueForAll(other => other.Item.Kind != item.Kind || other.Item.Language != item.Language))
        || (item.Language is not null && merged.TrueForAll(other => (other.Item.Language ?? language) != item.Language));

    private static bool AreSame(string a, string b)
    {
        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        return shorter.Length > 0 && longer.Contains(shorter.Length > Compared ? shorter[..Compared] : shorter, StringComparison.Ordinal);
    }

    private static (Abstract Item, string Text) Better((Abstract Item, string Text) a, (Abstract Item, string Text) b)
    {
        var language = a.Item.Language ?? b.Item.Language;
        var better = b.Text.Length > a.Text.Length + 20 || (b.Text.Length + 20 >= a.Text.Length && Richness(b.Item) > Richness(a.Item)) ? b : a;
        return (better.Item with { Language = language, Kind = a.Item.Kind ?? b.Item.Kind }, better.Text);
    }

    private static int Richness(Abstract item) =>
        item.Sections.Sum(section => (section.Title is null ? 0 : 5) + section.Paragraphs.Sum(paragraph => paragraph.IsPlain ? 1 : 3));
}
