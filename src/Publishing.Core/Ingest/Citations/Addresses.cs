using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Ingest.Citations;

/// <summary>Finds web addresses and DOIs. Of an address that resolves a DOI only the bare name is tagged, which is what <c>pub-id</c> holds (JATS4R, Citations).</summary>
internal static partial class Addresses
{
    private const string Stops = @"\s""«»“”„，。；、）】》「」،؛";

    public static IReadOnlyList<CitationSpan> Find(string text)
    {
        var spans = new List<CitationSpan>();
        foreach (var match in Url().EnumerateMatches(text))
        {
            if (FromUrl(text, match.Index, match.Length) is { } span)
            {
                spans.Add(span);
            }
        }

        foreach (var match in DoiName().EnumerateMatches(text))
        {
            var name = WithoutTail(text.AsSpan(match.Index, match.Length));
            var span = new CitationSpan(match.Index, name.Length, CitationPartKind.Doi);
            if (IsBoundary(text, match.Index) && IsWhole(name) && !spans.Exists(span.Overlaps))
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    private static CitationSpan? FromUrl(string text, int start, int length)
    {
        var url = WithoutTail(text.AsSpan(start, length));
        var host = url[(url.IndexOf("//", StringComparison.Ordinal) + 2)..];
        if (host.IsEmpty || !char.IsLetterOrDigit(host[0]) || !host.Contains('.'))
        {
            return null;
        }

        var name = url.IndexOf("10.", StringComparison.Ordinal);
        if (name > 0 && Resolver().IsMatch(url[..name]))
        {
            var end = url[name..].IndexOfAny('?', '#');
            var doi = WithoutTail(end < 0 ? url[name..] : url[name..(name + end)]);

            // Percent signs stand for other characters here, so the name is not written as it is: the address stays an address.
            if (!doi.Contains('%') && IsWhole(doi))
            {
                return new CitationSpan(start + name, doi.Length, CitationPartKind.Doi);
            }
        }

        return new CitationSpan(start, url.Length, CitationPartKind.Url);
    }

    // "10.1016/j. clsr.2014" was cut by a space; a suffix of one letter is the first piece of such a name.
    private static bool IsWhole(ReadOnlySpan<char> name) => !(name[^2] == '/' && char.IsLetter(name[^1])) && Doi.TryParse(name.ToString(), out _);

    // "DOI10.1000/1", "doi:10.1000/1", "(10.1000/1" are DOIs; "110.1000/1" and the path of some other address are not.
    private static bool IsBoundary(string text, int index) =>
        index == 0
        || char.IsWhiteSpace(text[index - 1])
        || "([{:;,=«“„\"<>|".Contains(text[index - 1], StringComparison.Ordinal)
        || text.AsSpan(0, index).EndsWith("doi", StringComparison.OrdinalIgnoreCase)
        || text.AsSpan(0, index).EndsWith("doi.org/", StringComparison.OrdinalIgnoreCase);

    /// <summary>Without the punctuation of the sentence around it, and without a closing bracket that it did not open.</summary>
    private static ReadOnlySpan<char> WithoutTail(ReadOnlySpan<char> token)
    {
        var (round, square, angle) = (Surplus(token, '(', ')'), Surplus(token, '[', ']'), Surplus(token, '<', '>'));
        while (!token.IsEmpty)
        {
            var last = token[^1];
            if (last == ')' ? round-- <= 0 : last == ']' ? square-- <= 0 : last == '>' ? angle-- <= 0 : !".,;:!?'’‘…*".Contains(last, StringComparison.Ordinal))
            {
                break;
            }

            token = token[..^1];
        }

        return token;
    }

    private static int Surplus(ReadOnlySpan<char> token, char open, char close) => token.Count(close) - token.Count(open);

    [GeneratedRegex($"(?:https?|ftp)://[^<>{Stops}]+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Url();

    // SICI names hold < and >, so these are no stops here. A registrant has few subdivisions; without a bound, a long row of them is gone through again from each of its places.
    [GeneratedRegex($@"10\.[0-9]{{4,9}}(?>(?:\.[0-9]+){{0,9}})/[^{Stops}]+", RegexOptions.CultureInvariant)]
    private static partial Regex DoiName();

    [GeneratedRegex(@"^https?://(?:dx\.|www\.)?doi\.org/$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Resolver();
}
