using System.Buffers;
using System.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Takes a text apart into its lines, whatever ends them, and takes out what nobody sees: soft hyphens, zero-width spaces, no-break spaces.</summary>
internal static class PageLines
{
    private static readonly SearchValues<char> Ends = SearchValues.Create("\n\r\u000b\u000c\u0085\u2028\u2029");

    // Joiners (U+200C, U+200D) stay: Persian and the scripts of India are spelled with them.
    private const string Unseen = "\u00ad\u200b\u200e\u200f\u202a\u202b\u202c\u2060\u2066\u2067\u2068\u2069\ufeff";

    /// <summary>The lines that have something to read, in their order.</summary>
    public static IReadOnlyList<PageLine> Of(string text)
    {
        var lines = new List<PageLine>();
        var (number, start, blank) = (1, 0, true);
        while (start <= text.Length)
        {
            var end = text.AsSpan(start).IndexOfAny(Ends) is >= 0 and var length ? start + length : text.Length;
            var line = Clean(text.AsSpan(start, end - start));
            if (line.Length > 0)
            {
                lines.Add(new PageLine(number, line, blank));
            }

            blank = line.Length == 0;
            number++;
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines;
    }

    private static string Clean(ReadOnlySpan<char> line)
    {
        var clean = new StringBuilder(line.Length);
        foreach (var c in line)
        {
            if (!Unseen.Contains(c, StringComparison.Ordinal))
            {
                clean.Append(char.IsWhiteSpace(c) ? ' ' : c);
            }
        }

        return clean.ToString().Trim(' ');
    }
}
