using Publishing.Articles;

namespace Publishing.Readiness;

/// <summary>OpenAlex and Unpaywall, which harvest <c>oai_dc</c>: a record is complete with its identifier, a title and an address; it is matched by DOI, or else by a title that is long enough.</summary>
public sealed class OpenAlexConsumer : Consumer
{
    // Titles of so many normalized characters or less are never matched.
    private const int ShortestTitle = 21;

    /// <inheritdoc/>
    public override string Name => "openalex";

    /// <inheritdoc/>
    public override string Title => "OpenAlex and Unpaywall";

    /// <inheritdoc/>
    protected override IEnumerable<Problem?> Missing(PublishedArticle article)
    {
        var lacks = new ArticleLacks(article);
        return
        [
            lacks.Title(ProblemSeverity.Error, "Unpaywall takes no record without one."),
            article.Article.Doi is null && lacks.Title(ProblemSeverity.Error, "") is null ? lacks.LongTitle(ShortestTitle, ProblemSeverity.Error, "Unpaywall matches a record by either.") : null,
            lacks.Doi(ProblemSeverity.Warning, "OpenAlex finds the article by title and author alone."),
            lacks.License(ProblemSeverity.Warning, "Unpaywall calls the article free to read, and not open access."),
            lacks.Open(ProblemSeverity.Warning, "Unpaywall does not show it as open access."),
            lacks.Pdf(ProblemSeverity.Warning, "Unpaywall leads to the article's page."),
            lacks.Authors(ProblemSeverity.Warning, "The article is found at nobody's profile."),
            lacks.Date(ProblemSeverity.Warning, "The article is not found by its year."),
            lacks.Abstract(ProblemSeverity.Warning, "OpenAlex finds the article's topics by title alone."),
        ];
    }
}
