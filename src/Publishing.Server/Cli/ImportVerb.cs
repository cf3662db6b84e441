using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Ingest.Tables;
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
    private static readonly Option<string?> Mapping = new("--mapping") { Description = "A JSON file that says what the columns of a table are, where their headings do not.", HelpName = "FILE" };
    private static readonly Option<string?> Rejected = new("--rejected") { Description = "Write the rows of tables that were not taken to this file, as a CSV with a column 'reason', to be mended and imported again.", HelpName = "FILE" };
    private static readonly Option<bool> Json = new("--json") { Description = "The report as JSON." };

    public static Command Make()
    {
        var command = new Command("import", "Imports articles. A second run of the same files changes nothing. Exit code 0 when nothing was rejected.") { Files, Journal, Publish, DryRun, Format, Mapping, Rejected, Json };
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
        if (!TryReadMapping(parsed.GetValue(Mapping), out var mapping, out var mistake))
        {
            return VerbHost.Fail(parsed, mistake);
        }

        if (parsed.GetValue(Rejected) is { } file && Path.GetDirectoryName(Path.GetFullPath(file)) is var folder && !Directory.Exists(folder))
        {
            return VerbHost.Fail(parsed, $"--rejected {file} cannot be written: there is no folder {folder}.");
        }

        var options = new ImportOptions(parsed.GetValue(Journal)!, parsed.GetValue(Publish), parsed.GetValue(DryRun), parsed.GetValue(Format));
        await using var batch = await services.GetRequiredService<ImportBatches>().BeginAsync(options, startedBy: null, cancel);
        if (batch is null)
        {
            return VerbHost.Fail(parsed, await NoJournalAsync(services, options.Journal, cancel));
        }

        var (output, json) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
        var text = new ImportText(output, options.DryRun);
        var (reports, isWhole) = (new List<FileReport>(), false);
        var found = SourcePaths.FindAsync(parsed.GetValue(Files)!, services.GetRequiredService<PublishingSettings>().MaxSourceBytes, cancel).Select(one => one.ReadWith(mapping));
        try
        {
            await foreach (var report in batch.Run.ImportAsync(found, cancel))
            {
                reports.Add(report);
                if (!json)
                {
                    text.Write(report);
                }
            }

            isWhole = true;
        }
        finally
        {
            await batch.EndAsync(services.GetRequiredService<ImportStore>(), ImportSummary.Of(reports), isWhole);
        }

        var summary = ImportSummary.Of(reports);
        var rejected = parsed.GetValue(Rejected) is { } path ? await RejectedFiles.WriteAsync(path, reports, cancel) : [];
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(new ImportReport(options.DryRun, summary, reports, batch.Id), ArticleJson.Options));
        }
        else
        {
            text.WriteSummary(summary, reports, options.Journal, batch.Id, services);
            text.WriteRejected(rejected, reports, parsed.GetValue(Rejected));
        }

        return summary.AllTaken ? 0 : 1;
    }

    private static bool TryReadMapping(string? path, out TableMapping? mapping, out string mistake)
    {
        (mapping, mistake) = (null, "");
        if (path is null)
        {
            return true;
        }

        try
        {
            mapping = TableMapping.Read(File.ReadAllBytes(path), out var wrong);
            mistake = wrong is null ? "" : $"--mapping {path} is not a mapping of columns: {wrong}";
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            mistake = $"--mapping {path} cannot be read: {exception.Message}";
        }

        return mistake.Length == 0;
    }

    private static async Task<string> NoJournalAsync(IServiceProvider services, string slug, CancellationToken cancel)
    {
        var some = await services.GetRequiredService<JournalStore>().ListAsync(null, 10, cancel);
        var known = some.Count == 0 ? "There are no journals yet." : $"There are: {string.Join(", ", some.Select(stored => stored.Journal.Slug))}{(some.Count == 10 ? ", …" : "")}.";
        return $"There is no journal '{slug}'. {known} Make it with: {services.Advice($"journals create --slug {slug} --title \"…\"")}";
    }
}
