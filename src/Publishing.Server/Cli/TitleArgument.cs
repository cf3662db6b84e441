using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary>A title on the command line, with its language before it if it has one.</summary>
internal static class TitleArgument
{
    /// <summary>"ru:Вестник" is a title in Russian; "Review: a journal" is a title with a colon.</summary>
    public static LocalizedText Read(string text) =>
        text.Split(':', 2) is [{ Length: >= 2 and <= 12 } tag, { Length: > 0 } rest] && !rest.StartsWith(' ') && LanguageTag.TryParse(tag, out var language)
            ? new LocalizedText(rest, language)
            : new LocalizedText(text);
}
