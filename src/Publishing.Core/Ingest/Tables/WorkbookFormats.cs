using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using Publishing.Identifiers;

namespace Publishing.Ingest.Tables;

/// <summary>
/// What the number formats of a workbook (ECMA-376 part 1 §18.8.30) make of its numbers: which are dates, and how much of each is shown.
/// A date that is shown as "June 2020" was never said to be of the first of June.
/// </summary>
internal sealed partial class WorkbookFormats
{
    // Excel counts 29 February 1900, which never was: from March on 30 December 1899 is day 0.
    private static readonly DateTime Beginning = new(1899, 12, 30);

    private const int DaysTo1904 = 1462;

    private readonly List<DateParts> _byStyle = [];
    private readonly int _offset;

    private WorkbookFormats(bool is1904) => _offset = is1904 ? DaysTo1904 : 0;

    [Flags]
    private enum DateParts
    {
        None = 0,
        Year = 1,
        Month = 2,
        Day = 4,
    }

    /// <summary>Reads the styles part.</summary>
    /// <param name="styles">The part; null when there is none, and then no number is a date.</param>
    /// <param name="is1904">Whether days are counted from 1904, as Excel on the Macintosh did.</param>
    public static WorkbookFormats Of(XmlReader? styles, bool is1904)
    {
        var formats = new WorkbookFormats(is1904);
        var codes = new Dictionary<int, string>();
        var inCells = false;
        while (styles?.Read() == true)
        {
            switch (styles.NodeType, styles.LocalName)
            {
                case (XmlNodeType.Element, "numFmt") when Id(styles, "numFmtId") is { } id:
                    codes[id] = styles.GetAttribute("formatCode") ?? "";
                    break;
                case (XmlNodeType.Element, "cellXfs"):
                    inCells = !styles.IsEmptyElement;
                    break;
                case (XmlNodeType.EndElement, "cellXfs"):
                    inCells = false;
                    break;
                case (XmlNodeType.Element, "xf") when inCells:
                    var number = Id(styles, "numFmtId") ?? 0;
                    formats._byStyle.Add(codes.TryGetValue(number, out var code) ? PartsOf(code) : PartsOf(number));
                    break;
            }
        }

        return formats;
    }

    /// <summary>The date that a number in that style is, with whether it is shown without its year; null when it is a number.</summary>
    public (PartialDate Date, bool IsDayAndMonth)? DateOf(double number, int style)
    {
        var parts = style >= 0 && style < _byStyle.Count ? _byStyle[style] : DateParts.None;
        if (parts == DateParts.None || DateOf(number + _offset) is not { } date)
        {
            return null;
        }

        return parts switch
        {
            DateParts.Year => (new PartialDate(date.Year), false),
            DateParts.Year | DateParts.Month => (new PartialDate(date.Year, date.Month), false),
            DateParts.Day | DateParts.Month => (new PartialDate(date.Year, date.Month, date.Day), true),
            _ => (new PartialDate(date.Year, date.Month, date.Day), false),
        };
    }

    /// <summary>The day with that number, as Excel counts from 1900; null when it can be none.</summary>
    public static DateOnly? DateOf(double serial) =>
        serial is >= 1 and < 2_958_466 ? DateOnly.FromDateTime(Beginning.AddDays(Math.Floor(serial) + (serial < 60 ? 1 : 0))) : null;

    private static int? Id(XmlReader reader, string attribute) => int.TryParse(reader.GetAttribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : null;

    // The formats that have a number and no code (§18.8.30); those from 27 on are dates in East Asia.
    private static DateParts PartsOf(int number) => number switch
    {
        14 or 15 or 22 or (>= 27 and <= 31) or (>= 50 and <= 54) or 36 or 57 or 58 => DateParts.Year | DateParts.Month | DateParts.Day,
        16 => DateParts.Month | DateParts.Day,
        17 => DateParts.Year | DateParts.Month,
        _ => DateParts.None,
    };

    // Letters in quotes, brackets or behind a backslash are no codes; m is a month unless it stands beside hours or seconds.
    private static DateParts PartsOf(string code)
    {
        var bare = Literal().Replace(code.Split(';')[0], "").ToLowerInvariant();
        bare = Minutes().Replace(bare, "");
        return (bare.Contains('y', StringComparison.Ordinal) || bare.Contains('e', StringComparison.Ordinal) && !bare.Contains('0', StringComparison.Ordinal) ? DateParts.Year : 0)
            | (bare.Contains('m', StringComparison.Ordinal) ? DateParts.Month : 0)
            | (bare.Contains('d', StringComparison.Ordinal) ? DateParts.Day : 0);
    }

    [GeneratedRegex(@"""[^""]*""|\\.|_.|\*.|\[[^\]]*\]|general|am/pm|a/p", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Literal();

    [GeneratedRegex(@"h+[^a-z]*m+|m+[^a-z]*s+", RegexOptions.CultureInvariant)]
    private static partial Regex Minutes();
}
