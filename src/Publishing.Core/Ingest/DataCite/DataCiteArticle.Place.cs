using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.DublinCore;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DataCite;

/// <content>The journal, the place in it, and dates.</content>
internal sealed partial class DataCiteArticle
{
    private void ReadPlace()
    {
        var container = Container();
        var issns = new IssnList();
        foreach (var (id, type) in _work.Relations.Where(relation => relation.Relation is "IsPartOf" or "IsPublishedIn").Select(relation => (relation.Identifier, relation.IdentifierType)).Append((container?.Identifier, container?.IdentifierType)))
        {
            if (type?.Contains("ISSN", StringComparison.OrdinalIgnoreCase) == true)
            {
                issns.Add(id, type.Equals("EISSN", StringComparison.OrdinalIgnoreCase) ? "electronic" : null, _work.Line);
            }
        }

        _notes.Add(issns.Problems);
        var publisher = UnknownValue.OrNull(_work.Publisher) ?? container?.Publisher;
        var journal = new JournalReference(UnknownValue.OrNull(container?.Title), null, issns.All, publisher is null ? null : MarkedUpText.Words(publisher));
        var pages = Pages(container);
        _article = _article with
        {
            SourceJournal = journal == new JournalReference(null) ? null : journal with { Title = journal.Title is null ? null : MarkedUpText.Words(journal.Title) },
            Volume = UnknownValue.OrNull(container?.Volume),
            IssueNumber = UnknownValue.OrNull(container?.Issue),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId ?? (container?.NumberType is "Article" or "Other" or null ? container?.Number : null),
            Fragments = container?.IssueTitle is { } issueTitle ? [.. _article.Fragments, new JatsFragment("front/article-meta", new XElement("issue-title", issueTitle).ToString(SaveOptions.DisableFormatting))] : _article.Fragments,
            Version = _work.Version?.Trim() is "AO" or "SMUR" or "AM" or "P" or "VoR" or "CVoR" or "EVoR" ? _work.Version.Trim() : null,
            Counts = Sizes(),
        };
    }

    // Where it is said, in the order of how exactly; what one does not say the line of the series may.
    private DataCiteItem? Container()
    {
        var container = _work.Items.FirstOrDefault(item => item.Relation is "IsPublishedIn") ?? _work.Items.FirstOrDefault(IsJournal) ?? (_work.Container is { Title: not null } or { Identifier: not null } ? _work.Container : null);
        if (container is { Volume: not null } or { Issue: not null })
        {
            return container;
        }

        var series = Series();
        return container is null ? series ?? _work.Items.FirstOrDefault(item => item.Relation is "IsPartOf")
            : series is null || container.Title is null || series.Title?.StartsWith(container.Title, StringComparison.OrdinalIgnoreCase) != true ? container
            : container with { Volume = series.Volume, Issue = series.Issue, IssueTitle = series.IssueTitle, FirstPage = container.FirstPage ?? series.FirstPage, LastPage = container.LastPage ?? series.LastPage };
    }

    // The journal that the work says that it is published in, whatever the relation to it is called here.
    private bool IsJournal(DataCiteItem item) => item.Kind is "Journal" && Issn.TryParse(item.Identifier, out var issn)
        && _work.Relations.Any(relation => relation.Relation is "IsPublishedIn" && Issn.TryParse(relation.Identifier, out var own) && own == issn);

    private PageNumbers Pages(DataCiteItem? container)
    {
        // What is put into this field is not always a page.
        var first = UnknownValue.OrNull(container?.FirstPage);
        if (first is { Length: > 12 } && first.Contains(' ', StringComparison.Ordinal))
        {
            _notes.Invalid("firstPage", first, "is not a page", _work.Line);
            first = null;
        }

        var pages = PageNumbers.Of(first, UnknownValue.OrNull(container?.LastPage));
        return pages == PageNumbers.None ? PageNumbers.Read(_work.Sizes.Select(size => SizeRun().Match(size)).FirstOrDefault(match => match.Success)?.Groups[1].Value) : pages;
    }

    private SortedDictionary<string, int> Sizes()
    {
        var counts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        if (_work.Sizes.Select(size => SizeCount().Match(size)).FirstOrDefault(match => match.Success) is { } count)
        {
            counts["page-count"] = int.Parse(count.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);
        }

        return counts;
    }

