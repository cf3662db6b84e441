using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Publishing.Identifiers;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary><c>/api/problems</c>: what editors should know, over all articles.</summary>
internal static class ProblemEndpoints
{
    // So many articles are looked through for one page; the next page goes on behind them.
    private const int MostLookedAt = 2_000;

    public static void MapProblems(this IEndpointRouteBuilder api)
    {
        api.MapGet("/problems", ListAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<ArticleProblem>>("Lists problems", "Over the articles by number; a page ends with an article's last problem and may be short or empty while 'next' says that there is more.");
        api.MapGet("/problem-codes", () => new JsonAnswer(ProblemCodes.All.Values.OrderBy(code => code.Code, StringComparer.Ordinal).ToList())).Documented<IReadOnlyList<ProblemCode>>("Lists the kinds of problems", "What an importer or a check can find in an article, and what to do.");
        api.MapGet("/problem-types", () => new JsonAnswer(ProblemType.All)).Documented<IReadOnlyList<ProblemType>>("Lists the kinds of errors", "What this API answers when it cannot do what it was asked (RFC 9457).");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        ArticleStore articles,
        RepositoryAddresses addresses,
        [FromQuery, Description("The slug of a journal: only problems of its articles.")] string? journal,
        [FromQuery, Description("Only problems of this code; /api/problem-codes lists them.")] string? code,
        [FromQuery, Description("Only problems of this severity."), Words(typeof(ProblemSeverity))] string? severity,
        [FromQuery, Description("The number of the article behind which the page begins.")] long? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many problems; one article's are never parted.")] int limit = ListPage.Usual)
    {
        var grave = WordsAttribute.Read<ProblemSeverity>(severity);
        var found = new List<ArticleProblem>();
        for (var lookedAt = 0; lookedAt < MostLookedAt;)
        {
            var batch = await articles.ListAsync(new ArticleSelection(journal), after, ListPage.Most, request.HttpContext.RequestAborted);
            foreach (var stored in batch)
            {
                found.AddRange(EditorProblems.Of(stored).Where(Wanted).Select(problem => ArticleProblem.Of(stored, problem, addresses)));
                after = stored.Id;
                if (found.Count >= limit)
                {
                    return Page(after);
                }
            }

            if (batch.Count < ListPage.Most)
            {
                return Page(null);
            }

            lookedAt += batch.Count;
        }

        return Page(after);

        bool Wanted(Problem problem) => (code is null || problem.Code == code) && (grave is null || problem.Severity == grave);
        JsonAnswer Page(long? next) => new(new ListPage<ArticleProblem>(found, next is null ? null : ListPage.Next(request, next)));
    }
}
