using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Funding v1.3.</summary>
public sealed class FundingRecommendation : Recommendation
{
    private const string Registry = "10.13039/";

    /// <inheritdoc/>
    public override string Title => "Funding v1.3";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        foreach (var (i, award) in article.Awards.Index())
        {
            if (string.IsNullOrWhiteSpace(award.Funder))
            {
                yield return Problem.Of(ProblemCodes.FunderMissing, "An award has no funder.", $"awards/{i}/funder", award.AwardNumbers is { Count: > 0 } numbers ? numbers[0] : null);
            }
            else if (award is { FunderDoi: null, FunderRor: null })
            {
                yield return Problem.Of(ProblemCodes.FunderUnidentified, $"The funder '{award.Funder}' is known by name alone.", $"awards/{i}", award.Funder);
            }

            if (award.FunderDoi is { } doi && !doi.Value.StartsWith(Registry, StringComparison.Ordinal))
            {
                yield return Problem.Of(ProblemCodes.FunderDoiForm, "The DOI of a funder is none of the Open Funder Registry.", $"awards/{i}/funderDoi", doi.Value);
            }
        }

        if (article is { Awards: [], FundingStatement.IsEmpty: false })
        {
            yield return Problem.Of(ProblemCodes.FundingInWords, "Funding is told in words alone.", "awards", article.FundingStatement.ToPlainText());
        }
    }
}
