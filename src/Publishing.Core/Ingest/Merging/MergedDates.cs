using Publishing.Articles;

namespace Publishing.Ingest.Merging;

/// <summary>Dates of two sources: one that is given wins over those of its kind, unless one of them is the same with its month or day.</summary>
internal static class MergedDates
{
    /// <summary>When it appeared.</summary>
    public static IReadOnlyList<PubDate> Of(IReadOnlyList<PubDate> before, IReadOnlyList<PubDate> said)
    {
        // A year alone, of no particular kind of edition, is that of any date that is known better.
        bool IsKnown(PubDate date) => before.Any(old => old.Kind == date.Kind && (date.Format is null || date.Format == old.Format) && date.Date.Contains(old.Date));
        var news = said.Where(date => !IsKnown(date)).ToList();
        return [.. news, .. before.Where(old => news.TrueForAll(date => date.Kind != old.Kind || (date.Format is not null && old.Format is not null && date.Format != old.Format)))];
    }

    /// <summary>What happened before and after.</summary>
    public static IReadOnlyList<HistoryDate> Of(IReadOnlyList<HistoryDate> before, IReadOnlyList<HistoryDate> said)
    {
        bool IsKnown(HistoryDate date) => before.Any(old => old.Kind == date.Kind && date.Date.Contains(old.Date));
        var news = said.Where(date => !IsKnown(date)).ToList();
        return [.. news, .. before.Where(old => news.TrueForAll(date => date.Kind != old.Kind))];
    }
}
