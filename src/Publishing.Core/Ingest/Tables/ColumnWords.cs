using System.Globalization;
using System.Text;
using Publishing.Text;

namespace Publishing.Ingest.Tables;

/// <summary>The name of a column without what people write differently each time: case, accents, punctuation, capitals inside of a word in place of spaces.</summary>
internal static class ColumnWords
{
    /// <summary>Its words in lower case with a space between them; digits are words of their own.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        var last = ' ';
        foreach (var c in WithoutAccents(name))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.Format)
            {
                continue;
            }

            var isWord = char.IsLetterOrDigit(c) || c == '№';
            if (isWord && words.Length > 0 && words[^1] != ' ' && Breaks(last, c))
            {
                words.Append(' ');
            }

            if (isWord)
            {
                // Letters that are no others with a mark, and that people type as those.
                words.Append(char.ToLowerInvariant(c) switch { 'ı' => 'i', 'ł' => 'l', 'ø' => 'o', 'đ' => 'd', var letter => letter });
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }

            last = c;
        }

        return words.ToString().TrimEnd();
    }

    // string.Normalize does nothing where there is no ICU (see CanonicalForm), so the letter below an accent is looked up.
    private static string WithoutAccents(string name)
    {
        var plain = CompatibilityForm.Of(name);
        if (Ascii.IsValid(plain))
        {
            return plain;
        }

        var letters = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            var code = rune.Value;
            while (CanonicalData.Instance.Decomposition(code) is { } parts)
            {
                code = parts[0];
            }

            letters.Append(new Rune(code));
        }

        return letters.ToString();
    }

    // articleTitle, author1, DOINumber is left alone: nobody can tell where DOI ends.
    private static bool Breaks(char before, char after) =>
        (char.IsLower(before) && char.IsUpper(after)) || (char.IsLetter(before) && char.IsDigit(after)) || (char.IsDigit(before) && char.IsLetter(after));
}
