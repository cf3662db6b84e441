using System.ComponentModel;
using Microsoft.AspNetCore.Mvc;
using Publishing.Identifiers;
using Publishing.Ingest;
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

    private static Task<IResult> ImportAsync(
        HttpRequest request,
        ImportBatches batches,
        ImportStore imports,
        ImportGate gate,
        UploadMemory memory,
        Caller caller,
        PublishingSettings settings,
        [FromQuery, Description("The slug of the journal to put the articles in.")] string? journal,
        [FromQuery, Description("The name of the source, when it comes as the body.")] string? name,
        [FromQuery, Description("Read as this kind of source (/api/importers lists them); otherwise it is recognized by what is in it.")] string? format,
        [FromQuery, Description("Publish the articles at once.")] bool publish = false,
        [FromQuery, Description("Do everything but the writing.")] bool dryRun = false)
    {
        var cancel = request.HttpContext.RequestAborted;
        return TakeAsync(request, gate, memory, caller, settings, journal, name, format, new AskedReading(format), async found =>
        {
            await using var batch = await batches.BeginAsync(new ImportOptions(journal!, publish, dryRun, format), caller.Key, cancel);
            if (batch is null)
            {
                return ProblemAnswer.NotFound($"There is no journal '{journal}'.");
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
                await batch.EndAsync(imports, ImportSummary.Of(files), isWhole);
            }

            return Answer(new ImportReport(dryRun, ImportSummary.Of(files), files, batch.Id));
        });
    }

    private static Task<IResult> QueueAsync(
        HttpRequest request,
        ImportBatches batches,
        ImportStore imports,
        ImportGate gate,
        UploadMemory memory,
        Caller caller,
        PublishingSettings settings,
        RepositoryAddresses addresses,
        TimeProvider time,
        [FromQuery, Description("The slug of the journal to put the articles in.")] string? journal,
        [FromQuery, Description("The name of the source, when it comes as the body.")] string? name,
        [FromQuery, Description("Read as this kind of source (/api/importers lists them); otherwise it is recognized by what is in it.")] string? format,
        [FromQuery, Description("Publish the articles at once.")] bool publish = false,
        [FromQuery, Description("Do everything but the writing.")] bool dryRun = false)
    {
        var cancel = request.HttpContext.RequestAborted;
        return TakeAsync(request, gate, memory, caller, settings, journal, name, format, asked: null, async found =>
            await batches.QueueAsync(new ImportOptions(journal!, publish, dryRun, format), caller.Key!, found, cancel) is { } id
                ? new JsonAnswer(ImportResource.Of((await imports.FindAsync(id, cancel))!, time.GetUtcNow().UtcDateTime)) { Status = StatusCodes.Status202Accepted, Location = addresses.Path($"api/imports/{id}") }
                : ProblemAnswer.NotFound($"There is no journal '{journal}'."));
    }

    // The request in words and bytes, and a place; what is done with the sources in it is up to the caller. Those that are kept for later stay whole.
    private static async Task<IResult> TakeAsync(
        HttpRequest request, ImportGate gate, UploadMemory memory, Caller caller, PublishingSettings settings, string? journal, string? name, string? format, AskedReading? asked, Func<IAsyncEnumerable<FoundSource>, Task<IResult>> import)
    {
        var cancel = request.HttpContext.RequestAborted;
        if (Mistakes(journal, format) is { Count: > 0 } mistakes)
        {
            return new ProblemAnswer(ProblemType.BadParameter, string.Join(" ", mistakes.Select(mistake => $"'{mistake.Parameter}': {mistake.Rule}")), mistakes);
        }

        if (await RequestBody.RefuseAsync(request, settings.MaxSourceBytes) is { } refusal)
        {
            return refusal;
        }

        // Before a place is taken: how fast the source comes is up to the client.
        using var upload = memory.Begin(caller.Key!);
        var (body, failed) = await RequestBody.ReadAsync(request, settings.MaxSourceBytes, upload);
        if (failed is not null)
        {
            return failed;
        }

        using var place = await gate.EnterAsync(Patience, cancel);
        if (place is null)
        {
            return new ProblemAnswer(ProblemType.Unavailable, "Too many imports are under way.");
        }

        var (sources, wrong) = await RequestSources.ReadAsync(body!, request.ContentType, name, cancel);
        return wrong ?? await import(RequestSources.FindAsync(sources, settings.MaxSourceBytes, asked, cancel));
    }

    private static List<Mistake> Mistakes(string? journal, string? format)
    {
        var mistakes = new List<Mistake>();
        if (string.IsNullOrEmpty(journal))
        {
            mistakes.Add(Mistake.InParameter("journal", journal, "Is required: the slug of the journal to put the articles in."));
        }

        if (format is not null && ImporterRegistry.Find(format) is null)
        {
            mistakes.Add(Mistake.InParameter("format", format, $"Must be one of {string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))}."));
        }

        return mistakes;
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
