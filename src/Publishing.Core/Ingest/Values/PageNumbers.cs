using System.Globalization;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest.Values;

/// <summary>Pages as sources write them in one field: <c>12-19</c>, <c>iii–ix</c>, <c>e33693</c>, <c>8-11, 14</c>, <c>pp. 5–9</c>, <c>Article 17</c>, <c>12 p.</c></summary>
/// <param name="First">First page.</param>
/// <param name="Last">Last page.</param>
/// <param name="Range">All pages when they are not one run.</param>
/// <param name="ElocationId">The number that stands for pages in an electronic journal.</param>
/// <param name="Count">How many pages there are, when the field says only that.</param>
public sealed partial record PageNumbers(string? First, string? Last = null, string? Range = null, string? ElocationId = null, int? Count = null)
{
    /// <summary>No pages.</summary>
    public static readonly PageNumbers None = new(First: null);

    /// <summary>Reads a field.</summary>
    /// <param name="text">The field; null is none.</param>
    /// <param name="isShortened">Whether the source shortens last pages as MEDLINE does, so that <c>228-42</c> ends on 242.</param>
    public static PageNumbers Read(string? text, bool isShortened = false)
    {
        var pages = Opening().Replace(RunningText.Of(text ?? ""), "").Trim(' ', ',', ';', '.');
        if (pages.Length == 0 || Nothing().IsMatch(pages))
        {
            return None;
        }

        if (Counted().Match(pages) is { Success: true } counted)
        {
            return new PageNumbers(First: null, Count: int.Parse(counted.Groups[1].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture));
        }

        if (ArticleNumber().Match(pages) is { Success: true } number)
        {
            return new PageNumbers(First: null, ElocationId: number.Groups[1].Value);
        }

        if (Several().IsMatch(pages))
        {
            return new PageNumbers(Split(Several().Split(pages)[0]).First, Range: pages);
        }

        var (first, last) = Split(pages);
        return last is null || Nothing().IsMatch(last) ? Single(first) : new PageNumbers(first, isShortened ? Complete(first, last) : last);
    }

    /// <summary>Reads two fields; one of them may hold all of it.</summary>
    public static PageNumbers Of(string? first, string? last)
    {
        var (begin, end) = (RunningText.Of(first ?? ""), RunningText.Of(last ?? ""));
        if (end.Length == 0 || Nothing().IsMatch(end))
        {
            return Read(begin);
        }

        if (begin.Length == 0 || Nothing().IsMatch(begin))
        {
            return Read(end);
        }

        // "12-19" and "19", "12" and "12-19", "e5" and "e5".
        var (whole, other) = (Read(begin), Read(end));
        if (other is { Range: not null, First: not null } && whole is { Last: null, Range: null } && other.Range.StartsWith(other.First, StringComparison.Ordinal) && !other.First.Equals(whole.First, StringComparison.Ordinal))
        {
            // "112" and "119+130".
            return new PageNumbers(begin, Range: $"{begin}-{end}");
        }

        return whole is { Last: not null } && (other.First == whole.Last || other == whole) ? whole
            : other is { Last: not null } && other.First == whole.First ? other
            : whole.ElocationId is not null && whole == other ? whole
            : new PageNumbers(begin, end);
    }

    /// <summary>The article with these pages; what it has already stays.</summary>
    public Article ApplyTo(Article article) => article with
    {
        FirstPage = article.FirstPage ?? First,
        LastPage = article.LastPage ?? Last,
        PageRange = article.PageRange ?? Range,
        ElocationId = article.ElocationId ?? ElocationId,
        Counts = Count is { } count && !article.Counts.ContainsKey("page-count")
            ? new SortedDictionary<string, int>(article.Counts.ToDictionary(StringComparer.Ordinal), StringComparer.Ordinal) { ["page-count"] = count }
            : article.Counts,
    };

    private static PageNumbers Single(string page) => Electronic().IsMatch(page) ? new PageNumbers(First: null, ElocationId: page) : new PageNumbers(page);

    // Page numbers may have hyphens of their own (2-1–2-15): the one in the middle parts first from last.
    private static (string First, string? Last) Split(string pages)
    {
        var dashes = LongDash().Matches(pages) is { Count: > 0 } longOnes ? longOnes : Dash().Matches(pages);
        if (dashes.Count % 2 == 0)
        {
            return (pages, null);
        }

        var middle = dashes[dashes.Count / 2];
        var (first, last) = (pages[..middle.Index].Trim(), pages[(middle.Index + middle.Length)..].Trim());
        return first.Length == 0 ? (last, null) : (first, last.Length == 0 ? null : last);
    }

    // 228-42 is 228-242, S12-9 is S12-S19.
    private static string Complete(string first, string last)
    {
        var number = TrailingNumber().Match(first);
        if (!last.All(char.IsAsciiDigit) || !number.Success || last.Length > number.Length || (last.Length == number.Length && number.Length == first.Length))
        {
            return last;
        }

        var whole = first[..^last.Length] + last;
        return int.TryParse(whole[number.Index..], NumberStyles.None, CultureInfo.InvariantCulture, out var end) && int.TryParse(number.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var start) && end >= start ? whole : last;
    }

    [GeneratedRegex(@"^(?:(?:pages?|pp?|pgs?|págs?|s|seiten?|hal|hlm|с|сс|стр|б|бб|бет)\s*[.:]\s*|(?:pages?|pp|pgs|páginas?|seiten?|sayfa|halaman|страниц[аы])\s+)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"^(?:n[./]?\s?[ap]\.?|no|none|null|undefined|nan|unknown|(?:[-–—\s]|n/?a|no|null|none|undefined|nan)+|0+\s?[-–—]?\s?0*|\[?s\.?\s?p\.?\]?|\(:un[a-z]+\))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Nothing();

    // A plus sign stands so in Chinese databases: 112-119+130.
    [GeneratedRegex(@"\s*[,;]\s*|\s+(?:and|&|и)\s+|(?<=[0-9])\+(?=[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Several();

    [GeneratedRegex(@"^([0-9]{1,5})\s*(?:pp?|pages?|páginas|págs?|seiten?|S|с|стр|страниц[аы]?|бет)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Counted();

    [GeneratedRegex(@"^(?:art(?:icle|ikel|\.)|artículo|artigo|paper|art)[\s.:]*(?:id|no|nr|number|num|n[°º]|#)?[\s.:#]*((?=[^\s]*[0-9])[\p{L}0-9._/-]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArticleNumber();

    [GeneratedRegex("^(?:[eE][0-9]{1,12}|[0-9]{6,12})$", RegexOptions.CultureInvariant)]
    private static partial Regex Electronic();

    [GeneratedRegex(@"\s*(?:[–—−‒]|-{2,3}|\s-\s|\sto\s)\s*", RegexOptions.CultureInvariant)]
    private static partial Regex LongDash();

    [GeneratedRegex(@"\s*[-‐‑]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex("[0-9]{1,9}$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingNumber();
}
