using Publishing.Articles;
using Publishing.Representations;

namespace Publishing.Deposits;

/// <summary>Chooses the articles that a consumer takes.</summary>
internal static class DepositChoice
{
    /// <summary>The articles that keep the rules, each once by its DOI, and what is wrong with all of them.</summary>
    public static (List<PublishedArticle> Taken, List<DepositProblem> Problems) Of(IReadOnlyList<PublishedArticle> articles, Func<PublishedArticle, IReadOnlyList<Problem>> rules)
    {
        var (taken, problems) = (new List<PublishedArticle>(), new List<DepositProblem>());
        var dois = new Dictionary<Identifiers.Doi, long>();
        foreach (var article in articles)
        {
            var found = rules(article);
            problems.AddRange(found.Select(problem => new DepositProblem(article.Id, problem)));
            if (ConsumerFindings.Refuse(found))
            {
                continue;
            }

            if (article.Article.Doi is { } doi && !dois.TryAdd(doi, article.Id))
            {
                problems.Add(new DepositProblem(article.Id, Problem.Of(ProblemCodes.DepositRefused, $"Article {dois[doi]} has the same DOI, and a DOI names one article.", "doi", doi.Value)));
                continue;
            }

            taken.Add(article);
        }

        return (taken, problems);
    }
}
