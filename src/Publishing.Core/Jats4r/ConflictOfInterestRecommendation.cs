using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Conflict of interest statements v1: every report of research has one.</summary>
public sealed class ConflictOfInterestRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Conflict of interest statements v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        if (ResearchArticle.Is(article) && article.ConflictOfInterest is not { IsEmpty: false })
        {
            yield return Problem.Of(ProblemCodes.ConflictOfInterestMissing, "The article has no statement of competing interests.", "conflictOfInterest");
        }
    }
}
