using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.DublinCore;

/// <summary>Dates. A repository writes when the work appeared, and, in the same element, when it took it in: the latter have the time of day with them.</summary>
internal static partial class DcDates
{
    public static IReadOnlyList<PubDate> PubDates(DcRecord record, DcJournal place)
    {
        var issued = Read(record, record.Of("date", "issued", "published", "publication"));
        if (issued.Count == 0)
        {
            var plain = record.Of("date", "").Where(value => DcRecord.EmbargoEnd(value.Text) is null).ToList();
            var days = plain.Where(value => !Time().IsMatch(value.Text)).ToList();
            issued = Read(record, days.Count > 0 ? days : plain.Take(1));
            if (days.Count == 0 && issued.Count > 0)
            {
                record.Notes.Infer("pubDates", "the time at which a repository took it in");
                record.Notes.Tell(ProblemCodes.YearInferred, "The record has only times of day, at which a repository took it in; the day was taken for the date of publication.", "pubDates", plain[0].Text, SourceLine.Of(plain[0].Source));
            }
        }

        // Of 2019 and 2019-12-17 the second says more; of two years the first is when it appeared.
        var first = issued.Order().Select(date => (PartialDate?)date).FirstOrDefault();
        var pub = issued.Where(date => first?.Contains(date) == true).Order().Select(date => (PartialDate?)date).LastOrDefault();
        return [.. pub is { } known ? [new PubDate(known)] : Array.Empty<PubDate>(), .. place.Year is { } year && year != pub?.Year ? [new PubDate(new PartialDate(year), "collection")] : Array.Empty<PubDate>()];
    }

    public static IReadOnlyList<HistoryDate> History(DcRecord record) =>
    [
        .. Read(record, record.Of("date", "submitted")).Take(1).Select(date => new HistoryDate("received", date)),
        .. Read(record, record.Of("date", "accepted")).Take(1).Select(date => new HistoryDate("accepted", date)),
    ];

    private static List<PartialDate> Read(DcRecord record, IEnumerable<DcValue> values)
    {
        var dates = new List<PartialDate>();
        foreach (var value in values)
        {
            if (WrittenDate.Read(value.Text) is { } written)
            {
                dates.Add(written.Date);
            }
            else
            {
                record.Invalid("pubDates", value, "is not a date");
            }
        }

        return dates;
    }

    [GeneratedRegex("[T ][0-9]{2}:[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Time();
}
