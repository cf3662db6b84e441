using Npgsql;
using Publishing.OaiPmh;

namespace Publishing.Postgres;

/// <summary>The sets of this repository (OAI-PMH §2.6): one for each journal, and one below it for each of its sections.</summary>
public sealed class SetQueries(NpgsqlDataSource database)
{
    /// <summary>The sets in the order of their specs, each parent before its children; those of one journal when it is named.</summary>
    public Task<IReadOnlyList<Set>> ListAsync(string? journal, string? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());
}
