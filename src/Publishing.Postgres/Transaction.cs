using Npgsql;

namespace Publishing.Postgres;

/// <summary>Work that is done wholly or not at all.</summary>
internal static class Transaction
{
    private const int Attempts = 4;

    /// <summary>
    /// Runs the work and commits when the result is to be kept; rolls back when it is not, or null.
    /// A transaction that PostgreSQL gave up in favor of another is run again.
    /// </summary>
    public static async Task<T?> RunAsync<T>(NpgsqlDataSource database, Func<NpgsqlTransaction, Task<T?>> work, Func<T, bool> keep, CancellationToken cancel)
        where T : class
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await database.OpenConnectionAsync(cancel);
                await using var transaction = await connection.BeginTransactionAsync(cancel);
                var result = await work(transaction);
                if (result is not null && keep(result))
                {
                    await transaction.CommitAsync(cancel);
                }

                return result;
            }
            catch (PostgresException exception) when (attempt < Attempts && exception.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(20 * attempt), cancel);
            }
        }
    }
}
