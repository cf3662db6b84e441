using System.Globalization;

namespace Publishing.OaiPmh;

/// <summary>A date or time in UTC as <c>from</c>, <c>until</c> and every header write it (OAI-PMH §3.3).</summary>
/// <param name="Start">Its first second.</param>
/// <param name="Granularity">How fine it is.</param>
public readonly record struct Datestamp(DateTime Start, Granularity Granularity)
{
    /// <summary>How many characters a datestamp of a second has.</summary>
    public const int SecondLength = 20;

    private const string SecondForm = "yyyy-MM-dd'T'HH:mm:ss'Z'";
    private const string DayForm = "yyyy-MM-dd";

    /// <summary>Its last second, inclusive: <c>until</c> a day is until the day's end.</summary>
    public DateTime End => Granularity == Granularity.Day ? Start.AddSeconds(86_399) : Start;

    /// <summary>The datestamp that the text is in one of the two legal forms; nothing else will do, neither fractions nor offsets.</summary>
    public static bool TryParse(string text, out Datestamp datestamp)
    {
        var granularity = text.Length == DayForm.Length ? Granularity.Day : Granularity.Second;
        var form = granularity == Granularity.Day ? DayForm : SecondForm;
        var isDate = DateTime.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var start);
        datestamp = isDate ? new Datestamp(start, granularity) : default;
        return isDate;
    }

    /// <summary>A moment to the second, as responseDate and headers have it.</summary>
    public static string Format(DateTime utc) => utc.ToString(SecondForm, CultureInfo.InvariantCulture);

    /// <summary>Writes a moment to the second as <see cref="SecondLength"/> bytes; every header has one, so it is done by hand.</summary>
    public static void Write(DateTime utc, Span<byte> destination)
    {
        var (date, time) = (DateOnly.FromDateTime(utc), TimeOnly.FromDateTime(utc));
        "0000-00-00T00:00:00Z"u8.CopyTo(destination);
        WriteDigits(destination[..4], date.Year);
        WriteDigits(destination[5..7], date.Month);
        WriteDigits(destination[8..10], date.Day);
        WriteDigits(destination[11..13], time.Hour);
        WriteDigits(destination[14..16], time.Minute);
        WriteDigits(destination[17..19], time.Second);
    }

    /// <summary>The datestamp on the wire.</summary>
    public override string ToString() => Start.ToString(Granularity == Granularity.Day ? DayForm : SecondForm, CultureInfo.InvariantCulture);

    private static void WriteDigits(Span<byte> destination, int value)
    {
        for (var i = destination.Length - 1; i >= 0; i--, value /= 10)
        {
            destination[i] = (byte)('0' + (value % 10));
        }
    }
}
