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
        if (tag.Name == "dc.rightsholder")
        {
            return permissions with { CopyrightHolder = permissions.CopyrightHolder ?? words };
        }

        if (PageCopyright.Read(words) is not null && !CreativeCommonsNames.TryFind(words, out _))
        {
            return PageCopyright.Add(permissions, words);
        }

        // OJS 2 writes the journal's whole policy there.
        var isPolicy = words.Length > 4000 || (permissions.Licenses.Count > 0 && RightsText.AccessOf(words) is null && !WebAddress.IsOne(words) && !CreativeCommonsNames.IsMentioned(words));

        // Whether the words name a license is told when all places have been heard.
        return isPolicy ? permissions : RightsText.Add(permissions, words, new ImportNotes(), language: tag.Language);
    }
}
