using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;

namespace Publishing.Crosswalks.Nlm;

/// <summary>Writes <c>pub-date</c> and <c>history</c> of NLM 2.3, which says in one word what JATS says in two attributes.</summary>
internal static class NlmDates
{
    /// <summary>The dates of publication, that of the issue among them.</summary>
    public static IEnumerable<XElement> Published(PublishedArticle published, JatsElements elements)
    {
        var dates = published.Article.PubDates;
        var ofIssue = published.Issue?.Published is { } issue && dates.All(date => date.Kind != "collection") ? new[] { new PubDate(issue, "collection") } : [];
        return dates.Concat(ofIssue).Select(date => elements.Element("pub-date", JatsElements.Attribute("pub-type", Kind(date)), Parts(date.Date, date.Season, elements)));
    }

    /// <summary>Those of the history that 2.3 has a word for; null when there are none.</summary>
    public static XElement? History(IReadOnlyList<HistoryDate> history, JatsElements elements) => elements.Holder(
        "history",
        history.Where(date => date.Kind is "accepted" or "received" or "rev-request" or "rev-recd")
            .Select(date => elements.Element("date", new XAttribute("date-type", date.Kind), Parts(date.Date, null, elements))));

    private static string Kind(PubDate date) => (date.Kind, date.Format) switch
    {
        ("collection", _) => "collection",
        ("pub", "electronic") => "epub",
        ("pub", "print") => "ppub",
        var (kind, _) => kind,
    };

    private static IEnumerable<XElement?> Parts(PartialDate date, string? season, JatsElements elements)
    {
        var year = elements.Element("year", date.Year.ToString("0000", CultureInfo.InvariantCulture));
        return JatsElements.Known(season) is { } words
            ? [elements.Element("season", words), year]
            : [elements.Optional("day", date.Day?.ToString("00", CultureInfo.InvariantCulture)), elements.Optional("month", date.Month?.ToString("00", CultureInfo.InvariantCulture)), year];
    }
}
