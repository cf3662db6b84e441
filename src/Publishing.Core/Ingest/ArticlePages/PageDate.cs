using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Reads a date as pages print it; of a page that says "2022-03-31 — Updated on 2022-04-05" the first.</summary>
internal static partial class PageDate
{
    /// <summary>The date at the start of the text, as precisely as it is certain: of "03/04/2022" only the year, for nobody knows which number is the month.</summary>
    public static PartialDate? TryRead(string text)
    {
        if (text.Length > 500)
        {
            text = text[..500];
        }

        if (YearFirst().Match(text) is { Success: true } iso)
        {
            return Date(iso.Groups[1].Value, iso.Groups[2].Value, iso.Groups[3].Value);
        }

        if (YearLast().Match(text) is { Success: true } numbers)
        {
            return FromNumbers(numbers);
        }

        if (DayMonthYear().Match(text) is { Success: true } dayFirst && MonthNames.Of(dayFirst.Groups[2].Value) is { } month)
        {
            return Date(dayFirst.Groups[3].Value, month, dayFirst.Groups[1].Value);
        }

        if (MonthDayYear().Match(text) is { Success: true } monthFirst && MonthNames.Of(monthFirst.Groups[1].Value) is { } monthBefore)
        {
            return Date(monthFirst.Groups[3].Value, monthBefore, monthFirst.Groups[2].Value);
        }

        return Year().Match(text) is { Success: true, Groups: var year } ? Date(year[1].Value, "", "") : null;
    }

    private static PartialDate? FromNumbers(Match match)
    {
        var (first, second) = (Number(match.Groups[1].Value), Number(match.Groups[3].Value));
        var isDayFirst = match.Groups[2].Value == "." || first > 12;
        var isMonthFirst = !isDayFirst && second > 12;
        return (isDayFirst, isMonthFirst) switch
        {
            (true, _) => Date(match.Groups[4].Value, match.Groups[3].Value, match.Groups[1].Value),
            (_, true) => Date(match.Groups[4].Value, match.Groups[1].Value, match.Groups[3].Value),
            _ => Date(match.Groups[4].Value, "", ""),
        };
    }

    private static PartialDate? Date(string year, string month, string day)
    {
        var text = month.Length == 0 ? year : day.Length == 0 ? $"{year}-{month.PadLeft(2, '0')}" : $"{year}-{month.PadLeft(2, '0')}-{day.PadLeft(2, '0')}";
        return PartialDate.TryParse(text, out var date) ? date : null;
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^((?:1[89]|20)[0-9]{2})(?:[-./]|\s?年\s?)([0-9]{1,2})(?:(?:[-./]|\s?月\s?)([0-9]{1,2}))?(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})([-./])([0-9]{1,2})[-./]((?:1[89]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    [GeneratedRegex(@"^([0-9]{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-](?:de\s)?(\p{L}{3,12})\.?,?[\s-](?:de\s|del\s)?((?:1[89]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DayMonthYear();

    [GeneratedRegex(@"^(\p{L}{3,12})\.?\s([0-9]{1,2})(?:st|nd|rd|th)?,?\s((?:1[89]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthDayYear();

    [GeneratedRegex(@"^((?:1[89]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();
}
