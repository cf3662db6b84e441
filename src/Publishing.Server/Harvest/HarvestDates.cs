using System.Globalization;
using Publishing.OaiPmh;

namespace Publishing.Server.Harvest;

/// <summary>Datestamps as another repository takes them (OAI-PMH §2.7.1).</summary>
internal static class HarvestDates
{
    /// <summary>Whether a text may be given as <c>from</c> or <c>until</c>.</summary>
    public static bool IsValid(string text) => Datestamp.TryParse(text, out _);

    /// <summary>
    /// Where the next list begins when the last one began at a moment: one unit of the granularity before, for many repositories stamp what they are just changing with a time that has passed.
    /// </summary>
    /// <param name="began">When the last list began, by the repository's own clock, as it wrote it.</param>
    /// <param name="granularity">The repository's granularity, as Identify gives it.</param>
    public static string? Before(string? began, string? granularity)
    {
        if (began is null || !DateTimeOffset.TryParse(began, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
        {
            return null;
        }

        return IsFine(granularity)
            ? Datestamp.Format(time.UtcDateTime.AddSeconds(-1))
            : time.UtcDateTime.AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    /// <summary>A date as fine as the other one, because a request must not have two granularities.</summary>
    public static string? Until(string? until, string? from) =>
        until is null || from is null || until.Length == from.Length ? until
        : until.Length < from.Length ? until + "T23:59:59Z"
        : until[..10];

    /// <summary>A date as the repository takes it: no finer than it stamps.</summary>
    public static string? Given(string? date, string? granularity) => date is { Length: > 10 } && !IsFine(granularity) ? date[..10] : date;

    private static bool IsFine(string? granularity) => granularity is not null && granularity.Contains('T', StringComparison.OrdinalIgnoreCase);
}
