using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Publishing.Journals;

/// <summary>What the slug of a journal, section or issue may look like, so that it is the same in an address and in a setSpec (OAI-PMH §2.6).</summary>
public static partial class JournalSlug
{
    /// <summary>The rule in words, for a <c>Problem</c>.</summary>
    public const string Rule = "1 to 64 lower-case letters, digits and hyphens, beginning and ending with a letter or digit";

    /// <summary>Whether the text keeps the rule.</summary>
    public static bool IsValid([NotNullWhen(true)] string? text) => text is not null && Form().IsMatch(text);

    [GeneratedRegex("^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
