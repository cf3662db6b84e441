using System.Text.RegularExpressions;

namespace Publishing.Ingest.OjsNative;

/// <summary>Tells native XML of Open Journal Systems by the beginning of a document.</summary>
internal static partial class NativeEvidence
{
    /// <summary>The namespace of OJS 3; OJS 2 has none.</summary>
    public const string Namespace = "http://pkp.sfu.ca";

    /// <summary>How sure it is, as <see cref="Importer.Recognize"/> says it.</summary>
    public static int Of(XmlHead? head)
    {
        if (head is null || !IsRoot(head.Root))
        {
            return 0;
        }

        // JATS that somebody gave the DOCTYPE of another kind is JATS by its front.
        if (head.IsJats || head.Mentions)
        {
            return 0;
        }

        var isTheirs = head.Namespace.TrimEnd('/') == Namespace || Says(head.DocType?.PublicId) || Says(head.DocType?.SystemId);
        return isTheirs ? 95
            : head.Namespace.Length > 0 || head.Root is "publication" or "journal" or "preprints" or "preprint" ? 0
            : head.Root is "issues" or "issue" && IssueStart().IsMatch(head.Start) ? 85
            : Parts().Count(head.Start) >= 2 ? 85 : 0;
    }

    /// <summary>Whether a DOCTYPE is that of OJS.</summary>
    public static bool Says(string? id) => id is not null && (id.Contains("pkp.sfu.ca", StringComparison.OrdinalIgnoreCase) || id.Contains("//PKP//", StringComparison.Ordinal));

    private static bool IsRoot(string root) =>
        root is "articles" or "article" or "issues" or "issue" or "publication" or "preprints" or "preprint" or "journal" or "extended_articles" or "extended_article" or "extended_issues" or "extended_issue";

    [GeneratedRegex("""^<issues?[^<>]*>?\s*(?:<!--.*?-->\s*)*<issue\b|^<issue\s[^<>]*\b(?:published|current|public_id|identification)\s*=""", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex IssueStart();

    [GeneratedRegex("""\slocale\s*=\s*["'][a-z]{2,3}|<(?:galley|htmlgalley|firstname|lastname|givenname|familyname|issue_identification|date_published|abbrev|indexing|supplemental_file|submission_file|publication)\b|\ssection_ref=|<id\s+type=""", RegexOptions.CultureInvariant)]
    private static partial Regex Parts();
}
