using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.DublinCore;

/// <summary>
/// Where an article appeared, in one line: <c>Journal; Vol. 3 No. 2 (2020): Title; 12-19</c>, as OJS writes it in <c>dc:source</c>;
/// <c>Journal 8: 63-93</c>, <c>Journal, 12(3), 45-67, 2020</c>, <c>Journal, vol. 12, no. 3, pp. 45–67</c>.
/// </summary>
internal sealed partial record DcPlace(string? Journal, string? Volume, string? Number, int? Year, string? IssueTitle, PageNumbers Pages)
{
    private const int Longest = 600;

    /// <summary>Reads the line; null when nothing in it says where.</summary>
    public static DcPlace? TryRead(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        return OfOjs(text) ?? Compact(text) ?? Labeled(text);
    }

    /// <summary>Reads the line of a series, where a comma may stand before the issue: <c>Journal, Vol. 3 No. 2 (2020): Title</c>; null when no issue is in it.</summary>
    public static DcPlace? TryReadSeries(string text)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        if (IssueLine.TryRead(Written().Replace(text, "$1 $2")) is { } issue)
        {
            return new DcPlace(null, issue.Volume, issue.Number, issue.Year, issue.Title, PageNumbers.None);
        }

        for (var comma = text.IndexOfAny([',', ';']); comma > 0; comma = text.IndexOfAny([',', ';'], comma + 1))
        {
            if (OfOjs($"{text[..comma]};{text[(comma + 1)..]}") is { } place && (place.Volume ?? place.Number ?? place.IssueTitle ?? (place.Year is null ? null : "")) is not null)
            {
                return place;
            }
        }

        return null;
    }

    // Journal; issue; pages, where the issue and the pages may be missing.
    private static DcPlace? OfOjs(string text)
    {
        var parts = text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
        {
            return null;
        }

        var at = Array.FindIndex(parts, 1, part => IssueLine.TryRead(Written().Replace(part, "$1 $2")) is not null || OnlyYear().IsMatch(part));
        var pages = at < parts.Length - 1 && PagesForm().IsMatch(parts[^1]) ? PageNumbers.Read(parts[^1]) : PageNumbers.None;
        if (at < 0)
        {
            return pages == PageNumbers.None ? null : new DcPlace(string.Join("; ", parts[..^1]), null, null, null, null, pages);
        }

        var issue = IssueLine.TryRead(Written().Replace(parts[at], "$1 $2"));
        var year = issue?.Year ?? (OnlyYear().Match(parts[at]) is { Success: true } alone ? int.Parse(alone.Groups["year"].Value, CultureInfo.InvariantCulture) : null);
        return new DcPlace(string.Join("; ", parts[..at]), issue?.Volume, issue?.Number, year, issue?.Title ?? OnlyYear().Match(parts[at]).Groups["title"].Value.Trim() switch { "" => null, var title => title }, pages);
    }

    private static DcPlace? Compact(string text) => CompactForm().Match(text) is { Success: true, Groups: var groups }
        ? new DcPlace(JournalOf(groups["journal"].Value), groups["volume"].Value, Value(groups["number"]), YearOf(groups["year"]), null, PageNumbers.Read(Value(groups["pages"])))
        : null;

    private static DcPlace? Labeled(string text)
    {
        var (volume, number, pages) = (Volumes().Match(text), Numbers().Match(text), Pp().Match(text));
        if (!volume.Success && !number.Success && !pages.Success)
        {
            return null;
        }

        var first = new[] { volume, number, pages }.Where(match => match.Success).Min(match => match.Index);
        return new DcPlace(JournalOf(text[..first]), Value(volume.Groups[1]), Value(number.Groups[1]), YearOf(YearForm().Match(text, first).Groups[1]), null, pages.Success ? PageNumbers.Read(pages.Groups[1].Value) : PageNumbers.None);
    }

    private static string? JournalOf(string text)
    {
        var title = Opening().Replace(text.Trim(' ', ',', ';', '.', ':', '(', '/'), "").Trim(' ', ',', ';', '.', ':', '(');
        return title.Any(char.IsLetter) ? title : null;
    }

    private static string? Value(Group group) => group is { Success: true, Value.Length: > 0 } ? group.Value.Trim() : null;

    private static int? YearOf(Group group) => group is { Success: true, Value.Length: 4 } ? int.Parse(group.Value, CultureInfo.InvariantCulture) : null;

    [GeneratedRegex(@"^(?:(?:pp?|pages?|с|стр|s)\.?\s*)?(?:[A-Za-z]{0,3}[0-9]{1,7}|[ivxlc]{1,8})(?:\s*[-–—]\s*(?:[A-Za-z]{0,3}[0-9]{1,7}|[ivxlc]{1,8}))?(?:\s*[,]\s*[0-9]{1,6}(?:\s*[-–—]\s*[0-9]{1,6})?)*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PagesForm();

    // "Vol 3, No 2 (2020)" has its commas where the issue line has none.
    [GeneratedRegex(@"^(\p{L}+\.?\s?[0-9IVXLC]+)\s*,\s*(\p{L}+|№)", RegexOptions.CultureInvariant)]
    private static partial Regex Written();

    [GeneratedRegex(@"^\(?(?<year>(?:1[89]|20)[0-9]{2})\)?(?:\s*:\s*(?<title>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex OnlyYear();

    // Journal 12(3): 45-67 (2020); Journal 8: 63-93; Journal, 12 (3), pp. 45-67; Journal, 12(3), 45-67, (2020-05-14)
    [GeneratedRegex(@"^(?<journal>\p{L}[^;0-9]{2,250}?)[\s,.:]+(?:vol(?:ume|\.)?\s*)?(?<volume>[0-9]{1,4})(?:\s*\((?<number>[0-9]{1,4}(?:[-–/][0-9]{1,4})?(?:\s?[Ss]uppl[^)]{0,12})?)\)\s*[:,.]?|\s*:)\s*(?:(?:pp?|pages?|с|стр)\.?\s*)?(?<pages>[A-Za-z]{0,2}[0-9]{1,7}(?:\s*[-–—]\s*[A-Za-z]{0,2}[0-9]{1,7})?)?\s*[,.]?\s*\(?(?<year>(?:1[89]|20)[0-9]{2})?(?:(?<=[0-9]{4})-[0-9]{2}(?:-[0-9]{2})?)?\)?\.?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex CompactForm();

    [GeneratedRegex(@"(?<!\p{L})(?:vol(?:ume|umen)?|том|т|v|bd|band|cilt|jil)\.?\s*([0-9]{1,4}|[IVXLC]{1,7})(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Volumes();

    [GeneratedRegex(@"(?<!\p{L})(?:no|nr|núm|num|n[º°]|n|№|iss(?:ue)?|вып|выпуск|heft|sayı|suppl)\.?\s*([0-9]{1,4}(?:\s?[-–/]\s?[0-9]{1,4})?)(?![0-9A-Za-z])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"(?<!\p{L})(?:pp?|pages?|páginas?|págs?|с|стр|s)\.?\s*([A-Za-z]{0,2}[0-9]{1,6}\s*[-–—]\s*[A-Za-z]{0,2}[0-9]{1,6})", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pp();

    [GeneratedRegex(@"(?<![0-9])((?:1[89]|20)[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearForm();

    [GeneratedRegex(@"^(?:in|en|em|//|published in)\s*:\s*", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();
}
