using System.Globalization;
using System.Text;

namespace Publishing.Ingest.Tables;

/// <summary>The name of a column without what people write differently each time: case, accents, punctuation, capitals inside of a word in place of spaces.</summary>
internal static class ColumnWords
{
    /// <summary>Its words in lower case with a space between them; digits are words of their own.</summary>
    public static string Of(string name)
    {
        var words = new StringBuilder(name.Length + 8);
        var last = ' ';
        foreach (var c in name.Normalize(NormalizationForm.FormKD))
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
                // The dotless i of Turkish is an i to whoever types a name without it.
                words.Append(c == 'ı' ? 'i' : char.ToLowerInvariant(c));
            }
            else if (words.Length > 0 && words[^1] != ' ')
            {
                words.Append(' ');
            }

            last = c;
        }

        return words.ToString().TrimEnd();
    }

    // articleTitle, author1, DOINumber is left alone: nobody can tell where DOI ends.
    private static bool Breaks(char before, char after) =>
        (char.IsLower(before) && char.IsUpper(after)) || (char.IsLetter(before) && char.IsDigit(after)) || (char.IsDigit(before) && char.IsLetter(after));
}
