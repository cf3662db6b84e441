using System.Text;

namespace Publishing.Text;

/// <summary>
/// Unicode normalization form C (UAX #15): a letter and its marks as one character wherever there is one.
/// Our own, because .NET takes every text for normalized when it runs without ICU (InvariantGlobalization), and so left texts as they were without a word.
/// </summary>
public static class CanonicalForm
{
    // No character before it is changed by normalization, or changes another.
    private const char FirstToLookAt = '\u0300';

    // Syllables of Hangul are made by arithmetic (Unicode §3.12), not by table.
    private const int SyllableBase = 0xAC00, LeadBase = 0x1100, VowelBase = 0x1161, TrailBase = 0x11A7;
    private const int Leads = 19, Vowels = 21, Trails = 28, Syllables = Leads * Vowels * Trails;

    /// <summary>The text in form C; the same instance when nothing in it can need a change. The text has no lone surrogates.</summary>
    public static string Of(string text)
    {
        if (!MayNeedChange(text))
        {
            return text;
        }

        var codes = Compose(Order(Decompose(text)));
        var form = new StringBuilder(text.Length);
        foreach (var code in codes)
        {
            form.Append(new Rune(code));
        }

        return form.ToString();
    }

    private static bool MayNeedChange(string text)
    {
        if (text.AsSpan().IndexOfAnyInRange(FirstToLookAt, '\uffff') < 0)
        {
            return false;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value >= FirstToLookAt && (CanonicalData.Instance.IsSuspect(rune.Value) || IsVowelOrTrail(rune.Value)))
            {
                return true;
            }
        }

        return false;
    }

    private static List<int> Decompose(string text)
    {
        var codes = new List<int>(text.Length + 16);
        foreach (var rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, codes);
        }

        return codes;
    }

    private static void Decompose(int code, List<int> codes)
    {
        var syllable = code - SyllableBase;
        if (syllable is >= 0 and < Syllables)
        {
            codes.Add(LeadBase + (syllable / (Vowels * Trails)));
            codes.Add(VowelBase + (syllable % (Vowels * Trails) / Trails));
            if (syllable % Trails > 0)
            {
                codes.Add(TrailBase + (syllable % Trails));
            }
        }
        else if (CanonicalData.Instance.Decomposition(code) is { } parts)
        {
            foreach (var part in parts)
            {
                Decompose(part, codes);
            }
        }
        else
        {
            codes.Add(code);
        }
    }

    // Marks on the same letter stand in the order of their classes; those of one class keep theirs.
    private static List<int> Order(List<int> codes)
    {
        for (var start = 0; start < codes.Count; start++)
        {
            var end = start;
            while (end < codes.Count && CanonicalData.Instance.Class(codes[end]) > 0)
            {
                end++;
            }

            if (end - start > 1)
            {
                var ordered = codes.GetRange(start, end - start).OrderBy(CanonicalData.Instance.Class).ToList();
                for (var i = 0; i < ordered.Count; i++)
                {
                    codes[start + i] = ordered[i];
                }
            }

            start = end;
        }

        return codes;
    }

    // Each mark goes into the last letter unless a mark of its own class, or of a higher one, that stayed outside stands between them.
    private static List<int> Compose(List<int> codes)
    {
        var composed = new List<int>(codes.Count);
        var letter = -1;
        var between = 0;
        foreach (var code in codes)
        {
            var mark = CanonicalData.Instance.Class(code);
            var reachable = letter >= 0 && (letter == composed.Count - 1 || (mark > 0 && between < mark));
            if (reachable && Pair(composed[letter], code) is { } composite)
            {
                composed[letter] = composite;
                continue;
            }

            composed.Add(code);
            (letter, between) = mark == 0 ? (composed.Count - 1, 0) : (letter, mark);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        if (first - LeadBase is >= 0 and < Leads && second - VowelBase is >= 0 and < Vowels)
        {
            return SyllableBase + (((first - LeadBase) * Vowels) + (second - VowelBase)) * Trails;
        }

        if (first - SyllableBase is >= 0 and < Syllables && (first - SyllableBase) % Trails == 0 && second - TrailBase is > 0 and < Trails)
        {
            return first + (second - TrailBase);
        }

        return CanonicalData.Instance.Composition(first, second);
    }

    private static bool IsVowelOrTrail(int code) => code - VowelBase is >= 0 and < Vowels || code - TrailBase is > 0 and < Trails;
}
