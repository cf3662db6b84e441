using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Peer review materials v1: what a report or an answer to it must say.</summary>
public sealed class PeerReviewRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Peer review materials v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        if (article.Type.Value is not ("reviewer-report" or "editor-report" or "author-comment" or "community-comment" or "aggregated-review-documents"))
        {
            yield break;
        }

        (bool IsMissing, string Field, string Name)[] wanted =
        [
            (article.Doi is null, "doi", "a DOI"),
            (article.Contributors.Count == 0, "contributors", "a contributor"),
            (article.PubDates.Count == 0, "pubDates", "a date of publication"),
            (article.Permissions.Licenses.Count == 0, "permissions/licenses", "a license"),
            (article.RelatedArticles.Count == 0, "relatedArticles", "the article that it is about"),
        ];
        foreach (var (_, field, name) in wanted.Where(part => part.IsMissing))
        {
            yield return Problem.Of(ProblemCodes.PeerReviewIncomplete, $"The {article.Type.Value} does not give {name}.", field);
        }
    }
}
