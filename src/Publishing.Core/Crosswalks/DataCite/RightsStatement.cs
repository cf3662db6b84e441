using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Licensing;
using Publishing.Text;

namespace Publishing.Crosswalks.DataCite;

/// <summary>A licence, or what a reader may do (DataCite property 16).</summary>
/// <param name="Url">The address of the licence or of the access right.</param>
/// <param name="Text">The licence in words.</param>
/// <param name="Spdx">The licence's identifier at SPDX.</param>
/// <param name="Language">The language of the words; null when nobody has said.</param>
internal sealed record RightsStatement(string? Url, string? Text, string? Spdx = null, LanguageTag? Language = null)
{
    /// <summary>The licences of the article, then the access right in the terms of <c>info:eu-repo</c>.</summary>
    public static IEnumerable<RightsStatement> Of(PublishedArticle published)
    {
        var permissions = published.Article.Permissions;
        var access = permissions.AccessOn(published.Today) switch
        {
            // DataCite's readers know the right that OpenAIRE's guidelines for articles call closedAccess by this name, after COAR's.
            AccessRight.MetadataOnly => EuRepo.Semantics + "metadataOnlyAccess",
            var right => EuRepo.Access(right),
        };
        return permissions.LicensesOf(published.Article.Version).Select(license => Of(license, published.Article.Language))
            .Append(access is null ? null : new RightsStatement(access, CoarTerms.Access(permissions.AccessOn(published.Today))?.Label))
            .OfType<RightsStatement>().Distinct();
    }

    private static RightsStatement? Of(License license, LanguageTag? language)
    {
        var url = WebAddress.IsOne(license.Url) ? XmlText.Clean(license.Url) : null;
        var text = MetadataText.Of(license.Text) ?? (url is null ? MetadataText.Of(license.Url) : null);
        return url is null && text is null ? null : new RightsStatement(url, text, CreativeCommons.SpdxIdentifier(url), text is null ? null : license.Language ?? language);
    }
}
