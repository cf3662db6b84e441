using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary><c>publishing import FILE… --journal SLUG</c></summary>
internal static class ImportVerb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "Files; archives (zip, tar, gz) and folders, with all that is in them; '-' for standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<string> Journal = new("--journal") { Description = "The journal to put the articles in.", HelpName = "SLUG", Required = true };
    private static readonly Option<bool> Publish = new("--publish") { Description = "Publish them at once; otherwise they are drafts." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Do everything but the writing, and say what would come of it." };
    private static readonly Option<string?> Format = new("--format") { Description = $"Read as this kind of source ({string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))}); otherwise it is recognized by what is in it.", HelpName = "NAME" };
    private static readonly Option<bool> Json = new("--json") { Description = "The report as JSON." };

    public static Command Make()
    {
        var command = new Command("import", "Imports articles. A second run of the same files changes nothing. Exit code 0 when nothing was rejected.") { Files, Journal, Publish, DryRun, Format, Json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Format) is { } format && ImporterRegistry.Find(format) is null)
            {
                result.AddError($"--format is '{format}': use {string.Join(", ", ImporterRegistry.All.Select(importer => importer.Name))}.");
            }
        });
        command.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => RunAsync(parsed, services, ct), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var options = new ImportOptions(parsed.GetValue(Journal)!, parsed.GetValue(Publish), parsed.GetValue(DryRun), parsed.GetValue(Format));
        if (await services.GetRequiredService<SourceImport>().BeginAsync(options, cancel) is not { } run)
        {
            return VerbHost.Fail(parsed, await NoJournalAsync(services, options.Journal, cancel));
        }

        var (output, json) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
        var text = new ImportText(output, options.DryRun);
        var reports = new List<FileReport>();
        var found = SourcePaths.FindAsync(parsed.GetValue(Files)!, services.GetRequiredService<PublishingSettings>().MaxSourceBytes, cancel);
        await foreach (var report in run.ImportAsync(found, cancel))
        {
            reports.Add(report);
            if (!json)
            {
                text.Write(report);
            }
        }

        var summary = ImportSummary.Of(reports);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new ImportReport(options.DryRun, summary, reports), ArticleJson.Options));
        }
        else
        {
            text.WriteSummary(summary, reports, options.Journal, services);
        }

        return summary.AllTaken ? 0 : 1;
    }

    private static async Task<string> NoJournalAsync(IServiceProvider services, string slug, CancellationToken cancel)
    {
        var some = await services.GetRequiredService<JournalStore>().ListAsync(null, 10, cancel);
        var known = some.Count == 0 ? "There are no journals yet." : $"There are: {string.Join(", ", some.Select(stored => stored.Journal.Slug))}{(some.Count == 10 ? ", …" : "")}.";
        return $"There is no journal '{slug}'. {known} Make it with: {services.Advice($"journals create --slug {slug} --title \"…\"")}";
    }
}
