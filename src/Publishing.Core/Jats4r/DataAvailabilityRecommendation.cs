using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Data availability statements v1: every report of research has one.</summary>
public sealed class DataAvailabilityRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Data availability statements v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        if (ResearchArticle.Is(article) && article.DataAvailability is not { IsEmpty: false })
        {
            yield return Problem.Of(ProblemCodes.DataAvailabilityMissing, "The article does not say where its data are.", "dataAvailability");
        }
    }
}
