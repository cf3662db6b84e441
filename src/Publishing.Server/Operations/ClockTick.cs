using Publishing.Postgres;

namespace Publishing.Server.Operations;

/// <summary>
/// Closes the second in which something was published even when nobody harvests here: who reads from a hot standby depends on it, for a standby cannot close a second itself
/// (docs/decisions/0002-the-closed-second.md). Any number of nodes may do it.
/// </summary>
public sealed class ClockTick(RecordQueries records, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Step = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Step, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await TickAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    // A database that is away is spoken of by those who need an answer; here the next second is as good.
    private async Task TickAsync(CancellationToken cancel)
    {
        try
        {
            await records.TickAsync(cancel);
        }
        catch (Exception exception) when (Failures.IsDatabaseAway(exception))
        {
        }
    }
}
