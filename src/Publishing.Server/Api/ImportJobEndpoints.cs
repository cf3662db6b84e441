using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Api;

/// <summary><c>/api/imports</c>: imports that run in the background, and every import that was: watched, called off, undone.</summary>
internal static class ImportJobEndpoints
{
    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapGet("/imports", ListAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<ImportResource>>("Lists imports", "Those of the command line too, the newest first.");
        api.MapGet("/imports/{id}", ReadAsync).Requires(ApiKeyRole.Reader).Documented<ImportResource>("Reads an import", "How far it has come, the numbers up to now, and how much longer it will take.");
        api.MapGet("/imports/{id}/files", ListFilesAsync).Requires(ApiKeyRole.Reader).Documented<ListPage<ImportedFile>>("Lists the files of an import that runs in the background", "In the order given, each with what became of it as soon as that is known.");
        api.MapPost("/imports/{id}/cancel", CancelAsync).Requires(ApiKeyRole.Editor).Documented<ImportResource>("Calls an import off", "It ends at the next article. What it has done stays, and can be undone.");
        api.MapPost("/imports/{id}/undo", UndoAsync)
            .Requires(ApiKeyRole.Editor)
            .Documented<UndoReport>("Undoes an import", "Its drafts are deleted, what it published is withdrawn because harvesters have it, what it changed is as before. What somebody has changed since is left alone and named. One that was cut short goes on when it is asked for again.")
            .WithRequestTimeout(Limits.ImportTimeout);
    }

    private static async Task<IResult> ListAsync(
        HttpRequest request,
        ImportStore imports,
        JournalStore journals,
        TimeProvider time,
        [FromQuery, Description("Only those into the journal with this slug.")] string? journal,
        [FromQuery, Description("The number behind which the page begins.")] long? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual)
    {
        var cancel = request.HttpContext.RequestAborted;
        if (journal is not null && await journals.FindAsync(journal, cancel) is null)
        {
            return ProblemAnswer.NotFound($"There is no journal '{journal}'.");
        }

        return ListPage.Of(request, await imports.ListAsync(journal, after, limit + 1, cancel), limit, import => import.Id, import => ImportResource.Of(import, Now(time)));
    }

    private static async Task<IResult> ReadAsync(string id, ImportStore imports, TimeProvider time, CancellationToken cancel) =>
        await FindAsync(id, imports, cancel) is { } import ? new JsonAnswer(ImportResource.Of(import, Now(time))) : Unknown(id);

    private static async Task<IResult> ListFilesAsync(
        string id,
        HttpRequest request,
        ImportStore imports,
        [FromQuery, Description("The place behind which the page begins.")] int? after,
        [FromQuery, Range(1, ListPage.Most), Description("How many at most.")] int limit = ListPage.Usual)
    {
        var cancel = request.HttpContext.RequestAborted;
        return await FindAsync(id, imports, cancel) is { } import
            ? ListPage.Of(request, await imports.ListFilesAsync(import.Id, after, limit + 1, cancel), limit, file => file.Place, ImportedFile.Of)
            : Unknown(id);
    }

    private static async Task<IResult> CancelAsync(string id, ImportStore imports, TimeProvider time, CancellationToken cancel)
    {
        if (await FindAsync(id, imports, cancel) is not { } import)
        {
            return Unknown(id);
        }

        var changed = await imports.CancelAsync(import.Id, cancel);
        return ChangeAnswer.Refusal(changed.Outcome, $"import {import.Id}", $"Import {import.Id} has ended already.")
            ?? (IResult)new JsonAnswer(ImportResource.Of(changed.Value!, Now(time)));
    }

    private static async Task<IResult> UndoAsync(
        string id,
        HttpRequest request,
        ImportStore imports,
        ImportUndo undo,
        [FromQuery, Description("Say what would become of each article, and do nothing.")] bool dryRun = false)
    {
        var cancel = request.HttpContext.RequestAborted;
        if (await FindAsync(id, imports, cancel) is not { } import)
        {
            return Unknown(id);
        }

        return !dryRun && await imports.IsUnderWayAsync(import, cancel)
            ? new ProblemAnswer(ProblemType.WrongState, $"Import {import.Id} is under way: wait for its end, or call it off first.")
            : new JsonAnswer(await UndoReport.RunAsync(undo, import, dryRun, cancel));
    }

    private static async Task<StoredImport?> FindAsync(string id, ImportStore imports, CancellationToken cancel) =>
        long.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await imports.FindAsync(number, cancel) : null;

    private static DateTime Now(TimeProvider time) => time.GetUtcNow().UtcDateTime;

    private static ProblemAnswer Unknown(string id) => ProblemAnswer.NotFound($"There is no import '{(id.Length > 60 ? id[..60] + "…" : id)}'.");
}
