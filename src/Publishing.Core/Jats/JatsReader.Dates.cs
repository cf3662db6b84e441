using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>Dates of publication and of what went before.</content>
public sealed partial class JatsReader
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private void ReadPubDate(XElement element)
    {
        var claim = new Claim();
        if (PubDateOf(element, claim) is not { } date)
        {
            Preserve(ArticleMeta, element);
        }

        // Software writes the first day of 1970 where nobody has given a date.
        else if (date.Date == new PartialDate(1970, 1, 1))
        {
            Invalid(element, $"pubDates/{_pubDates.Count}/date", date.Date.ToString(), "is what software writes for an unknown date");
        }
        else
        {
            _pubDates.Add(date);
            KeepOriginal(ArticleMeta, element, claim);
        }
    }

    private PubDate? PubDateOf(XElement element, Claim claim)
    {
        claim.Attributes(element, "date-type", "publication-format", "iso-8601-date");
        var season = RunningText.Of(element.Element("season")?.Value ?? "");
        return ReadDate(element, "pubDates", claim) is { } date
            ? new PubDate(date, Value(element, "date-type") ?? "pub", Value(element, "publication-format"), season.Length > 0 ? season : null)
            : null;
    }

    private void ReadHistory(XElement history)
    {
        foreach (var part in history.Elements())
        {
            var claim = new Claim();
            if (HistoryDateOf(part, claim) is { } date)
            {
                _history.Add(date);
                KeepOriginal(ArticleMeta + "/history", part, claim);
            }
            else
            {
                Preserve(ArticleMeta + "/history", part);
            }
        }
    }

    // An event of which only the date is known is a date of the history; one that says more is kept as it came.
    private void ReadPubHistory(XElement history)
    {
        foreach (var happened in history.Elements("event").ToList())
        {
            if (happened.Elements().ToList() is not [{ Name.LocalName: "date" } date] || happened.Attributes().Any(attribute => attribute.Name.LocalName != "event-type"))
            {
                continue;
            }

            if (date.Attribute("date-type") is null && Value(happened, "event-type") is { } kind)
            {
                date.SetAttributeValue("date-type", kind);
            }

            var claim = new Claim();
            if (HistoryDateOf(date, claim) is { } read)
            {
                _history.Add(read);
                KeepOriginal(ArticleMeta + "/history", date, claim);
                happened.Remove();
            }
        }

        if (history.HasElements)
        {
            Preserve(ArticleMeta, history);
        }
    }

    private HistoryDate? HistoryDateOf(XElement element, Claim claim)
    {
        claim.Attributes(element, "date-type", "iso-8601-date");
        return element.Name.LocalName == "date" && Value(element, "date-type") is { } kind && element.Element("season") is null && ReadDate(element, "history", claim) is { } date
            ? new HistoryDate(kind, date)
            : null;
    }

    /// <summary>The date of an element that has year, month and day; null when it gives none that the calendar knows.</summary>
    private PartialDate? ReadDate(XElement element, string field, Claim claim)
    {
        var iso = element.Attribute("iso-8601-date");
        var isOtherCalendar = element.Attribute("calendar") is { Value: var calendar } && !calendar.Contains("greg", StringComparison.OrdinalIgnoreCase);
        foreach (var part in element.Elements())
        {
            claim.Attributes(part);
            if (part.Name.LocalName is not ("year" or "month" or "day" or "season"))
            {
                claim.Miss();
            }
        }

        var written = isOtherCalendar ? null : WrittenDate(element, field, claim);
        if (iso is null)
        {
            return written;
        }

        // Two zeros say that the month or the day is not known.
        if (!PartialDate.TryParse(iso.Value.Replace("-00", "", StringComparison.Ordinal), out var date))
        {
            Invalid(element, field, iso.Value, "is not a date");
            iso.Remove();
            return written;
        }

        if (written is { } other && other != date)
        {
            // A season says more than the month that stands for it.
            if (element.Element("season") is null)
            {
                claim.Miss();
            }
        }

        return written is { Month: not null } precise && date.Day is null ? precise : date;
    }

    private PartialDate? WrittenDate(XElement element, string field, Claim claim)
    {
        if (Number(element.Element("year"), 1, 9999) is not { } year)
        {
            return StringDate(element, field, claim);
        }

        var month = MonthOf(element.Element("month"));
        var day = Number(element.Element("day"), 1, 31);
        if ((month is null && HasWords(element.Element("month"))) || (day is null && HasWords(element.Element("day"))) || (day is not null && (month is null || day > DateTime.DaysInMonth(year, month.Value))))
        {
            // What the calendar does not know is not guessed at; the rest of the date holds.
            claim.Miss();
            day = null;
            _findings.Add(new JatsFinding(JatsFindingKind.InvalidValue, "A part of the date is none that the calendar has; it was left out.", field, RunningText.Of(string.Join(' ', element.Elements().Select(part => part.Value))), SourceLine.Of(element)));
        }

        return new PartialDate(year, month, day);
    }

    private PartialDate? StringDate(XElement element, string field, Claim claim)
    {
        var given = element.Element("string-date")?.Value ?? element.Element("year")?.Value ?? (element.HasElements ? null : element.Value);
        claim.Miss();
        if (given is not null && PartialDate.TryParse(given, out var date))
        {
            return date;
        }

        if (!string.IsNullOrWhiteSpace(given))
        {
            Invalid(element, field, RunningText.Of(given), "is not a date that can be read");
        }

        return null;
    }

    private static bool HasWords(XElement? element) => element is not null && !string.IsNullOrWhiteSpace(element.Value) && element.Value.Trim().Trim('0').Length > 0;

    private static int? MonthOf(XElement? element)
    {
        if (element is null || Number(element, 1, 12) is { } number && number > 0)
        {
            return element is null ? null : Number(element, 1, 12);
        }

        var at = Array.FindIndex(Months, month => element.Value.Trim().StartsWith(month, StringComparison.OrdinalIgnoreCase));
        return at < 0 ? null : at + 1;
    }

    private static int? Number(XElement? element, int least, int most) =>
        element is not null && int.TryParse(element.Value.AsSpan().Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
