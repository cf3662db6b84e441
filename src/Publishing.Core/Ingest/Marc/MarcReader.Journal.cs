using System.Text.RegularExpressions;
using Publishing.Ingest.DublinCore;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.Marc;

internal sealed partial class MarcReader
{
    private void Journal()
    {
        foreach (var host in _record.All("773").Concat(_record.All("786")))
        {
            _entry.Journal ??= Plain(host['t']) ?? Plain(host['s']) ?? (host.Tag == "773" ? Plain(host['a']) : null);
            _entry.AbbreviatedJournal ??= Plain(host['p']);
            foreach (var issn in host.All('x'))
            {
                _entry.AddIssn(issn);
            }

            foreach (var part in host.All('g'))
            {
                Part(part);
            }

            // Invenio, and SCOAP3 in it: subfields of their own.
            if (host['g'] is null && host['q'] is null && host['v'] is { } volume)
            {
                _entry.AddVolume(volume);
                _entry.AddIssue(host['n'] is { Length: <= 4 } number && number.All(char.IsAsciiDigit) ? number : null);
                _entry.Pages = _entry.Pages == PageNumbers.None ? PageNumbers.Read(host['c']) : _entry.Pages;
            }

            // Behind the words: it has the first page alone.
            if (host['q'] is { } code)
            {
                Enumeration(code);
            }

            // OJS: "Journal; Vol 12 No 3 (2020): Title; 101-119".
            if (host['n'] is { } line && DcPlace.TryRead(line) is { } place)
            {
                _entry.Journal ??= place.Journal;
                _entry.AddVolume(place.Volume);
                _entry.AddIssue(place.Number);
                _entry.Pages = _entry.Pages == PageNumbers.None ? place.Pages : _entry.Pages;
            }
        }

        foreach (var issn in _record.All("022").SelectMany(field => field.All('a')))
        {
            _entry.AddIssn(issn);
        }

        if (_entry.Pages == PageNumbers.None && _record.First("300", 'a') is { } extent)
        {
            var pages = PageNumbers.Read(Plain(extent));
            _entry.Pages = pages.Count is not null || (pages.Last is not null && pages.First!.All(char.IsAsciiDigit)) ? pages : PageNumbers.None;
        }
    }

    // Volume, issue and part with colons, the first page behind "<": "24:9<235".
    private void Enumeration(string code)
    {
        var parts = code.Split('<');
        var levels = parts[0].Split(':');
        _entry.AddVolume(levels[0].Trim());
        _entry.AddIssue(levels.Length > 1 ? levels[^1].Trim() : null);
        _entry.Pages = parts.Length > 1 && _entry.Pages == PageNumbers.None ? PageNumbers.Read(parts[1]) : _entry.Pages;
    }

    // "Vol. 24, no. 9 (Sept. 1993), p. 235-48", "volume:12 year:2020 number:3 pages:101-119", "Bd. 12 (2020), Heft 3, S. 101-119".
    private void Part(string text)
    {
        _entry.AddVolume(VolumeIn().Match(text) is { Success: true } volume ? volume.Groups[1].Value : null);
        _entry.AddIssue(IssueIn().Match(text) is { Success: true } issue ? issue.Groups[1].Value : null);
        if (_entry.Pages == PageNumbers.None && PagesIn().Match(text) is { Success: true } pages)
        {
            _entry.Pages = PageNumbers.Read(pages.Groups[1].Value, isShortened: true);
        }

        _entry.ArticleNumber ??= ArticleIn().Match(text) is { Success: true } number ? number.Groups[1].Value : null;

        // The year of an issue adds nothing to the day of the article.
        if (DateIn().Match(text) is { Success: true } date && WrittenDate.Read(date.Groups["date"].Value) is { } written && !(_entry.HasDate && written.Date.Month is null))
        {
            _entry.AddDate(written, date.Groups["date"].Value);
        }
    }

    [GeneratedRegex(@"(?:\bvol(?:ume|umen)?\b\.?|\bv\.|\bbd\.|\bband\b|\bjahrgang\b|\bjg\.|\btom\b|\bt\.|том|\bт\.|årg\.)\s*:?\s*([0-9]{1,4}[A-Za-z]?|[IVXLC]{1,8})\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex VolumeIn();

    [GeneratedRegex(@"(?:\bno\.?|\biss(?:ue)?\b\.?|\bnr\.?|\bnum(?:ber)?\b\.?|\bheft\b|\bh\.|\bissue\b|№|вып\.?)\s*:?\s*([0-9]{1,4}(?:\s?[-–/]\s?[0-9]{1,4})?[A-Za-z]?)\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex IssueIn();

    [GeneratedRegex(@"(?:\bpages?\b|\bpp?\.|\bs(?:eite)?n?\.|\bseiten?\b|\bstr\.|\bс\.)\s*:?\s*([A-Za-z]?[0-9]+(?:\s?[-–—]+\s?[A-Za-z]?[0-9]+)?|[ivxlc]+\s?[-–]\s?[ivxlc]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PagesIn();

    [GeneratedRegex(@"\b(?:article|art\.)\s+(?:no\.?\s*)?([A-Za-z]{0,2}[0-9][\w.-]*)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArticleIn();

    [GeneratedRegex(@"\((?<date>(?:[^()]{0,20}\s)?(?:1[5-9]|20)[0-9]{2})\)|\byear:\s*(?<date>(?:1[5-9]|20)[0-9]{2})", RegexOptions.CultureInvariant)]
    private static partial Regex DateIn();
}
