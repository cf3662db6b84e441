using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Tables;

/// <summary>Reads dates as spreadsheets have them: like any that is written (<see cref="WrittenDate"/>), and besides with the month first, with years of two digits, and as the numbers by which Excel keeps them.</summary>
internal static partial class TableDates
{
    // The days by which Excel counts from 1954 to 2064; below, four digits are a year.
    private const double FirstSerial = 20_000, LastSerial = 60_000;

    /// <summary>The date that a text is.</summary>
    /// <param name="text">The text.</param>
    /// <param name="order">Which number is the month, when the date itself does not tell.</param>
    public static DateReading Read(string text, DateOrder order)
    {
        text = text.Trim().Trim('\'', '"', '[', ']', '(', ')').Trim();
        if (Nothing().IsMatch(text))
        {
            return new DateReading(null);
        }

        return Numbers().Match(text) is { Success: true } numbers ? OfNumbers(numbers, order)
            : double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? OfNumber(number)
            : ShortYear().Match(text) is { Success: true } words ? OfShortYear(words)
            : WrittenDate.Read(text) is { } written ? new DateReading(written.Date, written.IsWhole ? DateDoubt.None : DateDoubt.Cut, written.Season)
            : new DateReading(null);
    }

    /// <summary>Whether a field says that there is no date.</summary>
    public static bool IsNothing(string text) => Nothing().IsMatch(text.Trim());

    /// <summary>Which number is the month, when a date has numbers of which only one can be; unknown for any other text.</summary>
    public static DateOrder OrderOf(string text)
    {
        var match = Numbers().Match(text.Trim());
        return !match.Success || match.Groups["s"].Value == "." ? DateOrder.Unknown : (Number(match, "a"), Number(match, "b")) switch
        {
            ( > 12 and <= 31, <= 12) => DateOrder.DayFirst,
            ( <= 12, > 12 and <= 31) => DateOrder.MonthFirst,
            _ => DateOrder.Unknown,
        };
    }

    private static DateReading OfNumbers(Match match, DateOrder order)
    {
        var (first, second) = (Number(match, "a"), Number(match, "b"));
        var (year, isShort) = YearOf(match.Groups["y"].Value);
        var doubt = isShort ? DateDoubt.ShortYear : DateDoubt.None;

        // With points between them the day stands first, in every country that writes so.
        if (match.Groups["s"].Value == "." || first > 12 || first == second)
        {
            return Made(year, second, first, doubt);
        }

        if (second > 12)
        {
            return Made(year, first, second, doubt);
        }

        return order switch
        {
            DateOrder.MonthFirst => Made(year, first, second, isShort ? doubt : DateDoubt.OrderOfColumn),
            DateOrder.DayFirst => Made(year, second, first, isShort ? doubt : DateDoubt.OrderOfColumn),
            _ => new DateReading(new PartialDate(year), DateDoubt.Ambiguous),
        };
    }

    private static DateReading OfNumber(double number) => number switch
    {
        >= 1000 and < 2200 when number == Math.Floor(number) => new DateReading(new PartialDate((int)number)),
        >= 1000_01_01 and < 2200_01_01 when number == Math.Floor(number) => Made((int)number / 10000, (int)number / 100 % 100, (int)number % 100, DateDoubt.None),
        >= FirstSerial and < LastSerial when WorkbookFormats.DateOf(number) is { } day => new DateReading(new PartialDate(day.Year, day.Month, day.Day), DateDoubt.Serial),
        _ => new DateReading(null),
    };

    // 12-Mar-20, Mar-20
    private static DateReading OfShortYear(Match match) => WrittenDate.Month(match.Groups["m"].Value) is { } month
        ? Made(YearOf(match.Groups["y"].Value).Year, month, match.Groups["d"].Success ? Number(match, "d") : null, DateDoubt.ShortYear)
        : new DateReading(null);

    private static DateReading Made(int year, int month, int? day, DateDoubt doubt) =>
        year is < 1 or > 9999 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month))) ? new DateReading(null) : new DateReading(new PartialDate(year, month, day), doubt);

    // As Excel does: up to 29 is this century.
    private static (int Year, bool IsShort) YearOf(string digits) => Number(digits) is var year && digits.Length > 2 ? (year, false) : year <= 29 ? (2000 + year, true) : (1900 + year, true);

    private static int Number(Match match, string group) => Number(match.Groups[group].Value);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?:|0|0000|0000-00-00.*|n[./]?\s?[ad]\.?|none|null|nan|nat|undefined|unknown|[-–—.?/\s]+|#N/A|tbd|tba|in press|forthcoming|б\.?\s?д\.?|s\.\s?d\.)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    [GeneratedRegex(@"^(?<a>[0-9]{1,2})\s?(?<s>[-./])\s?(?<b>[0-9]{1,2})\s?\k<s>\s?(?<y>[12][0-9]{3}|[0-9]{2})(?:\s?г\.?)?(?:,?[T ]+[0-9]{1,2}:.*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^(?:(?<d>[0-9]{1,2})[-./ ])?(?<m>\p{L}{3,12})\.?[-./' ](?<y>[0-9]{2})$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
