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
public sealed partial class ImportWorker(ImportStore imports, ImportBatches batches, TimeProvider time, ILogger<ImportWorker> logger) : BackgroundService
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
        var watch = WatchAsync(import.Id, calledOff);
        try
        {
            await ImportFilesAsync(import, calledOff.Token);
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

    private async Task ImportFilesAsync(StoredImport import, CancellationToken cancel)
    {
        await using var batch = await batches.ResumeAsync(import, cancel) ?? throw new InvalidOperationException($"The journal '{import.Journal}' is gone.");
        var summary = import.Summary is null ? ImportSummary.Of([]) : JsonSerializer.Deserialize<ImportSummary>(import.Summary, ArticleJson.Options)!;
        var places = new ConcurrentQueue<int>();
        await foreach (var report in batch.Run.ImportAsync(FilesAsync(import.Id, places, cancel), cancel))
        {
            places.TryDequeue(out var place);
            summary = summary.And(ImportSummary.Of([report]));
            await imports.FileDoneAsync(import.Id, place, Json(report), report.Articles.Count, Json(summary), cancel);
        }
    }

    // Reports come in the order of the files.
    private async IAsyncEnumerable<FoundSource> FilesAsync(long import, ConcurrentQueue<int> places, [EnumeratorCancellation] CancellationToken cancel)
    {
        int? last = null;
        while (await imports.NextFileAsync(import, last, cancel) is { } file)
        {
            last = file.Place;
            places.Enqueue(file.Place);

            yield return FoundSource.Of(file.Name, file.Bytes).ReadWith(file.Mapping is null ? null : TableMapping.Read(Encoding.UTF8.GetBytes(file.Mapping), out _));
        }
    }

    // Somebody may call it off in the middle of a large file.
    private async Task WatchAsync(long import, CancellationTokenSource calledOff)
    {
        try
        {
            while (true)
            {
                if ((await imports.FindAsync(import, calledOff.Token))!.CancelAsked)
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

    private static string Json<T>(T value) => JsonSerializer.Serialize(value, ArticleJson.Options);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Imports wait until the database can be written to: {Reason}")]
    private static partial void LogDatabaseAway(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "The queue of imports could not be looked at; it is tried again")]
    private static partial void LogBroken(ILogger logger, Exception exception);

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Import} broke down")]
    private static partial void LogFailure(ILogger logger, Exception exception, long import);
}
