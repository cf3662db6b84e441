using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Licensing;
using Publishing.Representations;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What an article's page shows.</summary>
/// <param name="Published">The article in its place.</param>
/// <param name="Formats">The formats in which harvesters get it.</param>
/// <param name="Representations">The representations in which anybody gets it.</param>
/// <param name="IssueSlug">The slug of its issue's page, if it stands in one.</param>
public sealed record ArticleView(PublishedArticle Published, IReadOnlyList<MetadataFormat> Formats, IReadOnlyList<Representation> Representations, string? IssueSlug = null)
{
    /// <summary>The article.</summary>
    public Article Article => Published.Article;

    /// <summary>Where in its journal it stands.</summary>
    public ArticlePlace Place { get; } = ArticlePlace.Of(Published);

    /// <summary>Where people find the full text. Some of them may open that of a restricted article, so that they are told where it lies, and machines are not.</summary>
    public IReadOnlyList<FullTextLink> FullText => Access == AccessRight.Restricted ? Article.FullText : Published.OpenFullText;

    /// <summary>What a reader may do today; null when nothing is known.</summary>
    public AccessRight? Access => Article.Permissions.AccessOn(Published.Today);
}
