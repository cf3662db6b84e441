using System.CommandLine;
using Publishing.Ingest;
using Publishing.Ingest.Tables;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Ingest.Archives;
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

        if (parsed.GetValue(Rejected) is { } there && File.Exists(there))
        {
            return VerbHost.Fail(parsed, $"--rejected {there} is there already, and may hold what somebody is mending: name a file that is not.");
        }

        var options = new ImportOptions(parsed.GetValue(Journal)!, parsed.GetValue(Publish), parsed.GetValue(DryRun), parsed.GetValue(Format));
        await using var batch = await services.GetRequiredService<ImportBatches>().BeginAsync(options, startedBy: null, cancel);
        if (batch is null)
        {
            return VerbHost.Fail(parsed, await NoJournalAsync(services, options.Journal, cancel));
        }

        var summary = await RunAsync(parsed, services, batch, options, mapping, cancel);
        return summary.AllTaken ? 0 : 1;
    }

    private static async Task<ImportSummary> RunAsync(ParseResult parsed, IServiceProvider services, ImportBatch batch, ImportOptions options, TableMapping? mapping, CancellationToken cancel)
    {
        var (output, files, isJson) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Files)!, parsed.GetValue(Json));
        var found = SourcePaths.FindAsync(files, services.GetRequiredService<PublishingSettings>().MaxSourceBytes, new AskedReading(options.Importer, mapping), cancel);
        var progress = isJson ? null : Progress(parsed, files);
        var (text, json) = (new ImportText(output, options.DryRun), isJson ? new ImportJson(output, options.DryRun) : null);
        var (summary, withRejected, isWhole) = (ImportSummary.None, new List<FileReport>(), false);
        try
        {
            await foreach (var report in batch.Run.ImportAsync(progress?.WatchAsync(found, cancel) ?? found, cancel))
            {
                summary = summary.Plus(report);
                progress?.Clear();
                Write(report);
                progress?.Show(summary);
                withRejected.AddRange(report.RejectedRows is null ? [] : [report with { Articles = [] }]);
            }

            isWhole = true;
        }
        finally
        {
            progress?.Clear();
            await batch.EndAsync(services.GetRequiredService<ImportStore>(), summary, isWhole);
        }

        var rejected = parsed.GetValue(Rejected) is { } path ? await RejectedFiles.WriteAsync(path, withRejected, cancel) : [];
        json?.WriteSummary(summary, batch.Id);
        if (json is null)
        {
            text.WriteSummary(summary, options.Journal, batch.Id, services);
            text.WriteRejected(rejected, withRejected.Count > 0, parsed.GetValue(Rejected));
        }

        return summary;

        void Write(FileReport report)
        {
            if (json is null)
            {
                text.Write(report);
            }
            else
            {
                json.Write(report);
            }
        }
    }

    private static ImportProgress Progress(ParseResult parsed, string[] files) =>
        new(parsed.InvocationConfiguration.Error, !Console.IsErrorRedirected && parsed.InvocationConfiguration.Error == Console.Error, SourcePaths.LengthOf(files), TimeProvider.System);

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
