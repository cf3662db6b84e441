using System.Text;

namespace Publishing.Crosswalks.Marc;

/// <summary>The script identification codes of linked fields (MARC 21, Appendix A: $6), with the orientation of those that run from right to left.</summary>
internal static class MarcScripts
{
    /// <summary>The code of the script that a text begins in; null for one that has none.</summary>
    public static string? Of(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Of(rune) is { } code)
            {
                return code;
            }
        }

        return null;
    }

    private static string? Of(Rune rune) => rune.Value switch
    {
        >= 'A' and <= 'Z' or >= 'a' and <= 'z' or >= 0xC0 and <= 0x24F => "(B",
        >= 0x370 and <= 0x3FF => "(S",
        >= 0x400 and <= 0x52F => "(N",
        >= 0x590 and <= 0x5FF => "(2/r",
        >= 0x600 and <= 0x6FF => "(3/r",
        >= 0x3040 and <= 0x30FF or >= 0x3400 and <= 0x9FFF or >= 0xAC00 and <= 0xD7A3 => "$1",
        _ => null,
    };
}
