using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace Publishing.Identifiers;

/// <summary>A date as precisely as it is known: a year, a year and month, or a day. Written <c>YYYY</c>, <c>YYYY-MM</c> or <c>YYYY-MM-DD</c> (ISO 8601, W3CDTF).</summary>
[JsonConverter(typeof(PartialDateJsonConverter))]
public readonly partial record struct PartialDate : IComparable<PartialDate>
{
    /// <summary>A date of the given precision; a day needs its month.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The calendar has no such date.</exception>
    public PartialDate(int year, int? month = null, int? day = null)
    {
        _ = new DateOnly(year, month ?? 1, day ?? 1);
        if (day is not null && month is null)
        {
            throw new ArgumentOutOfRangeException(nameof(day), "A day needs its month.");
        }

        (Year, Month, Day) = (year, month, day);
    }

    /// <summary>Year, 1 to 9999.</summary>
    public int Year { get; }

    /// <summary>Month, 1 to 12, or null when only the year is known.</summary>
    public int? Month { get; }

    /// <summary>Day of the month, or null.</summary>
    public int? Day { get; }

    /// <summary>The first day that the date can mean.</summary>
    public DateOnly FirstDay => new(Year, Month ?? 1, Day ?? 1);

    /// <summary>Reads <c>YYYY</c>, <c>YYYY-MM</c>, <c>YYYY-MM-DD</c>, also with a time after the day, which is dropped.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate value)
    {
        value = default;
        var match = Form().Match(text?.Trim() ?? "");
        if (!match.Success)
        {
            return false;
        }

        var year = Number(match.Groups[1]) ?? 0;
        var (month, day) = (Number(match.Groups[2]), Number(match.Groups[3]));
        if (year < 1 || month is < 1 or > 12 || (day is { } d && (d < 1 || d > DateTime.DaysInMonth(year, month!.Value))))
        {
            return false;
        }

        value = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>Chronological, by the first day that each can mean; of two with the same one the vaguer comes first.</summary>
    public int CompareTo(PartialDate other) =>
        (FirstDay, Month.HasValue, Day.HasValue).CompareTo((other.FirstDay, other.Month.HasValue, other.Day.HasValue));

    /// <summary>Whether the other date may be this one, said at least as precisely: June 2022 contains 30 June 2022, and itself.</summary>
    public bool Contains(PartialDate other) => Year == other.Year && (Month is null || Month == other.Month) && (Day is null || Day == other.Day);

    /// <inheritdoc/>
    public override string ToString() => (Month, Day) switch
    {
        (null, _) => Year.ToString("0000", CultureInfo.InvariantCulture),
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Year:0000}-{Month:00}-{Day:00}"),
    };

    /// <summary>Earlier than.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later than.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later than.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier than.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    private static int? Number(Group group) => group.Success ? int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex("^([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:[T ].*)?)?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}

/// <summary>Writes a <see cref="PartialDate"/> as its ISO 8601 string.</summary>
public sealed class PartialDateJsonConverter : JsonConverter<PartialDate>
{
    /// <inheritdoc/>
    public override PartialDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        return PartialDate.TryParse(text, out var value)
            ? value
            : throw new JsonException($"'{text}' is not a date: write YYYY, YYYY-MM or YYYY-MM-DD.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PartialDate value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
