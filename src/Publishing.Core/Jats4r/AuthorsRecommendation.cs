using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R Authors and affiliations v2 (NISO RP-48-2024).</summary>
public sealed class AuthorsRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "Authors and affiliations v2 (NISO RP-48-2024)";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article) => Contributors(article.Contributors).Concat(Affiliations(article));

    private static IEnumerable<Problem> Contributors(IReadOnlyList<Contributor> contributors)
    {
        if (contributors.Count > 0 && contributors.All(contributor => contributor.Kind != "author"))
        {
            yield return Problem.Of(ProblemCodes.AuthorRoleMissing, "The article has contributors, and none of them is an author.", "contributors", contributors[0].Kind);
        }

        if (contributors.Count(contributor => contributor.EqualContribution) == 1)
        {
            var alone = contributors.Index().First(contributor => contributor.Item.EqualContribution);
            yield return Problem.Of(ProblemCodes.EqualContributionAlone, $"{alone.Item.DisplayName} alone is said to have contributed equally.", $"contributors/{alone.Index}/equalContribution", alone.Item.DisplayName);
        }

        var unconfirmed = FoldedProblem.Of(
            ProblemCodes.OrcidNotAuthenticated,
            "contributors",
            contributors,
            contributor => contributor is { Orcid: not null, OrcidAuthenticated: false },
            count => $"{FoldedProblem.Count(count, "ORCID iD is", "ORCID iDs are")} not confirmed by ORCID.",
            contributor => contributor.Orcid!.Value);
        foreach (var problem in unconfirmed)
        {
            yield return problem;
        }
    }

    private static IEnumerable<Problem> Affiliations(Article article)
    {
        var named = article.Contributors.SelectMany(contributor => contributor.AffiliationIds).ToHashSet(StringComparer.Ordinal);
        var unused = article.Contributors.Count < 2 ? [] : FoldedProblem.Of(
            ProblemCodes.AffiliationUnused,
            "affiliations",
            article.Affiliations,
            affiliation => !named.Contains(affiliation.Id),
            count => $"Nobody belongs to {FoldedProblem.Count(count, "affiliation")}.",
            affiliation => affiliation.DisplayText);
        var inOnePiece = FoldedProblem.Of(
            ProblemCodes.AffiliationInstitutionMissing,
            "affiliations",
            article.Affiliations,
            affiliation => affiliation is { Institution: null, Ror: null },
            count => $"{FoldedProblem.Count(count, "affiliation does", "affiliations do")} not say which institution it is.",
            affiliation => affiliation.DisplayText);
        var withoutCode = FoldedProblem.Of(
            ProblemCodes.AffiliationCountryCode,
            "affiliations",
            article.Affiliations,
            affiliation => affiliation is { Country: not null, CountryCode: null },
            count => $"The country of {FoldedProblem.Count(count, "affiliation")} has no code.",
            affiliation => affiliation.Country);
        return unused.Concat(inOnePiece).Concat(withoutCode);
    }
}
