using System.Globalization;
using Publishing.Ingest.HtmlPages;
using Publishing.Ingest.Values;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Ingest.SchemaOrg;

/// <summary>License, copyright and access of an article.</summary>
internal static class SchemaOrgRights
{
    /// <summary>What a node says of them.</summary>
    public static Permissions Read(LinkedNode node, ImportNotes notes)
    {
        var permissions = node.Text("copyrightNotice") is { } notice ? PageCopyright.Add(new Permissions(), MarkedUpText.Words(notice)) : new Permissions();
        var licenses = node.All("license").Select(value => value.Node is { } work
                ? LicenseWords.Read(work.Addresses("url").FirstOrDefault() ?? work.Addresses("identifier").FirstOrDefault(WebAddress.IsOne) ?? work.Id, work.Text("name") is { } name && !name.Contains("://", StringComparison.Ordinal) ? RichText.Plain(name) : null, notes)
                : WebAddress.IsOne(value.Text) ? LicenseWords.Read(value.Text, null, notes) : LicenseWords.Read(null, MarkedUpText.Of(value.Text ?? ""), notes))
            .OfType<License>().DistinctBy(license => license.Url ?? license.Text?.ToPlainText());
        return permissions with
        {
            CopyrightYear = permissions.CopyrightYear ?? (int.TryParse(node.Text("copyrightYear"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1400 and < 2300 ? year : null),
            CopyrightHolder = permissions.CopyrightHolder ?? (node.Texts("copyrightHolder").Select(holder => MarkedUpText.Words(holder.Text!)).ToList() is { Count: > 0 } holders ? string.Join(", ", holders) : null),
            Licenses = [.. licenses],
            FreeToRead = node.Text("isAccessibleForFree")?.ToLowerInvariant() is "true" or "http://schema.org/true" or "https://schema.org/true" or "yes" ? new FreeToRead() : null,
            StatedAccess = node.Text("isAccessibleForFree")?.ToLowerInvariant() is "false" or "http://schema.org/false" or "https://schema.org/false" ? AccessRight.Restricted : null,
        };
    }
}
