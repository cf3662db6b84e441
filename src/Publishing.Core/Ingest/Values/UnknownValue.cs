using System.Text.RegularExpressions;

namespace Publishing.Ingest.Values;

/// <summary>Words that stand where a form had to be filled in: DataCite's codes for what is not known (metadata schema, appendix 3), and those of everybody else.</summary>
public static partial class UnknownValue
{
    /// <summary>Whether the text says no more than that there is nothing to say.</summary>
    public static bool Is(string? text) => string.IsNullOrWhiteSpace(text) || Form().IsMatch(text.Trim());

    /// <summary>The text, or null when it says nothing.</summary>
    public static string? OrNull(string? text) => Is(text) ? null : text!.Trim();

    [GeneratedRegex(@"^(?:\(?:(?:unac|unal|unap|unas|unav|unkn|none|null|tba|at)\)?|n/?a|none|null|nil|undefined|unknown|not (?:available|applicable|known|provided|specified)|no (?:author|title|publisher|name)|-+|\?+|\.+|\[?s\.\s?[nl]\.\]?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
