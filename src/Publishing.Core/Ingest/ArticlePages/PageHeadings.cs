using System.Collections.Frozen;

namespace Publishing.Ingest.ArticlePages;

/// <summary>
/// Recognizes headings: alone in a line, before a colon, and glued to what follows or goes before, as they come out of a copied page
/// ("Central Asia, UzbekistanAbstract").
/// </summary>
internal static class PageHeadings
{
    private const int LongestHeading = 60;

    private static readonly HashSet<string> ArabicPrefixes = new(StringComparer.Ordinal) { "و", "ف", "ب", "ك", "ل", "ال", "وال", "فال", "بال", "كال", "لل", "ولل", "وب", "ول" };

    private static readonly FrozenDictionary<string, HeadingMatch> ByWord = PageHeadingWords.All
        .GroupBy(entry => Key(entry.Word), StringComparer.Ordinal)
        .ToFrozenDictionary(
            group => group.Key,
            group => new HeadingMatch(group.First().Heading, [.. group.Where(entry => entry.Heading == group.First().Heading).SelectMany(entry => entry.Languages).Distinct(StringComparer.Ordinal)]),
            StringComparer.Ordinal);

    // The longest first: "Foydalanilgan adabiyotlar ro'yxati" before "Foydalanilgan adabiyotlar".
    private static readonly (string Word, HeadingMatch Match)[] Glued =
    [
        .. PageHeadingWords.All
            .Where(entry => entry.Heading is PageHeading.Abstract or PageHeading.Keywords or PageHeading.References or PageHeading.Doi or PageHeading.Published or PageHeading.License or PageHeading.HowToCite or PageHeading.Issue)
            .SelectMany(entry => new[] { entry.Word, entry.Word.ToUpperInvariant() }.Distinct(StringComparer.Ordinal).Select(word => (word, ByWord[Key(entry.Word)])))
            .OrderByDescending(entry => entry.word.Length),
    ];

    /// <summary>The heading that has the line to itself, with or without a colon or brackets. "Journal" alone is an entry of a menu.</summary>
    public static HeadingMatch? Alone(string line) =>
        line.Length <= LongestHeading && ByWord.TryGetValue(Key(line), out var match) && match.Heading != PageHeading.Journal ? match : null;

    /// <summary>The heading before a colon; for abstract and keywords also before a full stop or a dash.</summary>
    public static HeadingMatch? BeforeColon(string line)
    {
        var head = line.AsSpan(0, Math.Min(line.Length, LongestHeading));
        var colon = head.IndexOfAny(':', '：');
        if (colon > 0 && ByWord.TryGetValue(Key(line[..colon]), out var match) && line[(colon + 1)..].Trim() is { Length: > 0 } after)
        {
            return match with { After = after };
        }

        var mark = head.IndexOfAny(".–—");
        return mark > 0 && mark + 1 < line.Length
            && (line[mark] != '.' || line[mark + 1] == ' ')
            && ByWord.TryGetValue(Key(line[..mark]), out match)
            && match.Heading is PageHeading.Abstract or PageHeading.Keywords
            && line[(mark + 1)..].Trim() is { Length: > 0 } rest
            ? match with { After = rest }
            : null;
    }

    /// <summary>The heading that is glued to what follows it: "AbstractThe article", "Published2022-03-31".</summary>
    public static HeadingMatch? GluedToStart(string line)
    {
        foreach (var (word, match) in Glued)
        {
            if (line.Length > word.Length && line.StartsWith(word, StringComparison.Ordinal) && Follows(word, match.Heading, line[word.Length..]))
            {
                return match with { After = line[word.Length..].TrimStart(':', '：', ' ') };
            }
        }

        return null;
    }

    /// <summary>The heading of abstract, keywords or references that is glued to the end of something, or stands there with a colon.</summary>
    public static HeadingMatch? GluedToEnd(string line)
    {
        var hasColon = line[^1] is ':' or '：';
        var text = hasColon ? line[..^1].TrimEnd() : line;
        foreach (var (word, match) in Glued)
        {
            if (match.Heading is PageHeading.Abstract or PageHeading.Keywords or PageHeading.References
                && text.Length > word.Length + 1
                && text.EndsWith(word, StringComparison.Ordinal)
                && Precedes(text[..^word.Length], word, hasColon))
            {
                return match with { Before = text[..^word.Length].TrimEnd() };
            }
        }

        return null;
    }

    private static bool Follows(string word, PageHeading heading, string rest)
    {
        var next = rest[0];
        return heading switch
        {
            PageHeading.Doi => rest.StartsWith("http", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("10.", StringComparison.Ordinal),
            PageHeading.Published => char.IsAsciiDigit(next),
            PageHeading.Issue => IssueLine.TryRead(rest) is not null,
            PageHeading.License => CopyrightLine.TryRead(rest) is not null,
            PageHeading.HowToCite => word.Contains(' ', StringComparison.Ordinal) && char.IsUpper(next),
            _ when IsCaseless(word[0]) => word[0] >= '\u2e80' && char.IsLetterOrDigit(next),
            _ when char.IsUpper(word[^1]) => char.IsUpper(next) && rest.Length > 1 && char.IsLower(rest[1]),
            _ => (char.IsUpper(next) && rest.Length > 1) || char.IsAsciiDigit(next) || next is '«' or '“' or '"' || (IsCaseless(next) && char.IsLetter(next)),
        };
    }

    private static bool Precedes(string before, string word, bool hasColon)
    {
        var last = before[^1];
        if (last == ' ')
        {
            return hasColon;
        }

        // Arabic writes "and", "by", "for" and the article in one word with what follows.
        if (ArabicPrefixes.Contains(before[(before.LastIndexOf(' ') + 1)..]))
        {
            return false;
        }

        return !char.IsUpper(last) && last is not '-' and not '–' and not '\'' and not '’' and not '(' and not '«' and not '“' and not '"' and not '/';
    }

    private static bool IsCaseless(char c) => char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.OtherLetter or System.Globalization.UnicodeCategory.ModifierLetter;

    private static string Key(string text) =>
        string.Join(' ', text.Trim(' ', ':', '：', '.', '[', ']', '【', '】', '〔', '〕', '*', '#').Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Replace('’', '\'').Replace('‘', '\'').Replace('ʻ', '\'').Replace('ʼ', '\'').Replace('`', '\'')
            .ToLowerInvariant()
            .Replace('ς', 'σ');
}
