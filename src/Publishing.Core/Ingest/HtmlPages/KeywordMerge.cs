using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The keywords out of all that a page says: each list once, with its language.</summary>
internal static class KeywordMerge
{
    /// <summary>The groups.</summary>
    public static IReadOnlyList<KeywordGroup> Of(IReadOnlyList<PageReading> readings, LanguageTag? language)
    {
        var merged = new List<(KeywordGroup Group, HashSet<string> Words)>();
        foreach (var group in readings.SelectMany(reading => reading.Article.Keywords))
        {
            var words = group.Keywords.Select(word => ArticleKeys.Normalize(word.ToPlainText())).ToHashSet(StringComparer.Ordinal);
            var same = merged.FindIndex(other => AreSame(other.Words, words));
            if (same >= 0)
            {
                var (known, all) = merged[same];
                var longer = words.Count > all.Count && words.IsSupersetOf(all) ? group : known;
                merged[same] = (longer with { Language = known.Language ?? group.Language }, longer == group ? words : all);
            }
            else if (words.Count > 0 && (merged.Count == 0 || group.Vocabulary is not null || merged.TrueForAll(other => (other.Group.Language ?? language) != (group.Language ?? language))))
            {
                merged.Add((group, words));
            }
        }

        return [.. merged.Select(one => one.Group)];
    }

    private static bool AreSame(HashSet<string> a, HashSet<string> b) => a.Count(b.Contains) * 2 > Math.Min(a.Count, b.Count);
}
