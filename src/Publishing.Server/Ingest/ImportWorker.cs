using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest.Tables;
using Publishing.Postgres;
using Publishing.Server.Ingest.Archives;
using Publishing.Server.Operations;

namespace Publishing.Server.Ingest;

/// <summary>Carries out the imports of the queue, one after the other. Any number of nodes may do it; an import that was cut short by a stop or a crash is taken up at the file that it was at.</summary>
public sealed partial class ImportWorker(ImportStore imports, ImportBatches batches, PublishingSettings settings, TimeProvider time, ILogger<ImportWorker> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isAway = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await WorkAsync(stoppingToken);
                isAway = false;
                await Task.Delay(Pause, time, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception) when (Failures.IsDatabaseAway(exception))
            {
                // Said once; the imports wait until it is back, and on a standby for ever.
                if (!isAway)
                {
                    LogDatabaseAway(logger, Failures.ReasonOf(exception));
                }

                isAway = true;
                await WaitAsync(10 * Pause, stoppingToken);
            }
            catch (Exception exception)
            {
                LogBroken(logger, exception);
                await WaitAsync(60 * Pause, stoppingToken);
            }
        }
    }

    private async Task WaitAsync(TimeSpan pause, CancellationToken stop)
    {
        try
        {
            await Task.Delay(pause, time, stop);
        }
        catch (OperationCanceledException)
        {
        }
    }

    private async Task WorkAsync(CancellationToken cancel)
    {
        while (await imports.TakeAsync(cancel) is { } turn)
        {
            await using (turn)
            {
                await ImportAsync((await imports.FindAsync(turn.Id, cancel))!, cancel);
            }
        }
    }

    private async Task ImportAsync(StoredImport import, CancellationToken stop)
    {
        using var calledOff = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var progress = new Progress();
        var watch = WatchAsync(import.Id, progress, calledOff);
        try
        {
            await ImportFilesAsync(import, progress, calledOff.Token);
            await imports.EndAsync(import.Id, ImportState.Done, cancel: stop);
        }
        catch (OperationCanceledException) when (calledOff.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            await imports.EndAsync(import.Id, ImportState.Cancelled, cancel: stop);
        }
        catch (Exception exception) when (exception is not OperationCanceledException && !Failures.IsDatabaseAway(exception))
        {
            LogFailure(logger, exception, import.Id);
            await imports.EndAsync(import.Id, ImportState.Failed, failure: "The import broke down; the log of the server has the cause.", cancel: stop);
        }
        finally
        {
            await calledOff.CancelAsync();
            await watch;
        }
    }

    private async Task ImportFilesAsync(StoredImport import, Progress progress, CancellationToken cancel)
    {
        await using var batch = await batches.ResumeAsync(import, cancel) ?? throw new InvalidOperationException($"The journal '{import.Journal}' is gone.");
        var summary = import.Summary is null ? ImportSummary.Of([]) : JsonSerializer.Deserialize<ImportSummary>(import.Summary, ArticleJson.Options)!;
        (progress.Before, progress.Run) = (summary.Articles, batch.Run);
        var places = new ConcurrentQueue<Place>();
        var whole = new WholeReport();
        await foreach (var report in batch.Run.ImportAsync(FilesAsync(import, places, cancel), cancel))
        {
            summary = summary.Plus(report);
            whole.Add(report);
            if (places.TryDequeue(out var place) && place.IsLast)
            {
                await imports.FileDoneAsync(import.Id, place.File, Json(whole.Take()), summary.Articles, Json(summary), cancel);
            }
        }
    }

    // Reports come in the order of the files.
    private async IAsyncEnumerable<FoundSource> FilesAsync(StoredImport import, ConcurrentQueue<Place> places, [EnumeratorCancellation] CancellationToken cancel)
    {
        int? last = null;
        var format = ImportBatches.Read(import.Options).Importer;
        while (await imports.NextFileAsync(import.Id, last, cancel) is { } file)
        {
            last = file.Place;
            FoundSource? before = null;
            await foreach (var found in PartsAsync(file, format, cancel))
            {
                if (before is not null)
                {
                    places.Enqueue(new Place(file.Place, IsLast: false));
                    yield return before;
                }

                before = found;
            }

            places.Enqueue(new Place(file.Place, IsLast: true));
            yield return before!;
        }
    }

    // A large list is read in parts, in the memory of one.
    private IAsyncEnumerable<FoundSource> PartsAsync(WaitingFile file, string? format, CancellationToken cancel)
    {
        var mapping = file.Mapping is null ? null : TableMapping.Read(Encoding.UTF8.GetBytes(file.Mapping), out _);
        return file.Bytes.Length <= LargeSource.From(settings.MaxSourceBytes) || PackingOf.Start(file.Bytes.AsSpan(0, Math.Min(file.Bytes.Length, PackingOf.Enough))).Packing != Packing.None
            ? new[] { FoundSource.Of(file.Name, file.Bytes).ReadWith(mapping) }.ToAsyncEnumerable()
            : SourceSearch.InFileAsync(file.Name, () => new MemoryStream(file.Bytes, writable: false), settings.MaxSourceBytes, new AskedReading(format, mapping), cancel);
    }

    // Somebody may call it off in the middle of a large file.
    private async Task WatchAsync(long import, Progress progress, CancellationTokenSource calledOff)
    {
        var said = 0;
        try
        {
            while (true)
            {
                var done = progress.Done;
                var isCancelled = done > said ? await imports.SoFarAsync(import, done, calledOff.Token) : (await imports.FindAsync(import, calledOff.Token))!.CancelAsked;
                said = Math.Max(said, done);
                if (isCancelled)
                {
                    await calledOff.CancelAsync();
                    return;
                }

                await Task.Delay(Pause, time, calledOff.Token);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException || Failures.IsDatabaseAway(exception))
        {
        }
    }

    private readonly record struct Place(int File, bool IsLast);

    // Written by the one who imports, read by the one who watches.
    private sealed class Progress
    {
        private volatile ImportRun? _run;

        public int Before { get; set; }

        public ImportRun? Run { set => _run = value; }

        public int Done => _run is { } run ? Before + run.Done : 0;
    }

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ArticleJson.Options);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports wait until the database can be written to: {Reason}")]
    private static partial void LogDatabaseAway(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue of imports could not be looked at; it is tried again")]
    private static partial void LogBroken(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} broke down")]
    private static partial void LogFailure(ILogger logger, Exception exception, long import);
}
