using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary><c>publishing imports …</c>: what was imported, and how to take it back.</summary>
internal static class ImportsVerbs
{
    private const int Latest = 50;

    private static readonly Argument<long> Number = new("NUMBER") { Description = "The import's number, as 'imports list' shows it." };
    private static readonly Option<string?> Journal = new("--journal") { Description = "Only those into this journal.", HelpName = "SLUG" };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Say what would become of each article, and do nothing." };

    public static Command Make()
    {
        var list = new Command("list", $"Lists the last {Latest} imports, the newest first.") { Journal };
        list.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        var show = new Command("show", "Shows an import: how it was asked for, how far it is, and, of one that ran in the background, what became of each file.") { Number };
        show.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ShowAsync(parsed, services, ct), cancel));
        var undo = new Command("undo", "Takes back what an import did: its drafts are deleted, what it published is withdrawn, what it changed is as before. What somebody has changed since is left alone and named.") { Number, DryRun };
        undo.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => UndoAsync(parsed, services, ct), cancel));
        var stop = new Command("cancel", "Calls off an import that runs in the background. What it has done stays, and can be undone.") { Number };
        stop.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => CancelAsync(parsed, services, ct), cancel));
        return new Command("imports", "Lists and shows imports, undoes one, calls one off.") { list, show, undo, stop };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var imports = await services.GetRequiredService<ImportStore>().ListAsync(parsed.GetValue(Journal), null, Latest, cancel);
        Table.Write(
            parsed.InvocationConfiguration.Output,
            ["NUMBER", "JOURNAL", "STATE", "BEGUN", "WHAT"],
            imports.Select(import => new[]
            {
                import.Id.ToString(CultureInfo.InvariantCulture),
                import.Journal,
                import.State.ToString().ToLowerInvariant(),
                Table.Time(import.CreatedAt),
                import.Failure ?? (import.Summary is null ? "-" : JsonSerializer.Deserialize<ImportSummary>(import.Summary, ArticleJson.Options)!.ToString()),
            }));
        return 0;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (number, imports) = (parsed.GetValue(Number), services.GetRequiredService<ImportStore>());
        if (await imports.FindAsync(number, cancel) is not { } import)
        {
            return VerbHost.Fail(parsed, Unknown(services, number));
        }

        var (output, options) = (parsed.InvocationConfiguration.Output, ImportBatches.Read(import.Options));
        var how = $"{(options.Publish ? ", to be published" : ", as drafts")}{(options.DryRun ? ", a dry run" : "")}{(options.Importer is { } format ? $", read as {format}" : "")}";
        await output.WriteLineAsync($"Import {number} into {import.Journal}{how}; asked for {Table.Time(import.CreatedAt)}{(import.StartedBy is { } by ? $" by {by}" : " at the command line")}.");
        await output.WriteLineAsync($"  {import.State.ToString().ToLowerInvariant()}{(import.EndedAt is { } ended ? $", ended {Table.Time(ended)}" : "")}{(import.UndoneAt is { } undone ? $", undone {Table.Time(undone)}" : "")}{(import.Failure is { } why ? $": {why}" : "")}");
        await output.WriteLineAsync($"  {import.FilesDone}{(import.Files > 0 ? $" of {import.Files}" : "")} files, {import.ArticlesDone} articles done");
        if (import.Summary is { } summary)
        {
            await output.WriteLineAsync($"  {JsonSerializer.Deserialize<ImportSummary>(summary, ArticleJson.Options)}");
        }

        await ShowFilesAsync(imports, number, new ImportText(output, options.DryRun), cancel);
        return 0;
    }

    private static async Task ShowFilesAsync(ImportStore imports, long number, ImportText text, CancellationToken cancel)
    {
        for (IReadOnlyList<ImportFile> page = await imports.ListFilesAsync(number, null, Latest, cancel); page.Count > 0; page = await imports.ListFilesAsync(number, page[^1].Place, Latest, cancel))
        {
            foreach (var file in page.Where(file => file.Report is not null))
            {
                text.Write(JsonSerializer.Deserialize<FileReport>(file.Report!, ArticleJson.Options)!);
            }
        }

        text.WriteNotListed();
    }

    private static string Unknown(IServiceProvider services, long number) => $"There is no import {number}; '{services.Advice("imports list")}' shows them.";

    private static async Task<int> UndoAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (number, dryRun) = (parsed.GetValue(Number), parsed.GetValue(DryRun));
        var imports = services.GetRequiredService<ImportStore>();
        if (await imports.FindAsync(number, cancel) is not { } import)
        {
            return VerbHost.Fail(parsed, Unknown(services, number));
        }

        if (!dryRun && await imports.IsUnderWayAsync(import, cancel))
        {
            return VerbHost.Fail(parsed, $"Import {number} is under way: wait for its end, or call it off with: {services.Advice($"imports cancel {number}")}");
        }

        var output = parsed.InvocationConfiguration.Output;
        var report = await UndoReport.RunAsync(services.GetRequiredService<ImportUndo>(), import, dryRun, cancel);
        foreach (var article in report.Left)
        {
            await output.WriteLineAsync($"article {article.Article}, {Table.Shortened(article.Title)}: {UndoReport.Why(article)}; left as it is");
        }

        await output.WriteLineAsync(report.Say());
        return report.Left.Count == 0 ? 0 : 1;
    }

    private static async Task<int> CancelAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var number = parsed.GetValue(Number);
        var changed = await services.GetRequiredService<ImportStore>().CancelAsync(number, cancel);
        switch (changed.Outcome)
        {
            case ChangeOutcome.NotFound:
                return VerbHost.Fail(parsed, Unknown(services, number));
            case ChangeOutcome.WrongState:
                return VerbHost.Fail(parsed, $"Import {number} has ended already ({changed.Value!.State.ToString().ToLowerInvariant()}).");
            default:
                await parsed.InvocationConfiguration.Output.WriteLineAsync($"Import {number} ends at the next article. Take back what it did with: {services.Advice($"imports undo {number}")}");
                return 0;
        }
    }
}
