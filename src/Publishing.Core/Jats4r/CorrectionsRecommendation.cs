using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>NISO CREC (RP-45-2024) for corrections, retractions and expressions of concern, of which JATS4R has no recommendation of its own: a notice names its article, and a retracted article says so in its title.</summary>
public sealed class CorrectionsRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "CREC (NISO RP-45-2024)";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        if (article.Type.Value is "correction" or "addendum" or "retraction" or "partial-retraction" or "expression-of-concern" && article.RelatedArticles.All(related => related is { Doi: null, Url: null }))
        {
            yield return Problem.Of(ProblemCodes.NoticeWithoutArticle, $"The {article.Type.Value} does not name the article that it is about.", "relatedArticles");
        }

        // "retraction-forward" is how JATS says of an article that it was retracted, by the one it points to.
        if (article.RelatedArticles.Any(related => related.Kind == "retraction-forward") && !article.PlainTitle.Contains("RETRACT", StringComparison.OrdinalIgnoreCase))
        {
            yield return Problem.Of(ProblemCodes.RetractedTitleUnmarked, "The article was retracted, and its title does not say so.", "titles/0/text", article.PlainTitle);
        }
    }
}
