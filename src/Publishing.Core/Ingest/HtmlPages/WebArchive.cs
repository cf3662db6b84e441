using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A page with all that belongs to it in one file, as browsers save it: MHTML (RFC 2557), a mail message of several parts.</summary>
internal static partial class WebArchive
{
    private const int LookedAt = 4096;

    /// <summary>Whether a file begins like one.</summary>
    public static bool Is(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, LookedAt)]).TrimStart('\u00ef', '\u00bb', '\u00bf', '\r', '\n', ' ');
        return FirstLine().IsMatch(head) && Kind().IsMatch(head);
    }

    /// <summary>The first part that is a page; null when there is none.</summary>
    public static WebArchivePage? FirstPage(ReadOnlySpan<byte> bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        var (headers, body) = Split(text, 0, text.Length);
        if (Parameter(headers, "boundary") is not { } boundary)
        {
            return IsPage(headers) ? Page(text, headers, body, text.Length, headers) : null;
        }

        var mark = "--" + boundary;
        for (var at = text.IndexOf(mark, body, StringComparison.Ordinal); at >= 0;)
        {
            var start = text.IndexOf('\n', at) + 1;
            var next = start == 0 ? -1 : text.IndexOf(mark, start, StringComparison.Ordinal);
            if (start == 0)
            {
                return null;
            }

            var (part, content) = Split(text, start, next < 0 ? text.Length : next);
            if (IsPage(part))
            {
                return Page(text, part, content, next < 0 ? text.Length : next, headers);
            }

            at = next;
        }

        return null;
    }

    private static WebArchivePage Page(string text, string headers, int start, int end, string outer) =>
        new(Decode(text[start..end], Header(headers, "Content-Transfer-Encoding")), Parameter(headers, "charset"), Header(headers, "Content-Location") ?? Header(outer, "Snapshot-Content-Location"));

    private static bool IsPage(string headers) => Header(headers, "Content-Type") is { } type && (type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    // The headers end at the first empty line.
    private static (string Headers, int Body) Split(string text, int start, int end)
    {
        var match = EmptyLine().Match(text, start, end - start);
        return match.Success ? (Folded().Replace(text[start..match.Index], " "), match.Index + match.Length) : ("", end);
    }

    private static string? Header(string headers, string name) =>
        headers.Split('\n').Select(line => line.Split(':', 2)).FirstOrDefault(parts => parts.Length == 2 && parts[0].Trim().Equals(name, StringComparison.OrdinalIgnoreCase))?[1].Trim();

    private static string? Parameter(string headers, string name) => Header(headers, "Content-Type") is { } type && Parameters().Matches(type).FirstOrDefault(match => match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } found
        ? found.Groups["value"].Value
        : null;

    private static byte[] Decode(string text, string? encoding) => encoding?.ToLowerInvariant() switch
    {
        "quoted-printable" => FromQuotedPrintable(text),
        "base64" => FromBase64(text),
        _ => Encoding.Latin1.GetBytes(text),
    };

    private static byte[] FromBase64(string text)
    {
        var clean = string.Concat(text.Where(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '/' or '='));
        return Base64.IsValid(clean) ? Convert.FromBase64String(clean) : Encoding.Latin1.GetBytes(text);
    }

    private static byte[] FromQuotedPrintable(string text)
    {
        var bytes = new List<byte>(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '=')
            {
                bytes.Add((byte)text[i]);
            }
            else if (i + 2 < text.Length && byte.TryParse(text.AsSpan(i + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
            {
                bytes.Add(value);
                i += 2;
            }
            else
            {
                // A line that goes on in the next.
                i += i + 1 < text.Length && text[i + 1] == '\r' ? 2 : 1;
            }
        }

        return [.. bytes];
    }

    [GeneratedRegex(@"^(?:From|Subject|Date|MIME-Version|Snapshot-Content-Location|Content-Type|X-[A-Za-z-]+):", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex FirstLine();

    [GeneratedRegex(@"^Content-Type:\s*(?:multipart/related|text/html)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline)]
    private static partial Regex Kind();

    [GeneratedRegex(@"\r?\n\r?\n", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();

    [GeneratedRegex(@"\r?\n[ \t]+", RegexOptions.CultureInvariant)]
    private static partial Regex Folded();

    [GeneratedRegex("""(?<name>[A-Za-z-]+)\s*=\s*"?(?<value>[^";\r\n]+)"?""", RegexOptions.CultureInvariant)]
    private static partial Regex Parameters();
}
