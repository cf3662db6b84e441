using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Tables;

/// <summary>
/// What spreadsheets make of values that are no dates and no quantities, undone: pages "3-12" that have become 12 March, a volume 12 that has become 12.0,
/// an ISSN that has lost its zeros.
/// </summary>
internal static partial class CellDamage
{
    /// <summary>The two numbers, the smaller first, of which Excel has made a day: of <c>12-Mar</c> 3 and 12, of <c>Mar-45</c> 3 and 45. Null for any other cell.</summary>
    public static (int First, int Last)? PairOf(TableCell cell)
    {
        if (cell.Date is { } date)
        {
            return Pair(date.Month, date.Day ?? (date.Year % 100));
        }

        if (DayAndMonth().Match(cell.Text.Trim()) is { Success: true } day && WrittenDate.Month(day.Groups["m"].Value) is { } month)
        {
            return Pair(month, Number(day));
        }

        return MonthAndNumber().Match(cell.Text.Trim()) is { Success: true } number && WrittenDate.Month(number.Groups["m"].Value) is { } first ? Pair(first, Number(number)) : null;
    }

    /// <summary>A number without the point and zeros that a spreadsheet has added; any other text as it is.</summary>
    public static string Whole(string text) => Decimal().Match(text) is { Success: true } number ? number.Groups[1].Value : text;

    private static (int, int)? Pair(int? a, int b) => a is { } one && one != b && b > 0 ? (Math.Min(one, b), Math.Max(one, b)) : null;

    private static int Number(Match match) => int.Parse(match.Groups["n"].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<n>[0-9]{1,2})[-. ](?<m>\p{L}{3,9})\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonth();

    [GeneratedRegex(@"^(?<m>\p{L}{3,9})\.?[-. ](?<n>[0-9]{1,2})$", RegexOptions.CultureInvariant)]
    private static partial Regex MonthAndNumber();

    [GeneratedRegex(@"^([0-9]{1,9})[.,]0{1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Decimal();
}
