using Publishing.Postgres.Local;

namespace Publishing.Server.Operations;

/// <summary>Keeps the private PostgreSQL of the server running. One that dies is started again, tried without end and with growing pauses, and every failure is logged with its reason.</summary>
public sealed partial class PostgresKeeper(Database database, TimeProvider time, ILogger<PostgresKeeper> logger) : BackgroundService
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    // One that ran for so long is not in a circle of starting and dying.
    private static readonly TimeSpan Steady = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            if (database.Private is { } postgres)
            {
                await KeepAsync(postgres, stoppingToken);
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The server stops, and then its PostgreSQL.
        }
    }

    private async Task KeepAsync(LocalPostgres postgres, CancellationToken cancel)
    {
        for (var pause = TimeSpan.Zero; ;)
        {
            var since = time.GetTimestamp();
            await postgres.UntilGoneAsync(cancel);
            pause = await RestartAsync(postgres, time.GetElapsedTime(since) > Steady ? TimeSpan.Zero : pause, cancel);
        }
    }

    /// <summary>Starts it again, however many attempts that takes, and returns how long to wait when it dies the next time.</summary>
    private async Task<TimeSpan> RestartAsync(LocalPostgres postgres, TimeSpan pause, CancellationToken cancel)
    {
        for (var since = time.GetTimestamp(); ; pause = Longer(pause))
        {
            await Task.Delay(pause, time, cancel);
            try
            {
                var launched = await postgres.RestartAsync(cancel);

                // No request is to find out for itself that its connection leads to the dead one.
                database.Source.Clear();
                var seconds = time.GetElapsedTime(since).TotalSeconds;
                if (launched)
                {
                    LogStarted(logger, seconds);
                }
                else
                {
                    LogBrokenOff(logger, seconds);
                }

                return Longer(pause);
            }
            catch (Exception exception) when (!cancel.IsCancellationRequested)
            {
                LogFailure(logger, exception.Message.TrimEnd('.', '\n'), Longer(pause).TotalSeconds);
            }
        }
    }

    private static TimeSpan Longer(TimeSpan pause) =>
        pause == TimeSpan.Zero ? TimeSpan.FromSeconds(1) : pause * 2 < LongestPause ? pause * 2 : LongestPause;

    [LoggerMessage(Level = LogLevel.Warning, Message = "The private PostgreSQL had died; it was started again and answers after {Seconds:0.0} s")]
    private static partial void LogStarted(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The private PostgreSQL broke off its connections; it answers again after {Seconds:0.0} s")]
    private static partial void LogBrokenOff(ILogger logger, double seconds);

    [LoggerMessage(Level = LogLevel.Error, Message = "The private PostgreSQL has died and cannot be started: {Reason}. It is tried again in {Seconds:0} s")]
    private static partial void LogFailure(ILogger logger, string reason, double seconds);
}
