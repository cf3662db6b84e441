using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Article publication and history dates, and the versions of NISO RP-8 that it names.</summary>
public sealed class DatesRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Article publication and history dates, versions";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        var unsaid = FoldedProblem.Of(
            ProblemCodes.PubDateFormatMissing,
            "pubDates",
            article.PubDates,
            date => date is { Kind: "pub", Format: null },
            count => $"{FoldedProblem.Count(count, "date of publication does", "dates of publication do")} not say of which edition.",
            date => date.Date.ToString());
        return article.Version is null or "AO" or "SMUR" or "AM" or "P" or "VoR" or "CVoR" or "EVoR"
            ? unsaid
            : unsaid.Append(Problem.Of(ProblemCodes.VersionUnknown, $"'{article.Version}' is no version of NISO RP-8.", "version", article.Version));
    }
}
