using Publishing.Articles;
using Publishing.Jats4r;

namespace Publishing.Readiness;

/// <summary>Whoever reads our JATS by the recommendations of JATS4R, as PMC, Europe PMC and Crossref do; they take it as it is, and make more of what follows them.</summary>
public sealed class Jats4rConsumer : Consumer
{
    /// <inheritdoc/>
    public override string Name => "jats4r";

    /// <inheritdoc/>
    public override string Title => "JATS by JATS4R";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article) => RecommendationRegistry.Check(article.Article);
}
