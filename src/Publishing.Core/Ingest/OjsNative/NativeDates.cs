using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.OjsNative;

/// <summary>The dates of an article: attributes in OJS 3, elements in OJS 2.</summary>
internal static class NativeDates
{
    /// <summary>When the article first appeared, and its issue. A year of the issue that the date on which it was put online does not fall in is the year of the issue all the same.</summary>
    public static IReadOnlyList<PubDate> PubDates(XElement version, NativeVersions versions, NativeIssue? issue, NativeReading reading)
    {
        var first = versions.Earlier.Append(version).Select(each => Date(each, "date_published", "pubDates", reading)).OfType<PartialDate>().Order().Select(date => (PartialDate?)date).FirstOrDefault();
        var collection = Collection(issue, reading);
        return [.. first is { } pub ? [new PubDate(pub)] : Array.Empty<PubDate>(), .. collection is { } date ? [new PubDate(date, "collection")] : Array.Empty<PubDate>()];
    }

    /// <summary>When it was submitted, accepted, and brought up to date by the version that is read.</summary>
    public static IReadOnlyList<HistoryDate> History(XElement article, XElement version, NativeVersions versions, NativeReading reading)
    {
        var dates = new List<HistoryDate>();
        Add("received", Date(article, "date_submitted", "history", reading) ?? (version == article ? null : Date(version, "date_submitted", "history", reading)));
        Add("accepted", Date(article, "date_accepted", "history", reading));
        if (versions.Earlier.Count > 0)
        {
            Add("updated", Date(version, "date_published", "history", reading));
        }

        return dates;

        void Add(string kind, PartialDate? date)
        {
            if (date is { } known)
            {
                dates.Add(new HistoryDate(kind, known));
            }
        }
    }

    private static PartialDate? Collection(NativeIssue? issue, NativeReading reading)
    {
        var published = issue?.Published is { } text ? Parse(text, "pubDates", issue.Element, reading) : null;
        var year = issue?.Year is { } given && int.TryParse(given, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 1000 and < 10_000 ? number : (int?)null;
        if (issue?.Year is { } bad && year is null)
        {
            reading.Invalid("pubDates", bad, "is not a year", issue.Element);
        }

        return year is null || published?.Year == year ? published : new PartialDate(year.Value);
    }

    private static PartialDate? Date(XElement holder, string name, string field, NativeReading reading)
    {
        var element = holder.Child(name);
        return (holder.Attr(name) ?? element?.Words()) is { } text ? Parse(text, field, element ?? holder, reading) : null;
    }

    private static PartialDate? Parse(string text, string field, XElement? at, NativeReading reading)
    {
        // What a database says for "none", and what PHP makes of it.
        if (text.StartsWith("0000-00-00", StringComparison.Ordinal))
        {
            return null;
        }

        if (text.StartsWith("1970-01-01", StringComparison.Ordinal) || text.StartsWith("-0001-11-30", StringComparison.Ordinal) || WrittenDate.Read(text) is not { } written)
        {
            reading.Invalid(field, text, "is no date on which this can have happened", at);
            return null;
        }

        if (!written.IsWhole)
        {
            reading.Tell(ProblemCodes.InvalidValue, $"Which of its numbers is the month cannot be told from '{text}'; only the year was taken.", field, text, at);
        }

        return written.Date;
    }
}
