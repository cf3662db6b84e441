using Dapper;
using Npgsql;

namespace Publishing.Postgres;

/// <summary>Gives deposits their moments: each later than all before it, whichever node writes the deposit and whatever its clock says (decision 0013).</summary>
public sealed class DepositClock(NpgsqlDataSource database)
{
    private const string NextSql = """
        select next_deposit_moment()
        """;

    /// <summary>The moment of the next deposit (UTC), to the millisecond.</summary>
    public async Task<DateTime> NextAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QuerySingleAsync<DateTime>(new CommandDefinition(NextSql, cancellationToken: cancel))).ToUniversalTime();
    }
}
