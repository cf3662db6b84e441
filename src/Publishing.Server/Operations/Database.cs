using Npgsql;
using Publishing.Postgres;
using Publishing.Postgres.Local;

namespace Publishing.Server.Operations;

/// <summary>The database of this process: the one that the connection string names, or else a private PostgreSQL that is started when it is opened and left, or stopped, at the end.</summary>
/// <param name="connection">The connection string; null for a private PostgreSQL.</param>
/// <param name="settings">Where a private one lies, and whether it is migrated.</param>
/// <param name="time">For the pauses between attempts.</param>
/// <param name="logger">Says what is waited for.</param>
public sealed partial class Database(DatabaseConnection connection, PublishingSettings settings, TimeProvider time, ILogger<Database> logger) : IAsyncDisposable
{
    private LocalPostgres? _local;
    private NpgsqlDataSource? _source;

    /// <summary>The way to it.</summary>
    public NpgsqlDataSource Source => _source ?? throw new InvalidOperationException("The database is used before it was opened.");

    /// <summary>How to reach it.</summary>
    public string ConnectionString => connection.Text ?? _local?.ConnectionString ?? throw new InvalidOperationException("The database is used before it was opened.");

    /// <summary>Whether it is a private one.</summary>
    public bool IsPrivate => connection.Text is null;

    /// <summary>The private one, once it was opened; null when the connection string names another.</summary>
    internal LocalPostgres? Private => _local;

    /// <summary>Opens it: starts a private one, or waits for the one that is named.</summary>
    /// <param name="patience">How long to wait for a server that does not answer.</param>
    /// <param name="cancel">Ends the wait.</param>
    /// <exception cref="StartRefusedException">It cannot be had; the sentence says why and what to do.</exception>
    public async Task OpenAsync(TimeSpan patience, CancellationToken cancel)
    {
        try
        {
            _local = connection.Text is null ? await LocalPostgres.StartAsync(settings.DataDirectory, cancel) : null;
        }
        catch (LocalPostgresException exception)
        {
            throw new StartRefusedException(exception.Message);
        }

        _source = PublishingDatabase.Create(connection.Text ?? _local!.ConnectionString);
        await ReachAsync(patience, cancel);
    }

    /// <summary>Applies what is pending, or refuses a database to which something is when migrating is not ours to do.</summary>
    /// <exception cref="StartRefusedException">The database does not fit this program.</exception>
    public async Task<IReadOnlyList<Migration>> MigrateAsync(bool apply, CancellationToken cancel)
    {
        try
        {
            var migrator = new Migrator(Source);
            if (apply)
            {
                var applied = await migrator.MigrateAsync(cancel);
                if (applied.Count > 0)
                {
                    LogApplied(logger, string.Join(", ", applied));
                }

                return applied;
            }

            var status = await migrator.StatusAsync(cancel);
            var pending = status.Pending.ToList();
            return (status.Refusal, pending) switch
            {
                ({ } refusal, _) => throw new StartRefusedException(refusal),
                (_, { Count: > 0 }) => throw new StartRefusedException($"The database lacks {string.Join(", ", pending.Select(step => step.Name))}: run 'publishing migrate', or set {SettingsReader.NameOf("MigrateOnStart")} to true."),
                _ => [],
            };
        }
        catch (MigrationException exception)
        {
            throw new StartRefusedException(exception.Message);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_source is not null)
        {
            await _source.DisposeAsync();
        }

        if (_local is not null)
        {
            await LeaveAsync(_local);
        }
    }

    // The end of the program is no time for an exception: whatever is found, the next start takes it from there.
    private async Task LeaveAsync(LocalPostgres local)
    {
        try
        {
            if (await local.StopAsync() == LocalPostgresEnd.WasDead)
            {
                LogWasDead(logger, settings.DataDirectory);
            }
        }
        catch (Exception exception) when (exception is LocalPostgresException or IOException)
        {
            LogNotStopped(logger, exception.Message);
        }
    }

    private async Task ReachAsync(TimeSpan patience, CancellationToken cancel)
    {
        var deadline = time.GetUtcNow() + patience;
        for (var told = false; ; told = true)
        {
            try
            {
                await using var opened = await Source.OpenConnectionAsync(cancel);
                return;
            }
            catch (NpgsqlException exception) when (Hopeless(exception) is { } sentence)
            {
                throw new StartRefusedException(sentence);
            }
            catch (NpgsqlException exception) when (time.GetUtcNow() >= deadline)
            {
                throw new StartRefusedException($"The database at {connection.Shown} cannot be reached ({Reason(exception)}): start it, or correct {ConnectionSetting.Name}.");
            }
            catch (NpgsqlException exception)
            {
                if (!told)
                {
                    LogWaiting(logger, connection.Shown, Reason(exception));
                }
            }

            await Task.Delay(TimeSpan.FromSeconds(1), time, cancel);
        }
    }

    // What no waiting will mend.
    private string? Hopeless(NpgsqlException exception) => (exception as PostgresException)?.SqlState switch
    {
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => $"The database at {connection.Shown} does not let us in ({((PostgresException)exception).MessageText}): correct user and password in {ConnectionSetting.Name}.",
        PostgresErrorCodes.InvalidCatalogName => $"The server at {connection.Shown} has no such database: make it with 'create database', or correct {ConnectionSetting.Name}.",
        _ => null,
    };

    private static string Reason(NpgsqlException exception) => (exception.InnerException ?? exception).Message.TrimEnd('.');

    [LoggerMessage(Level = LogLevel.Information, Message = "Migrations applied: {Migrations}")]
    private static partial void LogApplied(ILogger logger, string migrations);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Waiting for the database at {Database}: {Reason}")]
    private static partial void LogWaiting(ILogger logger, string database, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The private PostgreSQL in {Folder} was dead already when it was to be stopped; the next start recovers what was committed")]
    private static partial void LogWasDead(ILogger logger, string folder);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Reason} The next start takes it over")]
    private static partial void LogNotStopped(ILogger logger, string reason);
}
