using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>The right to carry out an import of the queue, until it is disposed of; it goes with a process that dies.</summary>
public sealed class ImportTurn : IAsyncDisposable
{
    private const string TakeSql = """
        select pg_try_advisory_lock(hashtextextended('import', @id))
        """;

    private const string ReleaseSql = """
        select pg_advisory_unlock(hashtextextended('import', @id))
        """;

    private readonly NpgsqlConnection _connection;

    private ImportTurn(NpgsqlConnection connection, long id) => (_connection, Id) = (connection, id);

    /// <summary>The import's number.</summary>
    public long Id { get; }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_connection.State == System.Data.ConnectionState.Open)
        {
            await ExecuteAsync(ReleaseSql, CancellationToken.None);
        }

        await _connection.DisposeAsync();
    }

    internal static async Task<ImportTurn?> TakeAsync(NpgsqlDataSource database, long id, CancellationToken cancel)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(TakeSql, new { id }, cancellationToken: cancel)))
        {
            return new ImportTurn(connection, id);
        }

        await connection.DisposeAsync();
        return null;
    }

    internal Task<int> ExecuteAsync(string sql, CancellationToken cancel) => _connection.ExecuteAsync(new CommandDefinition(sql, new { id = Id }, cancellationToken: cancel));
}
