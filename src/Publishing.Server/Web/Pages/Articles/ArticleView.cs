using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Licensing;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What an article's page shows.</summary>
/// <param name="Published">The article in its place.</param>
/// <param name="Formats">The formats in which harvesters get it.</param>
/// <param name="IssueSlug">The slug of its issue's page, if it stands in one.</param>
public sealed record ArticleView(PublishedArticle Published, IReadOnlyList<MetadataFormat> Formats, string? IssueSlug = null)
{
    /// <summary>The article.</summary>
    public Article Article => Published.Article;

    /// <summary>Where in its journal it stands.</summary>
    public ArticlePlace Place { get; } = ArticlePlace.Of(Published);

    /// <summary>What a reader may do today; null when nothing is known.</summary>
    public AccessRight? Access => Article.Permissions.AccessOn(Published.Today);

    /// <summary>Whether it is to be had as JATS.</summary>
    public bool HasJats => Formats.Any(format => format.Prefix == "jats");
}
