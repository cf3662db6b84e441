using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The dates of publication out of all that a page says.</summary>
internal static class DateMerge
{
    /// <summary>The dates: the article's own first, then that of its issue.</summary>
    public static IReadOnlyList<PubDate> Of(IReadOnlyList<PageReading> readings, ImportNotes notes)
    {
        var own = readings.Select(reading => (reading.Source, Date: reading.Article.PubDates.FirstOrDefault(date => date.Kind == "pub"))).Where(one => one.Date is not null).ToList();
        var issue = readings.SelectMany(reading => reading.Article.PubDates).Where(date => date.Kind == "collection").Aggregate((PubDate?)null, (known, next) => known is null || known.Date.Contains(next.Date) ? next : known);
        if (own.Count == 0)
        {
            return issue is null ? [] : [issue];
        }

        var chosen = own[0];
        foreach (var other in own.Skip(1))
        {
            if (chosen.Date!.Date.Contains(other.Date!.Date))
            {
                chosen = (chosen.Source, chosen.Date with { Date = other.Date.Date });
            }
            else if (!other.Date.Date.Contains(chosen.Date.Date))
            {
                // Where the year of the issue is another one, OJS gives that year to Google Scholar in place of the article's own date.
                if (chosen.Date.Date.Month is null && other.Date.Date.Day is not null)
                {
                    issue ??= chosen.Date with { Kind = "collection" };
                    chosen = other;
                }

                Tell(notes, own[0], other!, chosen!);
            }
        }

        return issue is null || chosen.Date!.Date == issue.Date || issue.Date.Contains(chosen.Date.Date) ? [chosen.Date!] : [chosen.Date!, issue];
    }

    private static void Tell(ImportNotes notes, (string Source, PubDate? Date) one, (string Source, PubDate? Date) other, (string Source, PubDate? Date) chosen) =>
        notes.Tell(ProblemCodes.ConflictingValues, $"{PageMerge.Sentence(one.Source)} say {one.Date!.Date}, {other.Source} {other.Date!.Date}; {chosen.Date!.Date} was taken as the date of the article.", "pubDates", other.Date.Date.ToString());
}
