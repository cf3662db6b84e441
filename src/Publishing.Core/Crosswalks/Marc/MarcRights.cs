using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Licensing;

namespace Publishing.Crosswalks.Marc;

/// <summary>Who may read the article (506), what may be done with it (540, one field a licence), and whose it is (542). All from <see cref="Permissions"/>; what nobody has said is left out.</summary>
internal static class MarcRights
{
    /// <summary>Who may read. The terms of <c>star</c> are those of the Standardized Terminology for Access Restriction.</summary>
    public static XElement? Access(PublishedArticle published) => published.Article.Permissions.AccessOn(published.Today) switch
    {
        AccessRight.Open => MarcFields.Data("506", '0', ' ', ('a', "Open access"), ('f', "Unrestricted online access"), ('2', "star")),
        AccessRight.Embargoed => MarcFields.Data("506", '1', ' ', ('a', "Embargoed access"), ('g', published.Article.Permissions.FreelyReadable!.Start!.Value.ToString("yyyyMMdd", CultureInfo.InvariantCulture))),
        AccessRight.Restricted => MarcFields.Data("506", '1', ' ', ('a', "Restricted access")),
        AccessRight.MetadataOnly => MarcFields.Data("506", '1', ' ', ('a', "Metadata only access"), ('f', "No online access"), ('2', "star")),
        _ => null,
    };

    /// <summary>Licences and copyright.</summary>
    public static IEnumerable<XElement?> Use(Article article)
    {
        foreach (var license in article.Permissions.Licenses)
        {
            // The short name is the term that the vocabulary of Creative Commons has for it.
            var term = CreativeCommons.ShortName(license.Url);
            yield return MarcFields.Data("540", ' ', ' ', ('3', LicenseScope.Of(license)), ('a', license.Text?.ToReadableText()), ('f', term), ('u', license.Url), ('2', term is null ? null : "cc"));
        }

        yield return MarcFields.Data(
            "542", ' ', ' ',
            ('d', article.Permissions.CopyrightHolder),
            ('f', article.Permissions.CopyrightStatement),
            ('g', article.Permissions.CopyrightYear?.ToString("0000", CultureInfo.InvariantCulture)));
    }
}
