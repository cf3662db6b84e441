using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Secrets that all nodes share and that outlive restarts.</summary>
public sealed class SecretStore(NpgsqlDataSource database)
{
    private const string FindSql = """
        select value
        from secrets
        where name = 'resumption-token'
        """;

    /// <summary>The 32 bytes that resumption tokens are authenticated with; made by the database at the first migration.</summary>
    public async Task<byte[]> ResumptionTokenKeyAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<byte[]>(new CommandDefinition(FindSql, cancellationToken: cancel));
    }
}
