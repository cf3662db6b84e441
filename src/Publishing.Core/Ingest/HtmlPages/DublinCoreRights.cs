using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Rights in Dublin Core tags: the copyright sentence, the address of the license or its sentence, who may read.</summary>
internal static class DublinCoreRights
{
    /// <summary>What the tags say of rights.</summary>
    public static Permissions Read(HtmlPage page)
    {
        var permissions = new Permissions();
        foreach (var tag in page.Tags.Where(tag => tag.Name is "dc.rights" or "dc.rights.uri" or "dc.license" or "dc.rights.license" or "dc.accessrights" or "dc.rights.accessrights" or "dc.rights.copyright" or "dc.rightsholder"))
        {
            permissions = Add(permissions, tag);
        }

        return permissions;
    }

    private static Permissions Add(Permissions permissions, NamedTag tag)
    {
        var words = MarkedUpText.Words(tag.Content);
        if (AccessOf(words) is { } access)
        {
            return access == AccessRight.Open ? permissions with { FreeToRead = new FreeToRead() } : permissions with { StatedAccess = access };
        }

        if (tag.Name == "dc.rightsholder")
        {
            return permissions with { CopyrightHolder = permissions.CopyrightHolder ?? words };
        }

        var isCopyright = PageCopyright.Read(words) is not null && !CreativeCommonsNames.TryFind(words, out _);
        if (isCopyright)
        {
            return PageCopyright.Add(permissions, words);
        }

        // OJS 2 writes the journal's whole policy there.
        if (words.Length > 4000 || (permissions.Licenses.Count > 0 && !WebAddress.IsOne(words) && !CreativeCommonsNames.IsMentioned(words)))
        {
            return permissions;
        }

        // Whether the words name a license is told when all places have been heard.
        var quiet = new ImportNotes();
        var license = WebAddress.IsOne(words) ? LicenseWords.Read(words, null, quiet) : LicenseWords.Read(null, RichText.Plain(words), quiet);
        return license is null ? permissions : permissions with { Licenses = [.. permissions.Licenses, license with { Language = license.Text is null ? null : tag.Language }] };
    }

    private static AccessRight? AccessOf(string words) => words.ToLowerInvariant().TrimEnd('.', '/') switch
    {
        "info:eu-repo/semantics/openaccess" or "open access" or "openaccess" or "http://purl.org/coar/access_right/c_abf2" => AccessRight.Open,
        "info:eu-repo/semantics/restrictedaccess" or "restricted access" or "http://purl.org/coar/access_right/c_16ec" => AccessRight.Restricted,
        "info:eu-repo/semantics/closedaccess" or "closed access" or "http://purl.org/coar/access_right/c_14cb" => AccessRight.MetadataOnly,
        _ => null,
    };
}
