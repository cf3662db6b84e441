using System.Text;

namespace Publishing.Text;

/// <summary>Tells whether bytes are Cyrillic text in windows-1251, and nothing else that they could be.</summary>
internal static class WindowsCyrillic
{
    // о е а и н т с р в л: more than half of all letters in Russian, Ukrainian, Belarusian and Bulgarian text.
    private const string Frequent = "оеаинтсрвл";

    private static readonly Encoding Encoding = CodePagesEncodingProvider.Instance.GetEncoding(1251)!;

    /// <summary>Whether the bytes certainly are Cyrillic text in windows-1251.</summary>
    public static bool IsCertain(ReadOnlySpan<byte> bytes) => IsCyrillic(Encoding.GetString(bytes));

    // Western text read as windows-1251 has lone Cyrillic letters inside Latin words; KOI8-R has its cases swapped; code page 866 has signs where its letters are.
    private static bool IsCyrillic(string text)
    {
        var (letters, lower, frequent, mixed, other) = (0, 0, 0, 0, 0);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is >= 'Ѐ' and <= 'ӿ')
            {
                letters++;
                lower += char.IsLower(c) ? 1 : 0;
                frequent += Frequent.Contains(c, StringComparison.Ordinal) ? 1 : 0;
                mixed += i > 0 && char.IsAsciiLetter(text[i - 1]) ? 1 : 0;
            }
            else if (c > '\u007f' && !"«»„“”‘’–—…№§©°\u00a0".Contains(c, StringComparison.Ordinal))
            {
                other++;
            }
        }

        return letters >= 20 && lower * 10 >= letters * 7 && frequent * 10 >= letters * 4 && mixed * 50 <= letters && other * 20 <= letters;
    }
}
