using System.Collections.Concurrent;
using System.Threading.Channels;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Harvest;

/// <summary>Harvests that the server runs by itself, two at a time: those that the API was asked for, and after a restart those that it was at.</summary>
public sealed partial class HarvestJobs(Harvester harvester, HarvestStore store, TimeProvider time, ILogger<HarvestJobs> logger) : BackgroundService
{
    private const int AtOnce = 2;
    private static readonly TimeSpan UntilTheDatabaseIsBack = TimeSpan.FromSeconds(30);

    private readonly Channel<long> _waiting = Channel.CreateUnbounded<long>();
    private readonly ConcurrentDictionary<long, Job> _jobs = new();

    /// <summary>Begins a harvest; it is run in the background. Or says why it cannot be.</summary>
    internal async Task<(StoredHarvest? Begun, Problem? Problem)> StartAsync(HarvestRequest request, CancellationToken cancel)
    {
        var (begun, problem) = await harvester.BeginAsync(request with { AskedBy = HarvestAsker.Server }, cancel);
        if (begun is not null)
        {
            await EnqueueAsync(begun.Id, cancel);
        }

        return (begun, problem);
    }

    /// <summary>Stops a harvest that this server runs; false when it runs none of that number.</summary>
    public bool Stop(long id)
    {
        if (!_jobs.TryGetValue(id, out var job))
        {
            return false;
        }

        job.IsStopped = true;
        job.Stop.Cancel();
        return true;
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            foreach (var harvest in await store.UnfinishedAsync(stoppingToken))
            {
                await EnqueueAsync(harvest.Id, stoppingToken);
            }
        }
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
        {
            LogFailure(logger, exception, 0);
        }

        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)));
    }

    private async Task EnqueueAsync(long id, CancellationToken cancel)
    {
        // One that is under way still is just ending: while it ran it could not have been begun again.
        while (!_jobs.TryAdd(id, new Job()))
        {
            if (_jobs.TryGetValue(id, out var job) && !job.IsBegun)
            {
                return;
            }

            await Task.Delay(20, cancel);
        }

        _waiting.Writer.TryWrite(id);
    }

    private async Task WorkAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var id in _waiting.Reader.ReadAllAsync(stopping))
            {
                await RunAsync(id, stopping);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // What was under way goes on after the next start.
        }
    }

    private async Task RunAsync(long id, CancellationToken stopping)
    {
        var job = _jobs[id];
        job.IsBegun = true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, job.Stop.Token);
        while (true)
        {
            try
            {
                if (await store.FindAsync(id, stopping) is { State: HarvestState.Running } harvest)
                {
                    await RunAsync(harvest, job, either.Token);
                }

                break;
            }
            catch (OperationCanceledException) when (either.IsCancellationRequested)
            {
                await EndAsync(id, job.IsStopped ? HarvestState.Stopped : HarvestState.Running, null);
                break;
            }
            catch (Exception exception)
            {
                LogFailure(logger, exception, id);
                if (!Failures.IsDatabaseAway(exception))
                {
                    await EndAsync(id, HarvestState.Failed, Problem.Of(ProblemCodes.ImporterFailed, "The harvest broke down."));
                    break;
                }

                await Task.Delay(UntilTheDatabaseIsBack, time, stopping);
            }
        }

        _jobs.TryRemove(id, out _);
    }

    private async Task RunAsync(StoredHarvest harvest, Job job, CancellationToken cancel)
    {
        var plan = harvest.Plan;
        var request = new HarvestRequest(new Uri(plan.BaseUrl), plan.Journal, plan.Prefix, plan.Set, null, plan.Until, plan.Publish, DryRun: false, plan.AllowPrivate, HarvestAsker.Server);
        var result = await harvester.RunAsync(request, new Watcher(logger, harvest.Id), cancel, () => job.IsStopped ? HarvestState.Stopped : HarvestState.Running);
        if (result.State is null && result.Problem?.Code != ProblemCodes.HarvestBusy.Code)
        {
            await EndAsync(harvest.Id, HarvestState.Failed, result.Problem);
        }

        LogEnd(logger, harvest.Id, plan.BaseUrl, result.State?.ToString() ?? "NotBegun", result.Counts.Records, result.Problem?.Message);
    }

    private async Task EndAsync(long id, HarvestState state, Problem? problem)
    {
        if (await store.FindAsync(id, CancellationToken.None) is { } harvest)
        {
            await store.MoveAsync(id, state, harvest.Place, harvest.Counts, problem, [], CancellationToken.None);
        }
    }

    private sealed class Job
    {
        public CancellationTokenSource Stop { get; } = new();

        public bool IsBegun { get; set; }

        public bool IsStopped { get; set; }
    }

    private sealed class Watcher(ILogger logger, long id) : IHarvestWatcher
    {
        public void Begins(string repository, string prefix, string? from, bool goesOn, bool tellsDeletions)
        {
        }

        public void Waits(string why) => LogWait(logger, id, why);

        public void Took(HarvestCounts counts, IReadOnlyList<FileReport> files, IReadOnlyList<Problem> notes)
        {
            foreach (var note in notes)
            {
                LogNote(logger, id, note.Code, note.Message);
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Harvest {Id}: {Why}")]
    private static partial void LogWait(ILogger logger, long id, string why);

    [LoggerMessage(Level = LogLevel.Information, Message = "Harvest {Id}: {Code}: {Message}")]
    private static partial void LogNote(ILogger logger, long id, string code, string message);

    [LoggerMessage(Level = LogLevel.Information, Message = "Harvest {Id} of {Address} ended as {State} with {Records} records: {Problem}")]
    private static partial void LogEnd(ILogger logger, long id, string address, string state, long records, string? problem);

    [LoggerMessage(Level = LogLevel.Error, Message = "Harvest {Id} broke down")]
    private static partial void LogFailure(ILogger logger, Exception exception, long id);
}
