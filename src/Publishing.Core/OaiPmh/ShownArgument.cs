using System.Text;
using Publishing.Text;

namespace Publishing.OaiPmh;

/// <summary>What a harvester sent, as an error message shows it: in quotes, short, and without what XML cannot hold.</summary>
internal static class ShownArgument
{
    private const int MaxLength = 100;

    /// <summary>An argument as <c>name="value"</c>.</summary>
    public static string Of(OaiArgument argument) => Of(argument.Name, argument.Value);

    /// <summary>An argument as <c>name="value"</c>.</summary>
    public static string Of(string name, string value) => $"{Legible(name)}={Quoted(value)}";

    /// <summary>A value in quotes.</summary>
    public static string Quoted(string value) => $"\"{Legible(value)}\"";

    // A character that cannot be shown is seen as one that is missing: an error that hides what is wrong helps nobody.
    private static string Legible(string text)
    {
        var shown = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (shown.Length >= MaxLength)
            {
                return shown.Append('…').ToString();
            }

            var character = rune.ToString();
            shown.Append(Rune.IsControl(rune) || !XmlText.IsClean(character) ? "\uFFFD" : character);
        }

        return shown.ToString();
    }
}
