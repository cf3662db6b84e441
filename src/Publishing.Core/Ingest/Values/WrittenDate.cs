using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>A date as people and programs write it: <c>2019-05-03</c>, <c>03.05.2019</c>, <c>May 3, 2019</c>, <c>2008 Nov-Dec</c>, <c>Spring 2020</c>, <c>2020/3//</c>, <c>[c1992]</c>.</summary>
/// <param name="Date">The date, as precise as it is certain.</param>
/// <param name="Season">What stands in place of a month: a season, two months.</param>
/// <param name="IsWhole">Whether nothing of what was written is left out: of <c>1977-1978</c> and of <c>3/5/2019</c>, which people read in two ways, only the year is taken.</param>
/// <param name="IsApproximate">Whether whoever wrote it was not sure: "ca. 1992", "[1992?]", "1992~".</param>
public sealed partial record WrittenDate(PartialDate Date, string? Season = null, bool IsWhole = true, bool IsApproximate = false)
{
    /// <summary>Reads a date; null when there is no year in it.</summary>
    public static WrittenDate? Read(string? text)
    {
        var written = RunningText.Of(text ?? "");
        var words = Around().Replace(written, "").Trim('.', ',', ';', '[', ']', '(', ')', '<', '>', '©', ' ', '\u00a0');
        if (words.Length is 0 or > 60)
        {
            return null;
        }

        return (Numeric(words) ?? Slashed(words) ?? RangeOf(words) ?? InWords(words)) is { } date ? date with { IsApproximate = Approximate().IsMatch(written) } : null;
    }

    // As reference managers write it: year, month, day and anything else, each of which may be empty.
    private static WrittenDate? Slashed(string words)
    {
        if (SlashedForm().Match(words) is not { Success: true, Groups: var parts })
        {
            return null;
        }

        var other = parts[4].Value.Trim(' ', '.', '/');
        var date = Of(parts[1].Value, parts[2].Value, parts[3].Value);
        return date is { Date.Month: null, Season: null } && other.Length > 0 ? Of(parts[1].Value, other, null) : date;
    }

    // ISO 8601: of a range the beginning.
    private static WrittenDate? RangeOf(string words) =>
        RangeForm().Match(words) is { Success: true } range && Numeric(range.Groups[1].Value) is { } start ? start with { IsWhole = false } : null;

    /// <summary>A date of three fields, each a number or, for the month, its name; null when there is no year in it.</summary>
    public static WrittenDate? Of(string? year, string? month, string? day)
    {
        if (Number(year, 1, 9999) is not { } y)
        {
            return Read(year);
        }

        var written = RunningText.Of(month ?? "").Trim('{', '}', '"');
        if (written.Trim('0').Length == 0)
        {
            return new WrittenDate(new PartialDate(y), IsWhole: Number(day, 1, 31) is null);
        }

        if ((Number(written, 1, 12) ?? Month(written)) is not { } m)
        {
            // "5 March", "Mar 5": the month has its day with it.
            if (MonthAndDay().Match(written) is { Success: true, Groups: var both } && Month(both["month"].Value) is { } named)
            {
                return Of(year, named.ToString(CultureInfo.InvariantCulture), both["day"].Value);
            }

            return IsSeason(written) ? new WrittenDate(new PartialDate(y), written) : new WrittenDate(new PartialDate(y), IsWhole: false);
        }

        var d = Number(day, 1, DateTime.DaysInMonth(y, m));
        return new WrittenDate(new PartialDate(y, m, d), IsWhole: d is not null || RunningText.Of(day ?? "").Trim('0').Length == 0);
    }

    private static WrittenDate? Numeric(string words)
    {
        if (PartialDate.TryParse(words, out var iso) || (Compact().Match(words) is { Success: true, Groups: var digits } && PartialDate.TryParse($"{digits[1].Value}-{digits[2].Value}-{digits[3].Value}", out iso)))
        {
            return new WrittenDate(iso);
        }

        // A month or a day of zeros is one that is not known.
        if (YearFirst().Match(words) is { Success: true, Groups: var first })
        {
            return Of(first[1].Value, first[2].Value, first[3].Value);
        }

        if (MonthAndYear().Match(words) is { Success: true, Groups: var pair })
        {
            return Of(pair[2].Value, pair[1].Value, null);
        }

        if (YearLast().Match(words) is not { Success: true, Groups: var last })
        {
            return null;
        }

        var (one, two) = (last[1].Value, last[3].Value);
        return (Number(one, 1, 31), Number(two, 1, 31)) switch
        {
            (not null, > 12) => Of(last[4].Value, one, two),
            (> 12, not null) => Of(last[4].Value, two, one),
            _ when last[2].Value != "/" || one == two => Of(last[4].Value, two, one),
            _ => new WrittenDate(new PartialDate(Number(last[4].Value, 1, 9999)!.Value), IsWhole: false),
        };
    }

