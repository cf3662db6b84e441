using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary><c>/api/journals/{slug}/issues</c>.</summary>
internal static class IssueEndpoints
{
    public static void MapIssues(this IEndpointRouteBuilder api)
    {
        api.MapGet("/journals/{slug}/issues", ListAsync).Documented<ListPage<Issue>>("Lists a journal's issues", "In the order of their slugs.");
        api.MapPost("/journals/{slug}/issues", CreateAsync).Requires(ApiKeyRole.Editor).Takes<Issue>().Documented<Issue>("Makes an issue", "Articles that are imported with its volume and number are put in it.", StatusCodes.Status201Created);
        api.MapGet("/journals/{slug}/issues/{issue}", ReadAsync).Documented<Issue>("Reads an issue", "The articles of an issue are listed by /api/articles?journal=…&issue=….").HasVersion();
        api.MapPut("/journals/{slug}/issues/{issue}", ReplaceAsync).Requires(ApiKeyRole.Editor).Takes<Issue>().Documented<Issue>("Replaces an issue", "Its published articles are rendered anew soon after.").ChangesVersion();
        api.MapPatch("/journals/{slug}/issues/{issue}", PatchAsync).Requires(ApiKeyRole.Editor).TakesPatch<Issue>().Documented<Issue>("Changes an issue", "By a merge patch: members replace, null takes away, lists are replaced whole.").ChangesVersion();
    }

    private static async Task<IResult> ListAsync(
        string slug,
        HttpRequest request,
        JournalStore journals,
        [FromQuery, Description("The slug behind which the page begins.")] string? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual)
    {
        var cancel = request.HttpContext.RequestAborted;
        return await journals.FindAsync(slug, cancel) is null
            ? ProblemAnswer.NotFound($"There is no journal '{slug}'.")
            : ListPage.Of(request, await journals.ListIssuesAsync(slug, after, limit + 1, cancel), limit, stored => stored.Issue.Slug, stored => stored.Issue);
    }

    private static async Task<IResult> ReadAsync(string slug, string issue, JournalStore journals, CancellationToken cancel) =>
        await journals.FindIssueAsync(slug, issue, cancel) is { } stored ? Answer(stored) : Unknown(slug, issue);

    private static async Task<IResult> CreateAsync(string slug, HttpRequest request, JournalStore journals, RepositoryAddresses addresses)
    {
        var (issue, refusal) = await RequestDocument.ReadAsync<Issue>(request);
        if ((refusal ?? Check(issue!, kept: null)) is { } wrong)
        {
            return wrong;
        }

        var made = await journals.CreateIssueAsync(slug, issue!, request.HttpContext.RequestAborted);
        return made.Outcome == ChangeOutcome.NotFound ? ProblemAnswer.NotFound($"There is no journal '{slug}'.")
            : ChangeAnswer.Refusal(made.Outcome, $"issue '{issue!.Slug}' of '{slug}'")
            ?? (IResult)(Answer(made.Value!) with { Status = StatusCodes.Status201Created, Location = addresses.Path($"api/journals/{slug}/issues/{issue.Slug}") });
    }

    private static async Task<IResult> ReplaceAsync(string slug, string issue, HttpRequest request, JournalStore journals)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null)
        {
            return precondition;
        }

        var (document, refusal) = await RequestDocument.ReadAsync<Issue>(request);
        return refusal ?? await SaveAsync(slug, issue, document!, version, journals, request.HttpContext.RequestAborted);
    }

    private static async Task<IResult> PatchAsync(string slug, string issue, HttpRequest request, JournalStore journals)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null)
        {
            return precondition;
        }

        var (patch, refusal) = await RequestDocument.ReadJsonAsync(request, MergePatch.MediaType, "application/json");
        if (refusal is not null)
        {
            return refusal;
        }

        if (await journals.FindIssueAsync(slug, issue, request.HttpContext.RequestAborted) is not { } stored)
        {
            return Unknown(slug, issue);
        }

        var (document, mistakes) = RequestDocument.Convert<Issue>(MergePatch.Apply(JsonSerializer.SerializeToNode(stored.Issue, ArticleJson.Options), patch));
        return document is null ? ProblemAnswer.Invalid(mistakes) : await SaveAsync(slug, issue, document, version ?? stored.Version, journals, request.HttpContext.RequestAborted);
    }

    private static async Task<IResult> SaveAsync(string slug, string issue, Issue document, int? version, JournalStore journals, CancellationToken cancel)
    {
        if (Check(document, kept: issue) is { } wrong)
        {
            return wrong;
        }

        var changed = await journals.ReplaceIssueAsync(slug, issue, document, version, cancel);
        return changed.Outcome == ChangeOutcome.NotFound ? Unknown(slug, issue)
            : ChangeAnswer.Refusal(changed.Outcome, $"issue '{issue}' of '{slug}'") ?? (IResult)Answer(changed.Value!);
    }

    private static ProblemAnswer? Check(Issue issue, string? kept) => SlugRules.Refusal(JournalRules.Check(issue), issue.Slug, kept);

    private static JsonAnswer Answer(StoredIssue stored) => new(stored.Issue, stored.Version) { LastModified = stored.UpdatedAt };

    private static ProblemAnswer Unknown(string slug, string issue) => ProblemAnswer.NotFound($"There is no issue '{issue}' in a journal '{slug}'.");
}
