using Npgsql;

namespace Publishing.Postgres;

/// <summary>Secrets that all nodes share and that outlive restarts.</summary>
public sealed class SecretStore(NpgsqlDataSource database)
{
    /// <summary>The 32 bytes that resumption tokens are authenticated with; made by the database at the first migration.</summary>
    public Task<byte[]> ResumptionTokenKeyAsync(CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());
}
