using System.Globalization;
using System.Text;

namespace Publishing.Text;

/// <summary>Tells text that a reader sees from characters that only steer how others are set: joiners, directional marks, fillers, variation selectors.</summary>
public static class VisibleText
{
    /// <summary>Whether there is anything to see.</summary>
    public static bool IsIn(string text)
    {
        // Nearly every text begins with a letter.
        if (text.Length > 0 && text[0] is > ' ' and < '\u007F')
        {
            return true;
        }

        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The text on one line: each run of white space and of characters that cannot be seen is one space, none at the ends.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsVisible(rune))
            {
                line.Append(rune);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }
        }

        return line.ToString().TrimEnd(' ');
    }

    private static bool IsVisible(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate => false,
        UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,

        // What looks like nothing though its category does not say so: fillers of Hangul, the empty pattern of Braille, and what only changes the character before it.
        _ => rune.Value is not (0x034F or 0x115F or 0x1160 or 0x17B4 or 0x17B5 or 0x2800 or 0x3164 or 0xFFA0)
            and not (>= 0x180B and <= 0x180F) and not (>= 0xFE00 and <= 0xFE0F) and not (>= 0xE0100 and <= 0xE01EF),
    };
}
