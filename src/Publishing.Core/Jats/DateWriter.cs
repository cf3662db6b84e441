using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Jats;

/// <summary>Writes <c>pub-date</c> and <c>history</c>, each date as precisely as it is known.</summary>
internal static class DateWriter
{
    public static IEnumerable<XElement> PubDates(PublishedArticle published, JatsElements elements)
    {
        var dates = published.Article.PubDates;
        var ofIssue = published.Issue?.Published is { } issue && dates.All(date => date.Kind != "collection") ? new[] { new PubDate(issue, "collection") } : [];
        return dates.Concat(ofIssue).Select(date => elements.Element(
            "pub-date",
            JatsElements.Attribute("date-type", date.Kind),
            JatsElements.Attribute("publication-format", date.Format),
            new XAttribute("iso-8601-date", date.Date.ToString()),
            string.IsNullOrEmpty(date.Season) ? Parts(date.Date, elements) : [elements.Element("season", date.Season), Year(date.Date, elements)]));
    }

    public static XElement? History(IReadOnlyList<HistoryDate> history, JatsElements elements) => elements.Holder("history", history.Select(date => elements.Element(
        "date",
        JatsElements.Attribute("date-type", date.Kind),
        new XAttribute("iso-8601-date", date.Date.ToString()),
        Parts(date.Date, elements))));

    private static IEnumerable<XElement?> Parts(PartialDate date, JatsElements elements) =>
        [TwoDigits("day", date.Day, elements), TwoDigits("month", date.Month, elements), Year(date, elements)];

    private static XElement? TwoDigits(string name, int? number, JatsElements elements) => elements.Optional(name, number?.ToString("00", CultureInfo.InvariantCulture));

    private static XElement Year(PartialDate date, JatsElements elements) => elements.Element("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
}
