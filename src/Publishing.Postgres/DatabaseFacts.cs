using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>What an operator wants to know of a database server.</summary>
/// <param name="Version">Its version, such as <c>15.8</c>.</param>
/// <param name="Clock">The time by its clock, UTC.</param>
public sealed record DatabaseFacts(string Version, DateTime Clock)
{
    private const string FactsSql = """
        select current_setting('server_version') as version, clock_timestamp() as clock
        """;

    /// <summary>Asks for them.</summary>
    public static async Task<DatabaseFacts> ReadAsync(NpgsqlDataSource database, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleAsync<DatabaseFacts>(new CommandDefinition(FactsSql, cancellationToken: cancel));
    }
}
