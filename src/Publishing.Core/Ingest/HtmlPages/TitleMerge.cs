using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The title and its translations out of all that a page says.</summary>
internal static class TitleMerge
{
    /// <summary>The article's own title first.</summary>
    public static IReadOnlyList<Title> Of(IReadOnlyList<PageReading> readings, LanguageTag? language, ImportNotes notes)
    {
        var mains = readings.Where(reading => reading.Article.Titles.Count > 0).Select(reading => (reading.Source, Title: MainOf(reading.Article.Titles, language))).ToList();
        if (mains.Count == 0)
        {
            return [];
        }

        var groups = new List<List<(string Source, Title Title)>>();
        foreach (var main in mains)
        {
            if (groups.Find(group => AreSame(group[0].Title, main.Title)) is { } same)
            {
                same.Add(main);
            }
            else
            {
                groups.Add([main]);
            }
        }

        // One against two or more is most likely the name of the site or of the issue.
        var chosen = groups.OrderByDescending(group => group.Count).First();
        foreach (var other in groups.Where(group => group != chosen && !IsTranslation(group[0].Title, language, readings)))
        {
            notes.Tell(ProblemCodes.ConflictingValues, $"The title in {chosen[0].Source} is another than in {other[0].Source}; the former was taken.", "titles/0/text", other[0].Title.Text.ToPlainText());
        }

        var best = chosen.Select(one => one.Title).Aggregate(Better);
        var titles = new List<Title> { best with { Language = chosen.Select(one => one.Title.Language).FirstOrDefault(tag => tag is not null) } };
        foreach (var translation in readings.SelectMany(reading => reading.Article.Titles).Where(title => title.Language is not null && title.Language != language && !AreSame(title, best)))
        {
            if (titles.TrueForAll(title => title.Language != translation.Language))
            {
                titles.Add(translation);
            }
        }

        return titles;
    }

    private static Title MainOf(IReadOnlyList<Title> titles, LanguageTag? language) =>
        titles.FirstOrDefault(title => language is not null && title.Language?.Language == language.Language) ?? titles.FirstOrDefault(title => title.Language is null) ?? titles[0];

    private static bool IsTranslation(Title title, LanguageTag? language, IReadOnlyList<PageReading> readings) =>
        (title.Language is not null && title.Language != language) || readings.SelectMany(reading => reading.Article.Titles).Any(other => other.Language is not null && other.Language != language && AreSame(other, title));

    private static string Full(Title title) => ArticleKeys.Normalize(title.Text.ToPlainText() + title.Subtitle?.ToPlainText());

    private static bool AreSame(Title a, Title b)
    {
        var (one, other) = (Full(a), Full(b));
        var (shorter, longer) = one.Length <= other.Length ? (one, other) : (other, one);

        // Cut at the end, or without its subtitle.
        return shorter == longer || ((a.Subtitle is null) != (b.Subtitle is null) && ArticleKeys.Normalize(a.Text.ToPlainText()) == ArticleKeys.Normalize(b.Text.ToPlainText())) || (shorter.Length >= 20 && shorter.Length * 3 >= longer.Length && longer.StartsWith(shorter, StringComparison.Ordinal));
    }

    // The whole before the cut, the one with its subtitle apart, with markup, and not all in capitals.
    private static Title Better(Title a, Title b)
    {
        var (one, other) = (Full(a), Full(b));
        if (one.Length != other.Length)
        {
            return one.Length > other.Length ? a : b;
        }

        return (a.Subtitle is null, b.Subtitle is null) switch
        {
            (true, false) => b,
            (false, true) => a,
            _ when !b.Text.IsPlain && a.Text.IsPlain => b,
            _ when IsShouted(a) && !IsShouted(b) => b,
            _ => a,
        };
    }

    private static bool IsShouted(Title title) => title.Text.ToPlainText() is var text && text.Any(char.IsUpper) && !text.Any(char.IsLower);
}
