using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The encoding that a page says it is in (HTML Living Standard §4.2.5.4, §13.2.3.2): by a meta element, by its http-equiv, by an XML declaration.</summary>
internal static partial class HtmlCharset
{
    // A browser looks at the first 1024 bytes only; many pages have it further down, behind scripts.
    private const int LookedAt = 64 * 1024;

    /// <summary>The name as it is written; null when the page does not say.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Comments().Replace(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LookedAt)]), "");
        var match = InMeta().Match(head) is { Success: true } meta ? meta : InXml().Match(head);
        return match.Success ? match.Groups["name"].Value : null;
    }

    [GeneratedRegex("<!--.*?-->", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex("""<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9._:-]{1,40})""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InMeta();

    [GeneratedRegex("""^\s*<\?xml\s[^>]{0,200}?encoding\s*=\s*["'](?<name>[A-Za-z0-9._:-]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InXml();
}
