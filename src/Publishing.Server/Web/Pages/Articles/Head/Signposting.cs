using System.Text;
using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Representations;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>Signposting for machines (FAIR Signposting Profile, level 1): from the page to the identifier, the licence, the authors, the full text and the metadata.</summary>
public static partial class Signposting
{
    // What stands in front of us may refuse longer headers; the page itself carries every link.
    private const int LongestHeader = 3500;

    /// <summary>The links of an article's page, those that matter most first.</summary>
    /// <param name="published">The article.</param>
    /// <param name="formats">The formats in which harvesters get it.</param>
    /// <param name="representations">The representations in which anybody gets it.</param>
    public static IReadOnlyList<TypedLink> Of(PublishedArticle published, IReadOnlyList<MetadataFormat> formats, IReadOnlyList<Representation> representations)
    {
        var (article, addresses) = (published.Article, published.Addresses);
        return
        [
            .. CiteAs(article),
            new TypedLink("https://schema.org/AboutPage", "type"),
            new TypedLink("https://schema.org/ScholarlyArticle", "type"),
            .. article.Permissions.LicensesOf(article.Version).Select(license => LinkTarget.Of(license.Url)).OfType<string>().Select(url => new TypedLink(url, "license")),
            .. representations.Select(one => new TypedLink(addresses.ArticleRepresentation(published.Id, one.Suffix), "describedby", one.MediaType, one.Profile, representations.Count(other => (other.MediaType, other.Profile) == (one.MediaType, one.Profile)) > 1 ? one.Title : null)),
            .. published.OpenFullText.Where(link => LinkTarget.Of(link.Url) is not null).Select(link => new TypedLink(LinkTarget.Of(link.Url)!, "item", MediaType(link.MediaType))),
            .. article.Contributors.Select(contributor => contributor.Orcid?.Url.AbsoluteUri).OfType<string>().Select(url => new TypedLink(url, "author")),
            .. formats.Select(format => new TypedLink(OaiLinks.GetRecord(addresses, format.Prefix, published.Id), "describedby", "text/xml", format.Namespace, formats.Count(other => other.Namespace == format.Namespace) > 1 ? format.Title : null)),
        ];
    }

    /// <summary>The link to the identifier under which a page should be cited; withdrawn articles keep it.</summary>
    public static IEnumerable<TypedLink> CiteAs(Article article) => article.Doi is { } doi ? [new TypedLink(doi.Url.AbsoluteUri, "cite-as")] : [];

    /// <summary>The value of the <c>Link</c> header.</summary>
    public static string Header(IReadOnlyList<TypedLink> links)
    {
        var header = new StringBuilder();
        foreach (var link in links.Select(link => link.ToHeader()))
        {
            if (header.Length + link.Length > LongestHeader)
            {
                break;
            }

            header.Append(header.Length > 0 ? ", " : "").Append(link);
        }

        return header.ToString();
    }

    // It comes from a source, and goes into a header.
    private static string? MediaType(string? text) => text is not null && MediaTypeForm().IsMatch(text) ? text : null;

    [GeneratedRegex(@"\A[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}/[a-zA-Z0-9][a-zA-Z0-9!#$&^_.+-]{0,126}\z", RegexOptions.CultureInvariant)]
    private static partial Regex MediaTypeForm();
}
