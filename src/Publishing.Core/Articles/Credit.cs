using System.Diagnostics.CodeAnalysis;

namespace Publishing.Articles;

/// <summary>The fourteen roles of the Contributor Role Taxonomy (ANSI/NISO Z39.104-2022), spelled as JATS4R wants them in <c>vocab-term</c>.</summary>
public static class Credit
{
    /// <summary>The address of the taxonomy, as JATS4R wants it in <c>vocab-identifier</c>.</summary>
    public const string Vocabulary = "https://credit.niso.org/";

    private const string Roles = Vocabulary + "contributor-roles/";

    /// <summary>The terms by the last part of their address.</summary>
    public static IReadOnlyDictionary<string, string> Terms { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["conceptualization"] = "Conceptualization",
        ["data-curation"] = "Data curation",
        ["formal-analysis"] = "Formal Analysis",
        ["funding-acquisition"] = "Funding acquisition",
        ["investigation"] = "Investigation",
        ["methodology"] = "Methodology",
        ["project-administration"] = "Project administration",
        ["resources"] = "Resources",
        ["software"] = "Software",
        ["supervision"] = "Supervision",
        ["validation"] = "Validation",
        ["visualization"] = "Visualization",
        ["writing-original-draft"] = "Writing – original draft",
        ["writing-review-editing"] = "Writing – review & editing",
    };

    /// <summary>The address of a role.</summary>
    public static string Url(string role) => $"{Roles}{role}/";

    /// <summary>The role that a term or an address of the taxonomy names, whatever its dashes, ampersands and capitals; false for any other text.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out string? role)
    {
        role = null;
        if (text is null)
        {
            return false;
        }

        var isAddress = text.Contains("://", StringComparison.Ordinal);
        if (isAddress && !text.Contains("credit", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var name = isAddress ? text.Trim().TrimEnd('/').Split('/', '#')[^1] : text;
        var letters = Letters(name);
        role = Terms.Keys.FirstOrDefault(key => Letters(key) == letters);
        return role is not null;
    }

    // "Writing – Review & Editing", "writing-review-editing" and "Writing - review and editing" are one role.
    private static string Letters(string text) =>
        string.Concat(text.ToLowerInvariant().Replace(" and ", "", StringComparison.Ordinal).Where(char.IsAsciiLetter));
}
