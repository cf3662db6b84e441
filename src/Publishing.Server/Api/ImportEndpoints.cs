using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Ingest.Archives;
using Publishing.Server.Operations;

namespace Publishing.Server.Api;

/// <summary><c>/api/import</c>: the same way in as the command line's.</summary>
internal static class ImportEndpoints
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static void MapImport(this IEndpointRouteBuilder api)
    {
        api.MapPost("/import", ImportAsync)
            .Requires(ApiKeyRole.Editor)
            .TakesSource()
            .Documented<ImportReport>("Imports sources", "One as the body, or several as multipart/form-data; any of them may be an archive (zip, tar, gz). Each file and article gets its outcome; the same source a second time changes nothing.")
            .WithRequestTimeout(Limits.ImportTimeout);
        api.MapPost("/imports", QueueAsync)
            .Requires(ApiKeyRole.Editor)
            .TakesSource()
            .Documented<ImportResource>("Imports sources in the background", "As /api/import does, but the answer comes at once, with the address at which the import can be watched, called off and undone. It goes on after a restart.", StatusCodes.Status202Accepted)
            .WithRequestTimeout(Limits.ImportTimeout);
    }

    private static Task<IResult> ImportAsync([AsParameters] ImportRequest asked) => TakeAsync(asked, new AskedReading(asked.Format), async found =>
    {
        var cancel = asked.Http.HttpContext.RequestAborted;
        await using var batch = await asked.Batches.BeginAsync(asked.Options, asked.Caller.Key, cancel);
        if (batch is null)
        {
            return NoJournal(asked);
        }

        var (files, isWhole) = (new List<FileReport>(), false);
        try
        {
            await foreach (var file in batch.Run.ImportAsync(found, cancel))
            {
                files.Add(file);
            }

            isWhole = true;
        }
        finally
        {
            // Also of one that was cut short it is known what it did.
            await batch.EndAsync(asked.Imports, ImportSummary.Of(files), isWhole);
        }

        return Answer(new ImportReport(asked.DryRun, ImportSummary.Of(files), files, batch.Id));
    });

    private static Task<IResult> QueueAsync([AsParameters] ImportRequest asked, RepositoryAddresses addresses, TimeProvider time) => TakeAsync(asked, reading: null, async found =>
    {
        var cancel = asked.Http.HttpContext.RequestAborted;
        return await asked.Batches.QueueAsync(asked.Options, asked.Caller.Key!, found, cancel) is { } id
            ? new JsonAnswer(ImportResource.Of((await asked.Imports.FindAsync(id, cancel))!, time.GetUtcNow().UtcDateTime)) { Status = StatusCodes.Status202Accepted, Location = addresses.Path($"api/imports/{id}") }
            : NoJournal(asked);
    });

    private static ProblemAnswer NoJournal(ImportRequest asked) => ProblemAnswer.NotFound($"There is no journal '{asked.Journal}'.");

    // The request in words and bytes, and a place; what is done with the sources in it is up to the caller. Those that are kept for later stay whole.
    private static async Task<IResult> TakeAsync(ImportRequest asked, AskedReading? reading, Func<IAsyncEnumerable<FoundSource>, Task<IResult>> import)
    {
        var (request, mostBytes) = (asked.Http, asked.Settings.MaxSourceBytes);
        var cancel = request.HttpContext.RequestAborted;
        if (asked.Mistakes() is { Count: > 0 } mistakes)
        {
            return new ProblemAnswer(ProblemType.BadParameter, string.Join(" ", mistakes.Select(mistake => $"'{mistake.Parameter}': {mistake.Rule}")), mistakes);
        }

        if (await RequestBody.RefuseAsync(request, mostBytes) is { } refusal)
        {
            return refusal;
        }

        // Before a place is taken: how fast the source comes is up to the client.
        using var upload = asked.Memory.Begin(asked.Caller.Key!);
        var (body, failed) = await RequestBody.ReadAsync(request, mostBytes, upload);
        if (failed is not null)
        {
            return failed;
        }

        using var place = await asked.Gate.EnterAsync(Patience, cancel);
        if (place is null)
        {
            return new ProblemAnswer(ProblemType.Unavailable, "Too many imports are under way.");
        }

        var (sources, wrong) = await RequestSources.ReadAsync(body!, request.ContentType, asked.Name, cancel);
        return wrong ?? await import(RequestSources.FindAsync(sources, mostBytes, reading, cancel));
    }

    // A report in which nothing was taken is an error, so that a script need not read it to know.
    private static IResult Answer(ImportReport report) =>
        report.Files.Any(file => file.Articles.Any(article => article.Outcome != ImportOutcome.Rejected))
            ? new JsonAnswer(report)
            : new ProblemAnswer(ProblemType.Rejected, report.Summary.ToString())
            {
                More = new Dictionary<string, object> { ["dryRun"] = report.DryRun, ["summary"] = report.Summary, ["files"] = report.Files },
            };
}
