using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Publishing.Ingest.Values;

/// <summary>Finds the tags in a text, as they stand and escaped. What only looks like one ("p&lt;0.05", "a &lt;b and c&gt; d") is none.</summary>
internal static partial class MarkupTags
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    // A name that is known, or any with a prefix; what stands behind it are attributes with their values.
    private static readonly string Name = $"(?:[A-Z][A-Z0-9_-]*:[A-Z][A-Z0-9_.-]*|(?:{MarkupNames.Pattern})(?![A-Z0-9_-]))";

    private static readonly Regex Tag = new($$"""</?{{Name}}(?:\s+[A-Z_:][A-Z0-9_:.-]*\s*=\s*(?:"[^"<]*"|'[^'<]*'|[^\s"'<>]+))*\s*/?>""", Options);

    private static readonly Regex Escaped = new($"&(?:amp;)?lt;(/?{Name}(?:\\s+[A-Z_:][A-Z0-9_:.-]*\\s*=[^<>]{{0,1000}}?)?\\s*/?)&(?:amp;)?gt;", Options);

    /// <summary>How many tags there are.</summary>
    public static int Count(string text) => Tag.Count(text);

    /// <summary>Whether there is anything in the text that is not to be taken as it stands.</summary>
    public static bool IsIn(string text) => text.AsSpan().IndexOfAny('<', '&') >= 0 && (Tag.IsMatch(text) || Entity().IsMatch(text) || text.Contains("<!--", StringComparison.Ordinal));

    /// <summary>The text without comments; one that does not end is text.</summary>
    public static string WithoutComments(string text)
    {
        // Not with a regular expression: many that do not end would each be looked for to the end of the text.
        var kept = new StringBuilder();
        var at = 0;
        while (text.IndexOf("<!--", at, StringComparison.Ordinal) is >= 0 and var start && text.IndexOf("-->", start + 4, StringComparison.Ordinal) is >= 0 and var end)
        {
            kept.Append(text, at, start - at);
            at = end + 3;
        }

        return at == 0 ? text : kept.Append(text, at, text.Length - at).ToString();
    }

    /// <summary>The text with a space for each tag.</summary>
    public static string Remove(string text) => Tag.Replace(text, " ");

    /// <summary>The prefixes of the names of tags.</summary>
    public static IEnumerable<string> Prefixes(string text) =>
        Prefix().Matches(text).Select(match => match.Groups[1].Value).Where(prefix => prefix is not ("xml" or "xmlns")).Distinct(StringComparer.Ordinal);

    /// <summary>The text with its tags as tags, and, if there are none, its entities as characters, however often they were escaped.</summary>
    public static string Unescape(string text)
    {
        text = Escaped.Replace(WithoutComments(text), match => $"<{WebUtility.HtmlDecode(match.Groups[1].Value)}>");
        for (var round = 0; round < 3 && Entity().IsMatch(text) && !Tag.IsMatch(text); round++)
        {
            text = WebUtility.HtmlDecode(text);
        }

        return text;
    }

    /// <summary>The text with all that is no tag and no entity escaped.</summary>
    public static string EscapeTheRest(string text)
    {
        var escaped = new StringBuilder(text.Length + 16);
        var at = 0;
        foreach (var tag in Tag.EnumerateMatches(text))
        {
            Escape(escaped, text[at..tag.Index]);
            escaped.Append(text, tag.Index, tag.Length);
            at = tag.Index + tag.Length;
        }

        Escape(escaped, text[at..]);
        return escaped.ToString();
    }

    private static void Escape(StringBuilder to, string text) =>
        to.Append(BareAmpersand().Replace(text, "&amp;").Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal));

    [GeneratedRegex("&(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    [GeneratedRegex("&(?!(?:#[0-9]{1,7}|#[xX][0-9A-Fa-f]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)", RegexOptions.CultureInvariant)]
    private static partial Regex BareAmpersand();

    [GeneratedRegex("</?([A-Za-z][A-Za-z0-9_-]*):", RegexOptions.CultureInvariant)]
    private static partial Regex Prefix();
}
