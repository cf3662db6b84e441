using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.Crossref;

/// <content>Journal, issue, pages, dates; the conference of a paper.</content>
internal sealed partial class CrossrefXmlReader
{
    private static readonly Dictionary<string, string> Seasons = new(StringComparer.Ordinal)
    {
        ["21"] = "Spring", ["22"] = "Summer", ["23"] = "Autumn", ["24"] = "Winter", ["31"] = "First Quarter", ["32"] = "Second Quarter", ["33"] = "Third Quarter", ["34"] = "Fourth Quarter",
    };

    private void ReadPlace()
    {
        var journal = _container.Child("journal_metadata");
        var proceedings = _container.Child("proceedings_metadata") ?? _container.Child("proceedings_series_metadata");
        var series = proceedings.Child("series_metadata");
        var issue = _container.Child("journal_issue");
        var issns = new IssnList();
        foreach (var issn in (journal?.Elements() ?? []).Concat(series?.Elements() ?? []).Where(child => child.Name.LocalName == "issn"))
        {
            issns.Add(issn.Words(), issn.Attr("media_type"), issn.Line());
        }

        _notes.Add(issns.Problems);
        var publisher = proceedings.Child("publisher");
        var other = series.Child("titles").Words("title");
        var named = new JournalReference(
            journal.Words("full_title") ?? other ?? proceedings.Words("proceedings_title"),
            journal.Words("abbrev_title"),
            issns.All,
            publisher.Words("publisher_name") ?? QueryItem("publisher-name"),
            publisher.Words("publisher_place"));
        var special = issue.Words("special_numbering");
        _article = _article with
        {
            SourceJournal = named == new JournalReference(null) ? null : named,
            SectionTitle = _work.Words("group_title"),
            Volume = (issue.Child("journal_volume") ?? _container.Child("journal_volume")).Words("volume") ?? proceedings.Words("volume"),
            IssueNumber = (issue.Words("issue"), special) is ({ } number, { } more) ? $"{number} {more}" : issue.Words("issue") ?? special,
        };
        ReadPages();
        if (_container.Child("event_metadata") is { } conference)
        {
            ReadConference(conference, proceedings, other);
        }
    }

    private void ReadPages()
    {
        var pages = _work.Child("pages");
        var numbers = PageNumbers.Of(pages.Words("first_page"), pages.Words("last_page"));
        var others = pages.Words("other_pages");
        var run = numbers.Last is null ? numbers.First : $"{numbers.First}-{numbers.Last}";
        _article = _article with
        {
            FirstPage = numbers.First,
            LastPage = numbers.Last,
            PageRange = others is null ? numbers.Range : run is null ? others : $"{run}, {others}",
            ElocationId = numbers.ElocationId ?? pages.Words("elocation_id"),
        };
    }

    // JATS has a place for the conference; the model has none.
    private void ReadConference(XElement conference, XElement? proceedings, string? series)
    {
        var element = new XElement(
            "conference",
            Part("conf-date", conference.Words("conference_date") ?? DaysOf(conference.Child("conference_date"))),
            Part("conf-name", conference.Words("conference_name")),
            Part("conf-num", conference.Words("conference_number")),
            Part("conf-loc", conference.Words("conference_location")),
            conference.Children("conference_sponsor").Select(sponsor => Part("conf-sponsor", sponsor.Words())),
            Part("conf-theme", conference.Words("conference_theme")),
            Part("conf-acronym", conference.Words("conference_acronym")),
            Part("conf-name", series is null ? null : proceedings.Words("proceedings_title")));
        var fragments = proceedings.Children("isbn").Select(isbn => (Number: isbn.Words(), Medium: isbn.Attr("media_type"))).Where(isbn => isbn.Number is not null)
            .Select(isbn => new XElement("isbn", isbn.Medium is null ? null : new XAttribute("publication-format", isbn.Medium), isbn.Number)).ToList();
        if (element.HasElements)
        {
            fragments.Add(element);
        }

        _article = _article with { Fragments = [.. _article.Fragments, .. fragments.Select(fragment => new JatsFragment("front/article-meta", fragment.ToString(SaveOptions.DisableFormatting)))] };
    }

    private static string? DaysOf(XElement? date)
    {
        string Day(string end) => string.Join('-', new[] { "year", "month", "day" }.Select(part => date.Attr($"{end}_{part}")).OfType<string>());
        return date is null ? null : string.Join('/', new[] { Day("start"), Day("end") }.Where(day => day.Length > 0)) is { Length: > 0 } days ? days : null;
    }

    private static XElement? Part(string name, string? words) => words is null ? null : new XElement(name, words);

    private void ReadDates()
    {
        var dates = new List<PubDate>();
        foreach (var element in _work.Children("publication_date").Concat(_work.Children("posted_date")))
        {
            AddDate(dates, element, "pub");
        }

        foreach (var element in _container.Child("journal_issue").Children("publication_date"))
        {
            AddDate(dates, element, "collection");
        }

        if (dates.Count == 0)
        {
            foreach (var element in (_container.Child("proceedings_metadata") ?? _container.Child("proceedings_series_metadata")).Children("publication_date"))
            {
                AddDate(dates, element, "collection");
            }
        }

        var accepted = _work.Children("acceptance_date").Select(element => DateOf(element, "history")?.Date).OfType<Identifiers.PartialDate>().Select(date => new HistoryDate("accepted", date));
        _article = _article with { PubDates = dates, History = [.. _article.History, .. accepted] };
    }

    private void AddDate(List<PubDate> dates, XElement element, string kind)
    {
        if (DateOf(element, "pubDates") is { } date)
        {
            var format = element.Attr("media_type") switch { "online" or "electronic" => "electronic", "print" => "print", _ => null };
            dates.Add(new PubDate(date.Date, kind, format, date.Season));
        }
    }

    private WrittenDate? DateOf(XElement element, string field)
    {
        var (year, month, day) = (element.Words("year"), element.Words("month"), element.Words("day"));
        var date = year is null ? WrittenDate.Read(element.Words()) : WrittenDate.Of(year, month is not null && Seasons.TryGetValue(month, out var season) ? season : month, day);
        if (date is not { IsWhole: true })
        {
            var written = string.Join('-', new[] { year, month, day }.OfType<string>());
            _notes.Tell(ProblemCodes.InvalidValue, date is null ? $"'{written}' is not a date; it was left out." : $"A part of the date '{written}' is none that the calendar has; it was left out.", field, written, element.Line());
        }

        return date;
    }

    // What an answer to a query says beside the record.
    private string? QueryItem(string name) =>
        _work.Ancestors().FirstOrDefault(parent => parent.Name.LocalName == "query")?.Children("crm-item").FirstOrDefault(item => item.Attr("name") == name) is { } found ? RunningText.Of(found.Value) is { Length: > 0 } words ? words : null : null;
}