    // Before the schema had a place for the journal it was written so: "Steppe Studies, Vol. 7, No. 2 (2018), 12-19", "Steppe Studies, 7(2), 12-19".
    private DataCiteItem? Series()
    {
        var text = _work.Descriptions.FirstOrDefault(description => description.Kind is "SeriesInformation" && !UnknownValue.Is(description.Text))?.Text;
        if (text is null)
        {
            return null;
        }

        var words = MarkedUpText.Words(text);
        if (DcPlace.TryReadSeries(words) is { } place)
        {
            return At(place);
        }

        var match = SeriesForm().Match(words);
        if (!match.Success || VolumeWord().IsMatch(match.Groups["title"].Value))
        {
            return DcPlace.TryRead(words) is { Volume: not null, Number: not null } labeled ? At(labeled) : new DataCiteItem { Title = words };
        }

        string? Group(string name) => match.Groups[name] is { Success: true, Value.Length: > 0 } group ? group.Value : null;
        _notes.Infer("volume", "the line of the series");
        return new DataCiteItem { Title = Group("title"), Volume = Group("volume"), Issue = Group("issue"), FirstPage = Group("first"), LastPage = Group("last") };
    }

    private DataCiteItem At(DcPlace place)
    {
        _notes.Infer("volume", "the line of the series");
        return new DataCiteItem { Title = place.Journal, Volume = place.Volume, Issue = place.Number, IssueTitle = place.IssueTitle, FirstPage = place.Pages.First ?? place.Pages.ElocationId, LastPage = place.Pages.Last };
    }

    private void ReadDates()
    {
        var dates = new List<PubDate>();
        var history = new List<HistoryDate>();
        foreach (var given in _work.Dates.Where(date => date.Kind is not ("Collected" or "Coverage" or "Valid" or "Other" or "Created")))
        {
            // Of a time its beginning.
            var text = given.Text.Split('/')[0];
            var date = WrittenDate.Read(text.Trim('~', '?', '%', ' '));
            if (date is null)
            {
                _notes.Invalid(given.Kind is "Issued" or null ? "pubDates" : "history", given.Text, "is not a date of our calendar", _work.Line);
            }
            else if (given.Kind is "Issued" or null)
            {
                dates.Add(new PubDate(date.Date, Season: date.Season));
            }
            else if (given.Kind == "Copyrighted")
            {
                _article = _article with { Permissions = _article.Permissions with { CopyrightYear = date.Date.Year } };
            }
            else
            {
                history.Add(new HistoryDate(given.Kind == "Submitted" ? "received" : Kebab(given.Kind), date.Date));
            }
        }

        if (dates.Count == 0 && (WrittenDate.Of(_work.Year, null, null) is { } year))
        {
            dates.Add(new PubDate(year.Date));
        }

        _article = _article with { PubDates = dates, History = history };
    }

    [GeneratedRegex(@"^([0-9ivxlc]{1,6}\s?[-–]\s?[0-9ivxlc]{1,6})\s?(?:pages?|pp?\.?|seiten|s\.|páginas?|стр|с\.)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeRun();

    [GeneratedRegex(@"^([0-9]{1,4})\s?(?:pages?|pp?\.?|seiten|s\.|páginas?|стр\.?|с\.)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SizeCount();

    [GeneratedRegex(
        @"^(?<title>.{2,200}?)[,;:]?\s+(?:(?:vol(?:ume|\.)?|bd\.?|band|v\.|т\.|том)\s*)?(?!(?:19|20)[0-9]{2}(?![0-9]))(?<volume>[0-9]{1,4})(?![0-9])(?:\s?\((?!(?:19|20)[0-9]{2}\))(?<issue>[0-9]{1,4}(?:[-/][0-9]{1,4})?)\)|,\s?(?<issue>[0-9]{1,3}(?:[-/][0-9]{1,3})?)(?=\s?\((?:19|20)[0-9]{2}\))|[,;]?\s+(?:no\.?|nr\.?|n[º°]|issue|heft|iss\.|№)\s*(?<issue>[0-9]{1,4}(?:[-/][0-9]{1,4})?))?(?:\s?\([12][0-9]{3}\))?(?:[,:;]?\s*(?:pp?\.|s\.|с\.)?\s?(?<first>[A-Za-z]?[0-9]{1,6})(?:\s?[-–]\s?(?<last>[A-Za-z]?[0-9]{1,6}))?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SeriesForm();

    [GeneratedRegex(@"(?<!\p{L})(?:vol(?:ume|umen)?|bd|band|том)\.?\s+(?:[0-9]{1,4}|[IVXLC]{1,7})(?![0-9\p{L}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex VolumeWord();
}
