using System.Text.RegularExpressions;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Licensing;

namespace Publishing.Ingest.Values;

/// <summary>Sentences and addresses that say whose an article is and what may be done with it.</summary>
internal static partial class RightsText
{
    /// <summary>
    /// The permissions with what one more statement says: the address of a license, a sentence that names one or gives terms, a copyright line, who may read.
    /// Nothing is invented: a sentence that names no license that can be told keeps its words and gets no address, with a problem.
    /// </summary>
    public static Permissions Add(Permissions permissions, string? text, ImportNotes notes, int? line = null, LanguageTag? language = null)
    {
        var words = MarkedUpText.Words(text ?? "");
        if (words.Length == 0)
        {
            return permissions;
        }

        if (CopyrightLine.TryRead(words) is { } copyright && !CreativeCommonsNames.IsMentioned(words))
        {
            return With(permissions, copyright);
        }

        return AccessOf(words) switch
        {
            AccessRight.Open => permissions with { FreeToRead = permissions.FreeToRead ?? new FreeToRead() },

            // An embargo whose end nobody tells keeps readers out for as long.
            AccessRight.Embargoed => permissions with { StatedAccess = permissions.StatedAccess ?? AccessRight.Restricted },
            { } said => permissions with { StatedAccess = permissions.StatedAccess ?? said },
            null when LicenseWords.Read(words, null, notes, line) is { } license => With(permissions, Worded(license, words, language)),
            null => permissions,
        };
    }

    /// <summary>
    /// The permissions with what the source calls a statement of copyright, whatever its words: "Published by Elsevier Ltd." is no license.
    /// A Creative Commons license that it names is one all the same.
    /// </summary>
    public static Permissions AddCopyright(Permissions permissions, string? text, ImportNotes notes, int? line = null)
    {
        var words = MarkedUpText.Words(text ?? "");
        if (words.Length == 0)
        {
            return permissions;
        }

        var stated = With(permissions, CopyrightLine.TryRead(words) ?? new CopyrightLine(words, null, null));
        return CreativeCommonsNames.TryFind(words, out _) && LicenseWords.Read(words, null, notes, line) is { Url: not null } license ? With(stated, license with { Text = null }) : stated;
    }

    /// <summary>The permissions with a copyright line, as far as they do not say it themselves.</summary>
    public static Permissions With(Permissions permissions, CopyrightLine copyright) => permissions.CopyrightStatement is not null ? permissions : permissions with
    {
        CopyrightStatement = copyright.Statement,
        CopyrightYear = permissions.CopyrightYear ?? copyright.Year,
        CopyrightHolder = permissions.CopyrightHolder ?? Holder(copyright.Holder),
    };

    // "All rights reserved." is nobody's name.
    private static string? Holder(string? holder) => holder is not null && Reserved().Replace(holder, "") is { Length: > 0 } name ? name : null;

    // "CC BY 4.0" says no more than its address.
    private static License Worded(License license, string words, LanguageTag? language) =>
        license.Text is null || (license.Url is not null && words.Length <= 20) ? license with { Text = null } : license with { Language = language };

    private static Permissions With(Permissions permissions, License license)
    {
        // The same license by its address and by its name is one; the one that has words stays.
        var same = license.Url is null ? -1 : permissions.Licenses.ToList().FindIndex(other => other.Url == license.Url);
        return same < 0 ? permissions with { Licenses = [.. permissions.Licenses, license] }
            : permissions.Licenses[same].Text is null && license.Text is not null ? permissions with { Licenses = [.. permissions.Licenses.Select((other, i) => i == same ? license : other)] }
            : permissions;
    }

    /// <summary>Who may read it, when the words say that and nothing else.</summary>
    /// <remarks>The vocabularies of repositories: info:eu-repo/semantics, COAR, and their plain words.</remarks>
    public static AccessRight? AccessOf(string words) => words.ToLowerInvariant().TrimEnd('.', '/') switch
    {
        "info:eu-repo/semantics/openaccess" or "open access" or "open-access" or "openaccess" or "http://purl.org/coar/access_right/c_abf2" or "free access" => AccessRight.Open,
        "info:eu-repo/semantics/embargoedaccess" or "embargoed access" or "http://purl.org/coar/access_right/c_f1cf" => AccessRight.Embargoed,
        "info:eu-repo/semantics/restrictedaccess" or "restricted access" or "http://purl.org/coar/access_right/c_16ec" => AccessRight.Restricted,
        "info:eu-repo/semantics/closedaccess" or "closed access" or "metadata only access" or "http://purl.org/coar/access_right/c_14cb" => AccessRight.MetadataOnly,
        _ => null,
    };

    [GeneratedRegex(@"(?:^|[\s,;]+)\(?All rights? reserved\)?[.!]*\s*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Reserved();
}
