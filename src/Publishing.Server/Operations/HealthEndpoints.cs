using System.Text.Json;
using Publishing.Articles;
using Publishing.Server.Api;

namespace Publishing.Server.Operations;

/// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; else 503 with the reasons.</summary>
public static class HealthEndpoints
{
    /// <summary>Maps both.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapGet("/health/live", (HttpContext context) => AnswerAsync(context, StatusCodes.Status200OK, new Dictionary<string, string> { ["status"] = "live" })).ExcludeFromDescription();
        app.MapGet("/health/ready", async (HttpContext context, Health health) =>
        {
            var report = await health.LookAsync(context.RequestAborted);
            if (!report.IsReady)
            {
                context.Response.Headers.RetryAfter = ProblemAnswer.RetryAfter;
            }

            await AnswerAsync(context, report.IsReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable, report);
        }).ExcludeFromDescription();
    }

    private static async Task AnswerAsync(HttpContext context, int status, object body)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.Headers.CacheControl = "no-store";
        await context.Response.WriteAsync(JsonSerializer.Serialize(body, body.GetType(), ArticleJson.Options) + "\n", context.RequestAborted);
    }
}
