using System.Buffers;
using System.Text.RegularExpressions;
using Publishing.Ingest.Citations;

namespace Publishing.Ingest.ArticlePages;

/// <summary>
/// Tells whether a web address or DOI at the end of one line goes on in the next. Most references end with an address, so the next line must look
/// like the rest of one: "…/nasovremennom-" goes on with "etape-razvitiya, 03.12.2021 (access date: …)", and not with "de Vries, J. (2019)".
/// </summary>
internal static partial class BrokenAddress
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("-_%/?=&#");

    private static readonly SearchValues<char> PathSigns = SearchValues.Create("/?=&%_#");

    /// <summary>Whether the two lines are one address.</summary>
    public static bool GoesOn(string line, string next)
    {
        var token = line[(line.LastIndexOf(' ') + 1)..];
        if (!Address().IsMatch(token) || next.Contains("://", StringComparison.Ordinal) && !next.Contains(' ', StringComparison.Ordinal))
        {
            return false;
        }

        var space = next.IndexOf(' ', StringComparison.Ordinal);
        var first = space < 0 ? next : next[..space];
        var rest = space < 0 ? "" : next[(space + 1)..].TrimStart();
        if (!Characters().IsMatch(first) || first.Contains("://", StringComparison.Ordinal))
        {
            return false;
        }

        var fits = Fits(first, rest);
        return first[0] switch
        {
            '/' or '?' or '=' or '&' or '%' or '#' or '_' or '-' => true,
            >= 'A' and <= 'Z' => token[^1] is '-' or '_' or '=' or '&' or '%' or '?' && HasSign(first) && fits,
            _ when token[^1] is '-' or '_' or '/' or '=' or '&' or '?' or '%' => HasSign(first) || fits,
            _ => IsPath(first) || fits,
        };
    }

    // What follows the rest of an address: nothing, a bracket that is not a year, a date, or the day of access.
    private static bool Fits(string first, string rest) =>
        rest.Length == 0
        || (rest[0] is '(' or '[' && !Year().IsMatch(rest))
        || (first[^1] is ',' or ';' && Date().IsMatch(rest))
        || AccessDates.StartsLine(rest);

    private static bool HasSign(string token) => token.TrimEnd(',', ';', '.', ')').AsSpan().ContainsAny(Signs);

    private static bool IsPath(string token)
    {
        var bare = token.TrimEnd(',', ';', '.', ')');
        return bare.AsSpan().ContainsAny(PathSigns) || bare.AsSpan().Count('-') >= 2 || Ending().IsMatch(bare);
    }

    // Unfinished: no full stop, bracket or quotation mark at its end.
    [GeneratedRegex(@"(?:://[^\s]*|^www\.[^\s]*|^\(?(?:doi:)?10\.[0-9]{4,9}/[^\s]*)[\p{L}0-9_/%=&?#~+-]$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^[A-Za-z0-9._~%/?#=&+:@!$'*,;)-]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Characters();

    [GeneratedRegex(@"^[(\[](?:1[4-9]|20)[0-9]{2}[a-z]?[)\]]", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"^[0-9]{1,2}[./][0-9]{1,2}[./][0-9]{2,4}", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"\.(?:html?|pdf|php|aspx?|jsp|docx?)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Ending();
}
