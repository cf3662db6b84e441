using System.Globalization;
using System.Text;

namespace Publishing.Ingest;

/// <summary>JSON as text, made readable: escapes that stand for half of a character are taken out.</summary>
internal static class JsonText
{
    /// <summary>The text without them; the same instance when there were none.</summary>
    /// <param name="text">The JSON.</param>
    /// <param name="first">Where the first one stood; -1 when there was none.</param>
    public static string WithoutLoneSurrogates(string text, out int first)
    {
        first = -1;
        StringBuilder? clean = null;
        var done = 0;
        for (var at = text.IndexOf('\\', StringComparison.Ordinal); at >= 0 && at + 1 < text.Length; at = text.IndexOf('\\', at))
        {
            if (Unit(text, at) is not { } unit || !char.IsSurrogate(unit))
            {
                at += 2;
            }
            else if (char.IsHighSurrogate(unit) && Unit(text, at + 6) is { } low && char.IsLowSurrogate(low))
            {
                at += 12;
            }
            else
            {
                first = first < 0 ? at : first;
                (clean ??= new StringBuilder(text.Length)).Append(text, done, at - done);
                done = at += 6;
            }

            if (at >= text.Length)
            {
                break;
            }
        }

        return clean is null ? text : clean.Append(text, done, text.Length - done).ToString();
    }

    // The UTF-16 unit of an escape that begins here; null when it is another escape, or none.
    private static char? Unit(string text, int at) =>
        at + 6 <= text.Length && text[at] == '\\' && text[at + 1] == 'u' && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit)
            ? (char)unit
            : null;
}
