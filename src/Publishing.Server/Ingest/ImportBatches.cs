using System.Text.Json;
using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Server.Ingest.Archives;
using Publishing.Server.Operations;

namespace Publishing.Server.Ingest;

/// <summary>Begins imports as batches that can be looked up, called off and undone.</summary>
public sealed class ImportBatches(
    Database database,
    ImportStore imports,
    JournalStore journals,
    ArticleStore articles,
    ArticleIntake intake,
    ArticlePublisher publisher,
    SourceStore sources,
    PublishingSettings settings,
    RenderFailures failures,
    TimeProvider time,
    ILogger<SourceImport> logger)
{
    /// <summary>Begins an import that the caller carries out; null when there is no such journal.</summary>
    /// <param name="options">How to import.</param>
    /// <param name="startedBy">The key that asked for it; null for the command line.</param>
    /// <param name="cancel">Gives it up.</param>
    public async Task<ImportBatch?> BeginAsync(ImportOptions options, string? startedBy, CancellationToken cancel = default)
    {
        if (options.DryRun)
        {
            return await new SourceImport(journals, articles, intake, publisher, sources, settings, time, logger).BeginAsync(options, cancel) is { } trial ? new ImportBatch(null, trial) : null;
        }

        return await imports.BeginAsync(options.Journal, Write(options), startedBy, cancel) is { } id ? await OpenAsync(id, options, await imports.HoldAsync(id, cancel), cancel) : null;
    }

    /// <summary>Takes up an import of the queue.</summary>
    public Task<ImportBatch?> ResumeAsync(StoredImport import, CancellationToken cancel = default)
    {
        var options = Read(import.Options);
        return options.DryRun ? BeginAsync(options, import.StartedBy, cancel) : OpenAsync(import.Id, options, turn: null, cancel);
    }

    /// <summary>Puts an import in the queue, with all that is to be imported; null when there is no such journal.</summary>
    public Task<long?> QueueAsync(ImportOptions options, string startedBy, IAsyncEnumerable<FoundSource> found, CancellationToken cancel = default) =>
        imports.QueueAsync(options.Journal, Write(options), startedBy, found.Select(AsFile), cancel);

    // Where no source was found, what is to be said of it is known already.
    private static NewImportFile AsFile(FoundSource found) => found.Source is { } source
        ? new NewImportFile(source.Name, source.Bytes, null, source.Mapping?.Json)
        : new NewImportFile(found.Name, null, JsonSerializer.Serialize(FileReport.None(found), ArticleJson.Options));

    /// <summary>How an import was asked for, as it is stored.</summary>
    internal static string Write(ImportOptions options) => JsonSerializer.Serialize(options, ArticleJson.Options);

    /// <summary>How an import was asked for.</summary>
    internal static ImportOptions Read(string options) => JsonSerializer.Deserialize<ImportOptions>(options, ArticleJson.Options)!;

    private async Task<ImportBatch?> OpenAsync(long id, ImportOptions options, ImportTurn? turn, CancellationToken cancel)
    {
        var connections = PublishingDatabase.CreateForImport(database.ConnectionString, id);
        var publisherOfImport = new ArticlePublisher(connections, settings.Addresses(), time, settings.Crosswalks()) { Failed = failures.Log };
        var run = await new SourceImport(journals, new ArticleStore(connections), new ArticleIntake(connections), publisherOfImport, sources, settings, time, logger).BeginAsync(options, cancel);
        if (run is not null)
        {
            return new ImportBatch(id, run, connections, turn);
        }

        await connections.DisposeAsync();
        return null;
    }
}
