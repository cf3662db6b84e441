using System.Text;
using System.Text.RegularExpressions;
using Publishing.Text;

namespace Publishing.Ingest.ArticlePages;

/// <summary>
/// Finds addresses that lost hyphens when a PDF was copied: its lines had been broken after them, and the copy took the hyphen for one of hyphenation.
/// The evidence is in the reference itself: an address that separates its words by hyphens writes two neighboring words of the title as one
/// (<c>…/a-smailov-provelperegovory-s-…</c> beside "A. Smailov provel peregovory s …").
/// </summary>
/// <remarks>Nothing is mended: where the hyphen stood is a guess, and a wrong address is no better than a broken one.</remarks>
internal static partial class LostHyphens
{
    // Shorter pieces are too often words of their own.
    private const int ShortestPiece = 8;

    private const int LongestReference = 5_000;

    /// <summary>The pieces of addresses that seem to be two words of the title.</summary>
    public static IReadOnlyList<string> In(string reference)
    {
        if (reference.Length > LongestReference)
        {
            return [];
        }

        var pieces = Address().Matches(reference).SelectMany(match => Pieces(match.Value)).Distinct(StringComparer.Ordinal).ToList();
        if (pieces.Count == 0)
        {
            return [];
        }

        var words = Word().Matches(Address().Replace(reference, " ")).Select(match => Fold(match.Value)).Where(word => word.Length > 0).ToList();
        var known = words.ToHashSet(StringComparer.Ordinal);
        return [.. pieces.Where(piece => Fold(piece) is var folded && !known.Contains(folded) && IsTwoWords(folded, words))];
    }

    // Only a path that does separate words: with two hyphens or underscores at least.
    private static IEnumerable<string> Pieces(string address)
    {
        var path = address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..];
        return path.Split('/').Skip(1)
            .Select(part => part.Split('?')[0].Split('-', '_'))
            .Where(pieces => pieces.Length >= 3)
            .SelectMany(pieces => pieces)
            .Where(piece => piece.Length >= ShortestPiece && piece.All(char.IsLetter));
    }

    private static bool IsTwoWords(string piece, List<string> words)
    {
        for (var i = 0; i + 1 < words.Count; i++)
        {
            var (first, second) = (words[i], words[i + 1]);
            if (piece.Length > second.Length && first.Length + second.Length >= ShortestPiece - 1 && second.Length >= 4
                && (piece == first + second || IsNearly(piece, first, second)))
            {
                return true;
            }
        }

        return false;
    }

    // Addresses are spelled by other rules than titles (souzniceskih, soyuznicheskikh), so one of the two words may differ in its end or middle.
    private static bool IsNearly(string piece, string first, string second)
    {
        if (first.Length < 4)
        {
            return false;
        }

        var afterFirst = piece.Length - first.Length;
        var beforeSecond = piece.Length - second.Length;
        return (piece.StartsWith(first, StringComparison.Ordinal) && afterFirst >= 4 && Math.Abs(afterFirst - second.Length) <= 3 && piece[first.Length] == second[0] && piece[^1] == second[^1])
            || (piece.EndsWith(second, StringComparison.Ordinal) && beforeSecond >= 4 && Math.Abs(beforeSecond - first.Length) <= 2 && CommonStart(piece, first) >= 4);
    }

    private static int CommonStart(string left, string right)
    {
        var length = 0;
        while (length < left.Length && length < right.Length && left[length] == right[length])
        {
            length++;
        }

        return length;
    }

    // Addresses leave accents out: relación, relacion.
    private static int WithoutMarks(int letter)
    {
        while (CanonicalData.Instance.Decomposition(letter) is [var first, ..])
        {
            letter = first;
        }

        return letter;
    }

    // One spelling for the transliterations of one letter: kazakhstan, kazahstan and kazaxstan; respublikoj and respublikoy.
    private static string Fold(string word)
    {
        var folded = new StringBuilder(word.Length);
        foreach (var rune in word.ToLowerInvariant().EnumerateRunes().Where(Rune.IsLetter))
        {
            var letter = WithoutMarks(rune.Value);
            folded.Append(new Rune(letter is 'j' or 'y' ? 'i' : letter == 'x' ? 'h' : letter));
        }

        return folded.Replace("kh", "h").Replace("eh", "e").Replace("ie", "e").Replace("shch", "sch").ToString();
    }

    [GeneratedRegex(@"https?://\S+", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
