using System.Text.RegularExpressions;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Ingest.Bibliography;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.EndNote;

/// <summary>Reads one record of EndNote's XML.</summary>
internal sealed partial class EndNoteXmlReader
{
    private readonly XElement _record;
    private readonly BibliographyEntry _entry;

    private EndNoteXmlReader(XElement record) => (_record, _entry) = (record, new BibliographyEntry(record.Line()));

    /// <summary>The article, or what the record is instead.</summary>
    public static ImportedArticle Read(XElement record)
    {
        var type = record.Child("ref-type")?.Attr("name") ?? record.Words("ref-type");
        return EndNoteTypes.NotArticle(type) is { } what
            ? NotArticle.Of(what, record.Child("titles").Words("title"), type, record.Line())
            : new EndNoteXmlReader(record).Read(type);
    }

    private ImportedArticle Read(string? type)
    {
        _entry.Type = ArticleTypeWords.TryRead(_record.Words("work-type")) ?? ArticleType.TryParse(EndNoteTypes.ArticleTypeOf(type));
        _entry.AddLanguage(_record.Words("language"));
        var titles = _record.Child("titles");
        _entry.AddTitle(StyledText.Read(titles.Child("title")));
        _entry.AddTitle(StyledText.Read(titles.Child("translated-title")));
        Journal(titles);
        People(type);
        Dates();
        Texts();
        Identifiers();
        return _entry.Accept();
    }

    private void Journal(XElement? titles)
    {
        var periodical = _record.Child("periodical");
        _entry.Journal = periodical.Words("full-title") ?? titles.Words("secondary-title") ?? titles.Words("alt-title");
        _entry.AbbreviatedJournal = periodical.Words("abbr-1") ?? _record.Child("alt-periodical").Words("abbr-1") ?? titles.Words("alt-title");
        if (_entry.AbbreviatedJournal == _entry.Journal)
        {
            _entry.AbbreviatedJournal = null;
        }

        _entry.AddIssn(_record.Child("isbn")?.Value.Replace('\r', '\n'));
        _entry.AddIssn(_record.Words("issn"));
        _entry.Publisher = _record.Words("publisher");
        _entry.Place = _record.Words("pub-location");
        _entry.AddVolume(_record.Words("volume"));
        _entry.AddIssue(_record.Words("number") ?? _record.Words("issue"));
        var pages = _record.Child("pages");
        _entry.Pages = pages?.Attr("start") is { } start ? PageNumbers.Of(start, pages.Attr("end")) : PageNumbers.Read(pages.Words(), isShortened: true);
        _entry.ArticleNumber = _record.Words("custom7") is { } number ? (PageNumbers.Read(number) is { ElocationId: { } id } ? id : number) : null;
    }

    private void People(string? type)
    {
        var contributors = _record.Child("contributors");
        foreach (var (list, kind) in new[] { ("authors", "author"), ("secondary-authors", "editor"), ("translated-authors", "translator") })
        {
            // The second authors of a conference are the editors of its proceedings.
            if (list == "secondary-authors" && type?.Contains("Conference", StringComparison.OrdinalIgnoreCase) == true)
            {
                continue;
            }

            foreach (var author in contributors.Child(list).Children("author"))
            {
                _entry.People.Add(author.Value, kind);
            }
        }

        // Line breaks of XML that somebody has laid out are none.
        var addresses = _record.Child("auth-address")?.Value ?? "";
        foreach (var address in addresses.Contains("\n  ", StringComparison.Ordinal) ? [addresses] : addresses.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _entry.People.Affiliate(address);
        }
    }

    private void Dates()
    {
        var dates = _record.Child("dates");
        var (year, date) = (dates.Words("year"), dates.Child("pub-dates").Words("date"));
        if (date is not null && Year().IsMatch(date))
        {
            _entry.AddDate(date);
            _entry.AddDate(year);
        }
        else if (year is not null && date is not null && WrittenDate.Of(year, date, null) is { IsWhole: true } both)
        {
            _entry.AddDate(both, $"{date} {year}");
        }
        else
        {
            _entry.AddDate(year);
        }
    }

    private void Texts()
    {
        if (_record.Child("abstract") is { } element)
        {
            var text = StyledText.Read(element);
            if (text.IsPlain)
            {
                _entry.AddAbstract(element.Value.Contains("\n  ", StringComparison.Ordinal) ? RunningText.Of(element.Value) : element.Value.Replace('\r', '\n'));
            }
            else
            {
                _entry.AddAbstract(Abstract.Plain(text));
            }
        }

        var keywords = _record.Child("keywords").Children("keyword").Select(StyledText.Read).SelectMany(Apart).Where(keyword => !keyword.IsEmpty).ToList();
        if (keywords.Count > 0)
        {
            _entry.AddKeywords(new KeywordGroup(keywords));
        }
    }

    // One element may hold several, each on its line or with semicolons between them.
    private static IEnumerable<RichText> Apart(RichText text) =>
        text.IsPlain && text.ToPlainText() is var words && words.Contains(';', StringComparison.Ordinal) ? words.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RichText.Plain) : [text];

    private void Identifiers()
    {
        _entry.AddDoi(_record.Words("electronic-resource-num"), mustBeOne: false);
        var isFromPubMed = (_record.Words("remote-database-provider") ?? _record.Words("remote-database-name") ?? "") is var database && (database.Contains("NLM", StringComparison.Ordinal) || database.Contains("medline", StringComparison.OrdinalIgnoreCase));
        if (_record.Words("accession-num") is { } accession)
        {
            var wos = WebOfScience().Match(accession);
            _entry.AddIdentifier(wos.Success ? "wos" : isFromPubMed && accession.All(char.IsAsciiDigit) ? "pmid" : "accession", wos.Success ? wos.Groups[1].Value : accession);
        }

        _entry.AddIdentifier("pmcid", PubMedCentral().Match(_record.Words("custom2") ?? "").Value);
        foreach (var url in _record.Child("urls")?.Below("url") ?? [])
        {
            var isPdf = url.Parent!.Is("pdf-urls");
            _entry.AddAddresses(url.Value, isPdf ? "application/pdf" : null);
        }
    }

    [GeneratedRegex("(?:1[5-9]|20)[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex("^(?:WOS|ISI):([A-Z0-9]+)$", RegexOptions.CultureInvariant)]
    private static partial Regex WebOfScience();

    [GeneratedRegex("PMC[0-9]+", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedCentral();
}
