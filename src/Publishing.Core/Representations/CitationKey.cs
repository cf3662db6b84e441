using System.Globalization;
using System.Text;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Representations;

/// <summary>
/// The key by which authors cite the article from their own text (BibTeX, CSL): the first author's name in Latin letters if it has such a form, else the journal's slug;
/// the year if it is known; and the article's number here, so that no two articles have the same. ASCII, and the same as long as these are.
/// </summary>
internal static class CitationKey
{
    // Letters of Latin alphabets that are no other letter with a mark.
    private static readonly Dictionary<int, string> Letters = new()
    {
        ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['ø'] = "o", ['ł'] = "l", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ŋ'] = "ng", ['ħ'] = "h", ['ə'] = "e",
    };

    /// <summary>The key, such as <c>sultanova2022-42</c>.</summary>
    public static string Of(PublishedArticle published)
    {
        var first = published.Article.Contributors.FirstOrDefault(contributor => contributor.Kind == "author" && !contributor.Anonymous);
        var names = first is null ? [] : first.Group is { } group ? [group.ToPlainText()] : first.Names.Select(name => name.Surname);
        var name = names.Select(InLatin).FirstOrDefault(word => word is { Length: >= 2 }) ?? published.Journal.Slug;
        var year = (published.Article.FirstPublished ?? published.Issue?.Published)?.Year.ToString("0000", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture, $"{name}{year}-{published.Id}");
    }

    // Small letters without marks; null when a letter is of another script.
    private static string? InLatin(string name)
    {
        var word = new StringBuilder();
        foreach (var rune in XmlText.Clean(name).EnumerateRunes())
        {
            var code = Rune.ToLowerInvariant(rune).Value;
            while (code > 127 && CanonicalData.Instance.Decomposition(code) is { } parts)
            {
                code = parts[0];
            }

            if (code <= 127)
            {
                word.Append(char.IsAsciiLetterOrDigit((char)code) ? char.ToLowerInvariant((char)code).ToString() : "");
            }
            else if (Letters.TryGetValue(code, out var letters))
            {
                word.Append(letters);
            }
            else if (Rune.IsLetter(new Rune(code)) && Rune.GetUnicodeCategory(new Rune(code)) != UnicodeCategory.ModifierLetter)
            {
                return null;
            }
        }

        // A group may have a long name.
        return word.Length > 30 ? word.ToString(0, 30) : word.ToString();
    }
}
