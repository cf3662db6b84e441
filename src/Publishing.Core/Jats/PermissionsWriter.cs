using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Jats;

/// <summary>
/// Writes <c>permissions</c> (JATS4R Permissions v2). It is there even when nothing is known, as JATS4R wants it;
/// nothing is put into it that nobody has said.
/// </summary>
internal static class PermissionsWriter
{
    public static XElement Write(Article article, JatsElements elements)
    {
        var permissions = article.Permissions;
        return elements.Element(
            "permissions",
            elements.Optional("copyright-statement", permissions.CopyrightStatement),
            elements.Optional("copyright-year", permissions.CopyrightYear?.ToString("0000", CultureInfo.InvariantCulture)),
            elements.Optional("copyright-holder", permissions.CopyrightHolder),
            FreeToRead(permissions.FreelyReadable),
            permissions.Licenses.Select(license => Write(license, Start(license, article), elements)));
    }

    private static XElement? FreeToRead(FreeToRead? free) => free is null
        ? null
        : new XElement(JatsTagSet.Ali + "free_to_read", JatsElements.Attribute("start_date", Iso(free.Start)), JatsElements.Attribute("end_date", Iso(free.End)));

    private static XElement? Write(License license, string? start, JatsElements elements)
    {
        var element = elements.Element(
            "license",
            CreativeCommons.TryCanonicalize(license.Url, out _) ? new XAttribute("license-type", "open-access") : null,
            JatsElements.Attribute(JatsTagSet.Xlink + "href", license.Url),
            elements.Lang(license.Language),
            string.IsNullOrEmpty(license.Url)
                ? null
                : new XElement(JatsTagSet.Ali + "license_ref", JatsElements.Attribute("specific-use", license.AppliesTo), JatsElements.Attribute("start_date", start), Text.XmlText.Clean(license.Url)),
            license.Text is { IsEmpty: false } text ? elements.Rich("license-p", text) : null);
        return element.HasElements ? element : null;
    }

    // Of several licences each says from when it holds; one that does not say so holds from publication.
    private static string? Start(License license, Article article) =>
        Iso(license.Start) ?? (article.Permissions.Licenses.Count > 1 && article.FirstPublished is { Day: not null } published ? published.ToString() : null);

    private static string? Iso(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
