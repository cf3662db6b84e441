using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Schemas;

namespace Publishing.Crosswalks;

/// <summary>
/// JATS with the full text: the record of <c>jats</c> with the <c>body</c> of the article's source in it and those of its sub-articles, as PubMed Central has <c>pmc</c> beside <c>pmc_fm</c>.
/// Only articles that anybody may read now, and whose source has a text, have one.
/// </summary>
public sealed class JatsFullCrosswalk : Crosswalk
{
    /// <summary>Its <c>metadataPrefix</c>.</summary>
    public const string Prefix = "jats_full";

    private readonly JatsCrosswalk _metadata = new();

    /// <inheritdoc/>
    public override MetadataFormat Format => _metadata.Format with { Prefix = Prefix, Title = "JATS Archiving and Interchange 1.3 with full text" };

    /// <inheritdoc/>
    public override int Version => 2;

    /// <inheritdoc/>
    public override RecordSchema Schema => _metadata.Schema;

    /// <inheritdoc/>
    public override string Needs => "a text in its JATS source that anybody may read now";

    /// <inheritdoc/>
    public override bool TakesText => true;

    /// <inheritdoc/>
    public override XElement? Render(PublishedArticle article) => WithText(article) is { } whole ? _metadata.Render(whole) : null;

    /// <summary>The article with its text among the pieces of JATS that it is written with; null when not everybody may read it now, or there is none.</summary>
    public static PublishedArticle? WithText(PublishedArticle article) =>
        article.OpenText is { Count: > 0 } text
            ? article with { Article = article.Article with { Fragments = JatsText.Join(article.Article.Fragments, text) } }
            : null;
}
