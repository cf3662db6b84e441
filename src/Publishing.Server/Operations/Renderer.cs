using Npgsql;
using Publishing.Postgres;

namespace Publishing.Server.Operations;

/// <summary>Renders anew what is due: after the end of an embargo, a change of a journal, section or issue, a correction or retraction that was published or withdrawn, an upgrade of a format. Any number of nodes may do it at once.</summary>
public sealed partial class Renderer(ArticlePublisher publisher, OfferedFormats formats, PublishingSettings settings, TimeProvider time, ILogger<Renderer> logger) : BackgroundService
{
    // So many in one go: a transaction stays short, and a stop is heard soon.
    private const int AtOnce = 200;

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(settings.RenderIntervalSeconds), time);
        string? failing = null;
        do
        {
            try
            {
                await RenderAllDueAsync(stoppingToken);
                failing = null;
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception exception)
            {
                // Said once and not every few seconds for as long as a database is away; again when it is something else.
                var kind = KindOf(exception);
                if (failing != kind)
                {
                    Log(exception);
                }

                failing = kind;
            }
        }
        while (await WaitAsync(timer, stoppingToken));
    }

    // A database that is away says so in several ways in a row, of which one is enough.
    private static string KindOf(Exception exception) => exception switch
    {
        _ when Failures.IsDatabaseAway(exception) => "away",
        PostgresException postgres => postgres.SqlState,
        _ => exception.GetType().FullName!,
    };

    private void Log(Exception exception)
    {
        if (Failures.IsDatabaseAway(exception))
        {
            LogDatabaseAway(logger, Failures.ReasonOf(exception));
        }
        else
        {
            LogFailure(logger, exception);
        }
    }

    private async Task RenderAllDueAsync(CancellationToken cancel)
    {
        var total = 0;
        int rendered;
        do
        {
            rendered = await publisher.RenderDueAsync(AtOnce, cancel);
            total += rendered;
        }
        while (rendered == AtOnce);

        if (total > 0)
        {
            LogRendered(logger, total);
        }

        // Also when another node has rendered them.
        if (!formats.AreAll)
        {
            await formats.LookAsync(cancel);
        }
    }

    private static async Task<bool> WaitAsync(PeriodicTimer timer, CancellationToken cancel)
    {
        try
        {
            return await timer.WaitForNextTickAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "{Count} articles that were due have been rendered anew")]
    private static partial void LogRendered(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Articles that are due wait until the database is back: {Reason}")]
    private static partial void LogDatabaseAway(ILogger logger, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Articles that are due could not be rendered; it is tried again until it works")]
    private static partial void LogFailure(ILogger logger, Exception exception);
}
