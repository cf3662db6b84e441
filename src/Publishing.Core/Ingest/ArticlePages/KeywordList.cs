using System.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>Takes a line of keywords apart.</summary>
internal static class KeywordList
{
    private const string Commas = ",،、，";

    private const string Strong = ";；؛•·|";

    /// <summary>The keywords in their order: by semicolons when there are any, else by commas outside brackets.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var separators = text.Any(c => Strong.Contains(c, StringComparison.Ordinal)) ? Strong : Commas;
        var (keywords, current, depth) = (new List<string>(), new StringBuilder(), 0);
        foreach (var c in text)
        {
            depth = c is '(' or '（' or '[' ? depth + 1 : c is ')' or '）' or ']' ? Math.Max(0, depth - 1) : depth;
            if (depth == 0 && separators.Contains(c, StringComparison.Ordinal))
            {
                Add(keywords, current);
            }
            else
            {
                current.Append(c);
            }
        }

        Add(keywords, current);
        return keywords;
    }

    /// <summary>Whether the line can be nothing but keywords: several short pieces, and no sentence.</summary>
    public static bool Is(string text)
    {
        var keywords = Split(text);
        return keywords.Count >= 2 && text.Length <= 1000 && keywords.All(keyword => keyword.Length <= 100) && !text.Contains(". ", StringComparison.Ordinal);
    }

    private static void Add(List<string> keywords, StringBuilder current)
    {
        var keyword = current.ToString().Trim(' ', '-', '–', '—');

        // The full stop of the list, not that of an abbreviation.
        if (keyword.Length > 1 && keyword[^1] is '.' or '。' && keyword.Count(c => c == '.') <= 1)
        {
            keyword = keyword[..^1].TrimEnd();
        }

        if (keyword.Length > 0)
        {
            keywords.Add(keyword);
        }

        current.Clear();
    }
}
