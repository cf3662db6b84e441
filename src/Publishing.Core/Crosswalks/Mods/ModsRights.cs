using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Crosswalks.Mods;

/// <summary>Writes <c>accessCondition</c>: one for each licence, with its address, one for who may read, one for the copyright sentence. All from <see cref="Permissions"/>.</summary>
internal static class ModsRights
{
    /// <summary>The conditions.</summary>
    public static IEnumerable<XElement?> Of(PublishedArticle published)
    {
        var permissions = published.Article.Permissions;
        foreach (var license in permissions.Licenses)
        {
            yield return ModsElements.Text(
                "accessCondition",
                license.Text is { IsEmpty: false } text ? text.ToReadableText() : CreativeCommons.ShortName(license.Url) ?? license.Url,
                new XAttribute("type", "use and reproduction"),
                ModsElements.Attribute("displayLabel", LicenseScope.Of(license)),
                WebAddress.IsOne(license.Url) ? new XAttribute(ModsElements.Xlink + "href", license.Url) : null,
                license.Text is null ? null : ModsElements.Languages(license.Language ?? published.Article.Language));
        }

        if (CoarTerms.Access(permissions.AccessOn(published.Today)) is var (url, name))
        {
            yield return ModsElements.Text("accessCondition", name, new XAttribute("type", "restriction on access"), ModsElements.Authority("coar", "http://purl.org/coar/access_right/", url));
        }

        yield return ModsElements.Text("accessCondition", permissions.CopyrightStatement, new XAttribute("type", "copyright"));
    }

    /// <summary>The day on which an embargo ends, as a date of the article; null when there is none.</summary>
    public static XElement? Available(PublishedArticle published) => published.Article.Permissions.AccessOn(published.Today) == AccessRight.Embargoed
        ? ModsElements.Date("dateOther", published.Article.Permissions.FreelyReadable!.Start!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), new XAttribute("type", "available"))
        : null;
}
