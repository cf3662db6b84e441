using Publishing.Articles;

namespace Publishing.Jats4r;

/// <summary>JATS4R CRediT taxonomy v1: a role of the taxonomy is said by its term and its address.</summary>
public sealed class CreditRecommendation : Recommendation
{
    /// <inheritdoc/>
    public override string Title => "CRediT taxonomy v1";

    /// <inheritdoc/>
    public override IEnumerable<Problem> Check(Article article)
    {
        foreach (var (i, contributor) in article.Contributors.Index())
        {
            foreach (var (j, role) in contributor.Roles.Index())
            {
                if (role.Credit is { } credit && !Credit.Terms.ContainsKey(credit))
                {
                    yield return Problem.Of(ProblemCodes.CreditRoleUnknown, $"'{credit}' is no role of CRediT.", $"contributors/{i}/roles/{j}/credit", credit);
                }
                else if (role.Credit is null && Credit.TryParse(role.Text, out var known))
                {
                    yield return Problem.Of(ProblemCodes.CreditRoleUnmarked, $"'{role.Text}' is the CRediT role {known}, and is not marked so.", $"contributors/{i}/roles/{j}", role.Text);
                }
            }
        }
    }
}
