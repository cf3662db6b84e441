using System.Globalization;
using System.Xml.Linq;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.OjsNative;

/// <summary>Copyright, licence and access: <c>licenseUrl</c>, <c>copyrightHolder</c>, <c>copyrightYear</c> in OJS 3, <c>permissions</c> in OJS 2.</summary>
internal static class NativeRights
{
    public static Permissions Read(XElement version, NativeIssue? issue, NativeReading reading)
    {
        var parts = version.Child("permissions") ?? version;
        var url = parts.Child("licenseUrl", "license_url", "licenseURL");
        var words = reading.Localized(version.Children("rights"), "permissions/licenses");
        var license = LicenseWords.Read(url?.Words(), words.Count > 0 ? MarkedUpText.Of(words[0].Element) : null, reading.Notes, SourceLine.Of(url ?? words.Select(each => each.Element).FirstOrDefault()));
        return Access(version, issue, new Permissions
        {
            CopyrightHolder = reading.One(
                parts.Children("copyrightHolder", "copyright_holder"),
                "permissions/copyrightHolder",
                (holder, language, _) => reading.Left.Keep("front/article-meta/permissions", new XElement("copyright-holder", reading.Lang(language), holder))),
            CopyrightYear = Year(parts.Child("copyrightYear", "copyright_year"), reading),
            Licenses = license is null ? [] : [license],
        });
    }

    // An issue for subscribers says of an article under a Creative Commons licence nothing that anybody could rely on.
    private static Permissions Access(XElement version, NativeIssue? issue, Permissions permissions)
    {
        var isOpen = version.Child("open_access") is not null || version.Attr("access_status") == "1" ? true : issue?.IsOpen;
        var from = WrittenDate.Read(issue?.OpenFrom)?.Date.FirstDay;
        return isOpen switch
        {
            true => permissions with { FreeToRead = new FreeToRead() },
            false when from is not null => permissions with { FreeToRead = new FreeToRead(from) },
            false when permissions.Licenses.Count == 0 => permissions with { StatedAccess = AccessRight.Restricted },
            _ => permissions,
        };
    }

    private static int? Year(XElement? element, NativeReading reading)
    {
        if (element?.Words() is not { } text || text == "0")
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
        {
            return year;
        }

        reading.Invalid("permissions/copyrightYear", text, "is not a year", element);
        return null;
    }
}
