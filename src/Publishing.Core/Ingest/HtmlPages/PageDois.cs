using System.Text.RegularExpressions;
using Publishing.Identifiers;

namespace Publishing.Ingest.HtmlPages;

/// <summary>DOIs as pages write them: bare, with any prefix, as an address of any resolver, with words around them.</summary>
internal static partial class PageDois
{
    /// <summary>The DOI of a text that holds hardly anything else; null when there is none.</summary>
    public static Doi? Read(string? text)
    {
        var trimmed = text?.Trim();
        return Doi.TryParse(trimmed, out var doi) ? doi
            : trimmed is { Length: <= 400 } && Inside().Match(trimmed) is { Success: true } match && Doi.TryParse(Uri.UnescapeDataString(match.Value).TrimEnd('.', ',', ';', ')', ']'), out var found) ? found
            : null;
    }

    [GeneratedRegex(@"(?<![0-9.])10\.[0-9]{4,9}(?:\.[0-9]+)*(?:/|%2[fF])[^\s""'<>?#&]+", RegexOptions.CultureInvariant)]
    private static partial Regex Inside();
}
