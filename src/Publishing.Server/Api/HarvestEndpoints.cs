using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Harvest;
using Publishing.Server.Operations;

namespace Publishing.Server.Api;

/// <summary><c>/api/harvests</c>: what is harvested from other repositories, and how far each is.</summary>
internal static class HarvestEndpoints
{
    public static void MapHarvests(this IEndpointRouteBuilder api)
    {
        api.MapGet("/harvests", ListAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<HarvestResource>>("Lists harvests", "The newest first.");
        api.MapPost("/harvests", StartAsync).Requires(ApiKeyRole.Editor).Takes<HarvestBody>()
            .Documented<HarvestResource>("Harvests a repository", "It is asked who it is and what it has, and harvested in the background; the harvest tells how far it is. The same journal, address, format and set again go on where it stopped, or bring what has changed since.", StatusCodes.Status202Accepted)
            .WithRequestTimeout(Limits.ImportTimeout);
        api.MapGet("/harvests/{id}", ReadAsync).Requires(ApiKeyRole.Reader).Documented<HarvestResource>("Reads how far a harvest is", "With what became of its records so far.");
        api.MapPost("/harvests/{id}/stop", StopAsync).Requires(ApiKeyRole.Editor).Documented<HarvestResource>("Stops a harvest", "It goes on where it was when it is asked for again.", StatusCodes.Status202Accepted);
        api.MapGet("/harvests/{id}/records", RecordsAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<StoredHarvestRecord>>("Lists the records of a harvest", "Those of one outcome, by identifier; of a record that was not taken its problems say why, of one that was taken they are its warnings, ten at most.");
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        HarvestStore harvests,
        RepositoryAddresses addresses,
        [FromQuery, Description("The number behind which the page begins.")] long? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual) =>
        ListPage.Of(request, await harvests.ListAsync(after, limit + 1, request.HttpContext.RequestAborted), limit, harvest => harvest.Id, harvest => HarvestResource.Of(harvest, addresses));

    private static async Task<IResult> StartAsync(HttpRequest request, Caller caller, HarvestJobs jobs, JournalStore journals, RepositoryAddresses addresses)
    {
        var cancel = request.HttpContext.RequestAborted;
        var (body, refusal) = await RequestDocument.ReadAsync<HarvestBody>(request);
        if (refusal is not null)
        {
            return refusal;
        }

        var mistakes = Mistakes(body!);
        if (mistakes.Count == 0 && await journals.FindAsync(body!.Journal, cancel) is null)
        {
            mistakes.Add(Mistake.InField("/journal", body.Journal, $"There is no journal '{body.Journal}'."));
        }

        if (mistakes.Count > 0)
        {
            return ProblemAnswer.Invalid(mistakes);
        }

        // What lies in the server's own network is no editor's to reach.
        if (body!.AllowPrivate && !caller.Has(ApiKeyRole.Admin))
        {
            return new ProblemAnswer(ProblemType.RoleTooLow, "'allowPrivate' needs a key with the role admin.");
        }

        var wanted = new HarvestRequest(new Uri(body.Url), body.Journal, body.Prefix, body.Set, body.From, body.Until, body.Publish, DryRun: false, body.AllowPrivate, HarvestAsker.Server);
        var (begun, problem) = await jobs.StartAsync(wanted, cancel);
        return begun is not null ? Answer(begun, addresses)
            : problem?.Code == ProblemCodes.HarvestBusy.Code ? new ProblemAnswer(ProblemType.WrongState, problem.Message)
            : ProblemAnswer.Invalid([Mistake.InField(problem?.Code == ProblemCodes.NoReadableFormat.Code && body.Prefix is not null ? "/prefix" : "/url", body.Url, $"{problem?.Message} {problem?.Remedy}") with { Code = problem?.Code }]);
    }

    private static async Task<IResult> ReadAsync(string id, HarvestStore harvests, RepositoryAddresses addresses, CancellationToken cancel) =>
        await FindAsync(id, harvests, cancel) is { } found ? new JsonAnswer(HarvestResource.Of(found, addresses)) { LastModified = found.UpdatedAt } : Unknown(id);

    private static async Task<IResult> StopAsync(string id, HarvestJobs jobs, HarvestStore harvests, RepositoryAddresses addresses, CancellationToken cancel) =>
        await FindAsync(id, harvests, cancel) is not { } found ? Unknown(id)
        : jobs.Stop(found.Id) ? Answer(found, addresses)
        : new ProblemAnswer(ProblemType.WrongState, $"Harvest {id} is not under way on this server.");

    private static async Task<IResult> RecordsAsync(
        string id,
        HttpRequest request,
        HarvestStore harvests,
        [FromQuery, Description("What became of them."), Words(typeof(HarvestOutcome))] string? outcome,
        [FromQuery, Description("The identifier behind which the page begins.")] string? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual)
    {
        var cancel = request.HttpContext.RequestAborted;
        return await FindAsync(id, harvests, cancel) is { } found
            ? ListPage.Of(request, await harvests.ListRecordsAsync(found.Id, outcome ?? "rejected", after, limit + 1, cancel), limit, record => record.Identifier, record => record)
            : Unknown(id);
    }

    private static List<Mistake> Mistakes(HarvestBody body)
    {
        var mistakes = new List<Mistake>();
        if (!Uri.TryCreate(body.Url, UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https") || url.UserInfo.Length > 0)
        {
            mistakes.Add(Mistake.InField("/url", body.Url, "Must be an absolute http or https address."));
        }

        foreach (var (place, date) in new[] { ("/from", body.From), ("/until", body.Until) })
        {
            if (date is not null && !HarvestDates.IsValid(date))
            {
                mistakes.Add(Mistake.InField(place, date, "Must be YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ."));
            }
        }

        return mistakes;
    }

    private static JsonAnswer Answer(StoredHarvest harvest, RepositoryAddresses addresses) =>
        new(HarvestResource.Of(harvest, addresses)) { Status = StatusCodes.Status202Accepted, Location = addresses.Path($"api/harvests/{harvest.Id}") };

    private static async Task<StoredHarvest?> FindAsync(string id, HarvestStore harvests, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await harvests.FindAsync(number, cancel) : null;

    private static ProblemAnswer Unknown(string id) => ProblemAnswer.NotFound($"There is no harvest '{(id.Length > 60 ? id[..60] + "…" : id)}'.");
}
