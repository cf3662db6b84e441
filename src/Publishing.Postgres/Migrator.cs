using System.Globalization;
using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>
/// Brings a database to this program's schema: each migration in a transaction of its own, recorded with its checksum, under a lock, so that any number of nodes may start at once.
/// Forward only.
/// </summary>
public sealed class Migrator
{
    /// <summary>The oldest PostgreSQL that is good enough.</summary>
    public const int OldestPostgres = 15;

    // "publish" in ASCII: no other program will take this lock by chance.
    private const long LockKey = 0x7075626c697368;

    private readonly NpgsqlDataSource _database;
    private readonly IReadOnlyList<Migration> _migrations;

    /// <summary>A migrator with every migration of this program.</summary>
    public Migrator(NpgsqlDataSource database)
        : this(database, Migration.All)
    {
    }

    internal Migrator(NpgsqlDataSource database, IReadOnlyList<Migration> migrations) => (_database, _migrations) = (database, migrations);

    /// <summary>Applies what is pending and returns it; nothing when the database is up to date.</summary>
    /// <exception cref="MigrationException">The server is too old, or the database does not fit this program.</exception>
    public async Task<IReadOnlyList<Migration>> MigrateAsync(CancellationToken cancel = default)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        await CheckServerAsync(connection, cancel);
        if (Pending(await ReadAsync(connection, cancel)).Count == 0)
        {
            return [];
        }

        await LockAsync(connection, cancel);
        try
        {
            // Another node may have done it while this one waited.
            var pending = Pending(await ReadAsync(connection, cancel));
            foreach (var migration in pending)
            {
                await ApplyAsync(connection, migration, cancel);
            }

            return pending;
        }
        finally
        {
            await UnlockAsync(connection);
        }
    }

    /// <summary>How the database stands; changes nothing.</summary>
    /// <exception cref="MigrationException">The server is too old.</exception>
    public async Task<MigrationStatus> StatusAsync(CancellationToken cancel = default)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        await CheckServerAsync(connection, cancel);
        return await ReadAsync(connection, cancel);
    }

    /// <summary>Refuses a server that lacks what the schema needs.</summary>
    internal static string? Refuse(int serverVersion, string encoding) => (serverVersion / 10000, encoding) switch
    {
        ( < OldestPostgres, _) => $"The database server is PostgreSQL {serverVersion / 10000}; this program needs {OldestPostgres} or later. Upgrade the server, or name another in the connection string.",
        (_, not "UTF8") => $"The database's encoding is {encoding}; it must be UTF8. Make another with: create database publishing encoding 'UTF8' template template0",
        _ => null,
    };

    private const string ServerSql = """
        select current_setting('server_version_num')::integer as version, current_setting('server_encoding') as encoding
        """;

    private static async Task CheckServerAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var (version, encoding) = await connection.QuerySingleAsync<(int, string)>(new CommandDefinition(ServerSql, cancellationToken: cancel));
        if (Refuse(version, encoding) is { } refusal)
        {
            throw new MigrationException(refusal);
        }
    }

    private List<Migration> Pending(MigrationStatus status)
    {
        if (status.Refusal is { } refusal)
        {
            throw new MigrationException(refusal);
        }

        var pending = status.Pending.Select(step => step.Number).ToHashSet();
        return [.. _migrations.Where(migration => pending.Contains(migration.Number))];
    }

    private const string HistorySql = """
        select to_regclass('schema_migrations') is not null
        """;

    private const string AppliedSql = """
        select number, name, checksum, applied_at as AppliedAt
        from schema_migrations
        order by number
        """;

    private async Task<MigrationStatus> ReadAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        var known = _migrations.ToDictionary(migration => migration.Number);
        var steps = new SortedDictionary<int, MigrationStep>();
        foreach (var migration in _migrations)
        {
            steps.Add(migration.Number, new MigrationStep(migration.Number, migration.ToString(), null, MigrationFit.Same));
        }

        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(HistorySql, cancellationToken: cancel)))
        {
            foreach (var row in await connection.QueryAsync<AppliedRow>(new CommandDefinition(AppliedSql, cancellationToken: cancel)))
            {
                var fit = !known.TryGetValue(row.Number, out var migration) ? MigrationFit.Unknown
                    : migration.Checksum == row.Checksum ? MigrationFit.Same
                    : MigrationFit.Changed;
                var name = string.Create(CultureInfo.InvariantCulture, $"{row.Number:0000}_{row.Name}");
                steps[row.Number] = new MigrationStep(row.Number, name, row.AppliedAt, fit);
            }
        }

        return new MigrationStatus([.. steps.Values]);
    }

    private const string LockSql = """
        select pg_try_advisory_lock(@LockKey)
        """;

    private static async Task LockAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        // Polled: waiting in pg_advisory_lock would hold a snapshot, and `create index concurrently` on the node that has the lock would wait for it: a deadlock.
        while (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(LockSql, new { LockKey }, cancellationToken: cancel)))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), cancel);
        }
    }

    private const string UnlockSql = """
        select pg_advisory_unlock(@LockKey)
        """;

    private static async Task UnlockAsync(NpgsqlConnection connection)
    {
        // A connection that broke has lost its lock already.
        if (connection.State == System.Data.ConnectionState.Open)
        {
            await connection.ExecuteAsync(UnlockSql, new { LockKey });
        }
    }

    private const string CreateHistorySql = """
        create table if not exists schema_migrations (
            number integer primary key,
            name text not null,
            checksum text not null,
            applied_at timestamptz not null default clock_timestamp()
        )
        """;

    private const string RecordSql = """
        insert into schema_migrations (number, name, checksum)
        values (@Number, @Name, @Checksum)
        """;

    private static async Task ApplyAsync(NpgsqlConnection connection, Migration migration, CancellationToken cancel)
    {
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        try
        {
            await connection.ExecuteAsync(new CommandDefinition(CreateHistorySql, transaction: transaction, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition(migration.Sql, transaction: transaction, commandTimeout: 0, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition(RecordSql, migration, transaction, cancellationToken: cancel));
            await transaction.CommitAsync(cancel);
        }
        catch (PostgresException exception)
        {
            throw new MigrationException($"Migration {migration} failed and was undone: {exception.MessageText}", exception);
        }
    }

    private sealed record AppliedRow(int Number, string Name, string Checksum, DateTime AppliedAt);
}