    private static WrittenDate? InWords(string words)
    {
        var year = Year().Match(words);
        if (!year.Success)
        {
            return null;
        }

        var rest = (words[..year.Index] + " " + words[(year.Index + year.Length)..]).Trim(' ', ',', '.', '-', '–', '/');
        var tokens = Token().Matches(rest).Select(token => token.Value).Where(token => token is not ("de" or "del" or "of" or "г" or "год" or "года" or "р" or "року" or "ж" or "жылы")).ToList();
        var months = tokens.Select(Month).OfType<int>().ToList();
        var numbers = tokens.Select(token => Number(Ordinal().Replace(token, ""), 1, 31)).OfType<int>().ToList();
        if (tokens.Count == 0)
        {
            return new WrittenDate(new PartialDate(Number(year.Value, 1, 9999)!.Value));
        }

        if (months.Count == 1 && tokens.Count <= 2 && numbers.Count == tokens.Count - 1)
        {
            var day = numbers.Count == 1 ? numbers[0].ToString(CultureInfo.InvariantCulture) : null;
            return Of(year.Value, months[0].ToString(CultureInfo.InvariantCulture), day);
        }

        var isSeason = tokens.Exists(IsSeason) || months.Count > 1;
        return new WrittenDate(new PartialDate(Number(year.Value, 1, 9999)!.Value), isSeason ? RunningText.Of(rest) : null, isSeason);
    }

    /// <summary>The number of a month by its name, whole or shortened; null for another word.</summary>
    public static int? Month(string word)
    {
        var name = word.Trim().TrimEnd('.');
        name = name.Equals("sept", StringComparison.OrdinalIgnoreCase) ? "sep" : name;
        return MonthNames.Of(name) is { } number ? int.Parse(number, CultureInfo.InvariantCulture) : null;
    }

    /// <summary>Whether a text stands in place of a month: a season, a quarter, several months.</summary>
    public static bool IsSeason(string text) => SeasonForm().IsMatch(text) || (Months().Match(text) is { Success: true, Groups: var months } && Month(months[1].Value) is not null && Month(months[2].Value) is not null);

    private static int? Number(string? text, int least, int most) =>
        int.TryParse(text.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;

    [GeneratedRegex(@"^([12][0-9]{3})\s?[-/.]\s?([0-9]{1,2})(?:\s?[-/.]\s?([0-9]{1,2}))?[-/.]?(?:[T ].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirst();

    [GeneratedRegex(@"^([0-9]{1,2})\s?[-/.]\s?([12][0-9]{3})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndYear();

    [GeneratedRegex(@"^([0-9]{1,2})\s?([-/.])\s?([0-9]{1,2})\s?[-/.]\s?([12][0-9]{3})(?:\s?г\.?|\s[0-9:]+.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearLast();

    // What says how sure it is, or of what it is the year, and no more: "c1992", "cop. 1992", "ca. 1990?".
    [GeneratedRegex(@"[?~©℗{}""]|^\W*(?:(?:ca?|circa|approx|cop|около|published|publ|veröffentlicht)\b\.?|c(?=[0-9]{4}))\s*:?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Around();

    [GeneratedRegex(@"[?~]|\b(?:ca|circa|approx|около)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Approximate();

    [GeneratedRegex(@"^([12][0-9]{3})/([0-9]{0,2}|\p{L}{3,12})/([0-9]{0,2})(?:/(.*))?$", RegexOptions.CultureInvariant)]
    private static partial Regex SlashedForm();

    [GeneratedRegex(@"^([0-9]{4}-[0-9]{2}(?:-[0-9]{2})?)(?:T[0-9:.Z+-]+)?/(?:[0-9T:.Z+-]+|\.\.)?$", RegexOptions.CultureInvariant)]
    private static partial Regex RangeForm();

    [GeneratedRegex("^((?:1[4-9]|20)[0-9]{2})(0[1-9]|1[0-2])(0[1-9]|[12][0-9]|3[01])$", RegexOptions.CultureInvariant)]
    private static partial Regex Compact();

    [GeneratedRegex(@"^(?:(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|\.)?[\s.~-]+(?:de\s)?(?<month>\p{L}{3,12})\.?|(?<month>\p{L}{3,12})[\s.~-]+(?<day>[0-9]{1,2})(?:st|nd|rd|th)?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex MonthAndDay();

    [GeneratedRegex(@"^(\p{L}{3,12})\.?\s*(?:[-–/&,]|and|to|und|et|y|e|и)\s*(\p{L}{3,12})\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Months();

    [GeneratedRegex("(?<![0-9])[12][0-9]{3}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"[\p{L}\p{M}]+|[0-9]+(?:st|nd|rd|th)?", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Token();

    [GeneratedRegex("(?:st|nd|rd|th)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal();

    [GeneratedRegex(
        @"\b(?:spring|summer|autumn|fall|winter|quarter|semester|trimester|first|second|third|fourth|q[1-4]|[1-4](?:st|nd|rd|th)|primavera|verano|otoño|invierno|verão|outono|inverno|printemps|été|automne|hiver|frühling|sommer|herbst|winter|весна|лето|осень|зима|christmas|easter|supplement|suppl)",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeasonForm();
}
