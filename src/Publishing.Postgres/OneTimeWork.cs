using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Work that is done once in the life of a repository, by one process at a time, and taken up again when it was cut short.</summary>
public sealed class OneTimeWork(NpgsqlDataSource database)
{
    // The lock is the connection's: it goes with a process that dies.
    private const string TakeSql = """
        select pg_try_advisory_lock(hashtextextended(@name, 0))
        """;

    private const string FindSql = """
        select done_at is not null
        from one_time_work
        where name = @name
        """;

    private const string BeginSql = """
        insert into one_time_work (name)
        values (@name)
        on conflict (name) do nothing
        """;

    private const string DoneSql = """
        update one_time_work
        set done_at = repository_clock()
        where name = @name
        """;

    private const string ReleaseSql = """
        select pg_advisory_unlock(hashtextextended(@name, 0))
        """;

    /// <summary>Takes the work on; null when it is done, or another process is at it.</summary>
    public async Task<Turn?> TakeAsync(string name, CancellationToken cancel = default)
    {
        var turn = new Turn(await database.OpenConnectionAsync(cancel), name);
        if (await turn.TakeAsync(cancel))
        {
            return turn;
        }

        await turn.DisposeAsync();
        return null;
    }

    /// <summary>The right to do the work, until it is disposed of.</summary>
    public sealed class Turn : IAsyncDisposable
    {
        private readonly NpgsqlConnection _connection;
        private readonly string _name;

        internal Turn(NpgsqlConnection connection, string name) => (_connection, _name) = (connection, name);

        /// <summary>Whether it was begun before and cut short.</summary>
        public bool WasBegun { get; private set; }

        /// <summary>Notes that it is begun: from now on it will be done, if not by this process then by another.</summary>
        public Task BeginAsync(CancellationToken cancel = default) => ExecuteAsync(BeginSql, cancel);

        /// <summary>Notes that it is done.</summary>
        public Task FinishAsync(CancellationToken cancel = default) => ExecuteAsync(DoneSql, cancel);

        /// <inheritdoc/>
        public async ValueTask DisposeAsync()
        {
            if (_connection.State == System.Data.ConnectionState.Open)
            {
                await ExecuteAsync(ReleaseSql, CancellationToken.None);
            }

            await _connection.DisposeAsync();
        }

        internal async Task<bool> TakeAsync(CancellationToken cancel)
        {
            if (!await _connection.ExecuteScalarAsync<bool>(Command(TakeSql, cancel)))
            {
                return false;
            }

            var done = await _connection.ExecuteScalarAsync<bool?>(Command(FindSql, cancel));
            WasBegun = done == false;
            return done != true;
        }

        private Task<int> ExecuteAsync(string sql, CancellationToken cancel) => _connection.ExecuteAsync(Command(sql, cancel));

        private CommandDefinition Command(string sql, CancellationToken cancel) => new(sql, new { name = _name }, cancellationToken: cancel);
    }
}
