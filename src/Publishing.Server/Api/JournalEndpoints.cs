using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;
using Publishing.Postgres;

namespace Publishing.Server.Api;

/// <summary><c>/api/journals</c>: what is read is what is written, its version is in the ETag.</summary>
internal static class JournalEndpoints
{
    public static void MapJournals(this IEndpointRouteBuilder api)
    {
        api.MapGet("/journals", ListAsync).Documented<ListPage<Journal>>("Lists the journals", "In the order of their slugs.");
        api.MapPost("/journals", CreateAsync).Requires(ApiKeyRole.Admin).Takes<Journal>().Documented<Journal>("Makes a journal", "Its slug is for ever: harvesters keep it as a set.", StatusCodes.Status201Created);
        api.MapGet("/journals/{slug}", ReadAsync).Documented<Journal>("Reads a journal", "With its sections.").HasVersion();
        api.MapPut("/journals/{slug}", ReplaceAsync).Requires(ApiKeyRole.Admin).Takes<Journal>().Documented<Journal>("Replaces a journal", "Its published articles are rendered anew soon after.").ChangesVersion();
        api.MapPatch("/journals/{slug}", PatchAsync).Requires(ApiKeyRole.Admin).TakesPatch<Journal>().Documented<Journal>("Changes a journal", "By a merge patch: members replace, null takes away, lists are replaced whole.").ChangesVersion();
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        JournalStore journals,
        [FromQuery, Description("The slug behind which the page begins.")] string? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual) =>
        ListPage.Of(request, await journals.ListAsync(after, limit + 1, request.HttpContext.RequestAborted), limit, stored => stored.Journal.Slug, stored => stored.Journal);

    private static async Task<IResult> ReadAsync(string slug, JournalStore journals, CancellationToken cancel) =>
        await journals.FindAsync(slug, cancel) is { } stored ? Answer(stored) : Unknown(slug);

    private static async Task<IResult> CreateAsync(HttpRequest request, JournalStore journals, RepositoryAddresses addresses)
    {
        var (journal, refusal) = await RequestDocument.ReadAsync<Journal>(request);
        if ((refusal ?? Check(journal!, kept: null)) is { } wrong)
        {
            return wrong;
        }

        var made = await journals.CreateAsync(JournalRules.Normalize(journal!), request.HttpContext.RequestAborted);
        return ChangeAnswer.Refusal(made.Outcome, $"journal '{journal!.Slug}'")
            ?? (IResult)(Answer(made.Value!) with { Status = StatusCodes.Status201Created, Location = addresses.Path("api/journals/" + journal.Slug) });
    }

    private static async Task<IResult> ReplaceAsync(string slug, HttpRequest request, JournalStore journals)
    {
        var (version, precondition) = VersionTag.Expected(request);
        if (precondition is not null)
        {
            return precondition;
        }

        var (journal, refusal) = await RequestDocument.ReadAsync<Journal>(request);
        return refusal ?? await SaveAsync(slug, journal!, version, journals, request.HttpContext.RequestAborted);
    }

    private static async Task<IResult> PatchAsync(string slug, HttpRequest request, JournalStore journals)
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

        if (await journals.FindAsync(slug, request.HttpContext.RequestAborted) is not { } stored)
        {
            return Unknown(slug);
        }

        var (journal, mistakes) = RequestDocument.Convert<Journal>(MergePatch.Apply(JsonSerializer.SerializeToNode(stored.Journal, ArticleJson.Options), patch));
        return journal is null ? ProblemAnswer.Invalid(mistakes) : await SaveAsync(slug, journal, version ?? stored.Version, journals, request.HttpContext.RequestAborted);
    }

    private static async Task<IResult> SaveAsync(string slug, Journal journal, int? version, JournalStore journals, CancellationToken cancel)
    {
        if (Check(journal, kept: slug) is { } wrong)
        {
            return wrong;
        }

        var changed = await journals.ReplaceAsync(slug, JournalRules.Normalize(journal), version, cancel);
        return ChangeAnswer.Refusal(changed.Outcome, $"journal '{slug}'", "A section that articles stand in cannot be taken away: move the articles first.")
            ?? (IResult)Answer(changed.Value!);
    }

    private static ProblemAnswer? Check(Journal journal, string? kept) => SlugRules.Refusal(JournalRules.Check(journal), journal.Slug, kept);

    private static JsonAnswer Answer(StoredJournal stored) => new(stored.Journal, stored.Version) { LastModified = stored.UpdatedAt };

    private static ProblemAnswer Unknown(string slug) => ProblemAnswer.NotFound($"There is no journal '{slug}'.");
}
