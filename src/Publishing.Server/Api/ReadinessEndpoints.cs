using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Publishing.Server.Readiness;

namespace Publishing.Server.Api;

/// <summary>Whether those who take articles from here would take them: of an article, and counted over a journal.</summary>
internal static class ReadinessEndpoints
{
    // Of more, an answer would keep a client waiting for longer than most wait.
    private const int MostArticles = 5_000;
    private const int UsualArticles = 1_000;

    public static void MapReadiness(this IEndpointRouteBuilder api)
    {
        api.MapGet("/articles/{id}/readiness", ArticleAsync).Requires(ReadinessReports.LeastRole).Documented<ArticleReadiness>("Tells who would take an article", "For Google Scholar, DOAJ, Crossref and each other consumer: ready, or what it misses and where to mend it. With an error it does not take the article, with a warning it makes less of it. A draft or a withdrawn article is looked at as if it were published today, and 'note' says so.");
        api.MapGet("/journals/{slug}/readiness", JournalAsync).Requires(ReadinessReports.LeastRole).Documented<JournalReadiness>("Tells who would take a journal's articles", "Counted over its newest published articles: how many each consumer takes, and what it misses most often.");
    }

    private static async Task<IResult> ArticleAsync(string id, ReadinessReports reports, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && await reports.OfArticleAsync(number, cancel) is { } report
            ? new JsonAnswer(report)
            : ProblemAnswer.NotFound($"There is no article {(id.Length > 60 ? id[..60] + "…" : id)}.");

    private static async Task<IResult> JournalAsync(
        string slug,
        HttpRequest request,
        ReadinessReports reports,
        [FromQuery, Description("The slug of an issue: only its articles.")] string? issue,
        [FromQuery, Range(1, MostArticles), Description("How many articles at most, the newest first; 'complete' says whether these are all.")] int limit = UsualArticles) =>
        await reports.OfJournalAsync(slug, issue, limit, request.HttpContext.RequestAborted) is { } report
            ? new JsonAnswer(report)
            : ProblemAnswer.NotFound(issue is null ? $"There is no journal '{slug}'." : $"There is no issue '{issue}' in a journal '{slug}'.");
}
