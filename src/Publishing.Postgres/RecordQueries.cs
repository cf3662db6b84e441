using System.Collections.Concurrent;
using Dapper;
using Npgsql;
using Publishing.OaiPmh;
using Publishing.Postgres.Records;

namespace Publishing.Postgres;

/// <summary>Reads records and sets for harvesters, each list as a range scan of an index. Nobody ever sees a datestamp after the closed second (docs/architecture.md).</summary>
public sealed class RecordQueries(NpgsqlDataSource database) : IRecordSource
{
    // A stamp lies at most a second before us; after the clock was set back, stamps are shown at half the speed of time.
    private static readonly TimeSpan StampPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LastPagePatience = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(25);

    // Formats of which a page was once cut for its bytes: only there is it worth the database's while to count them.
    private readonly ConcurrentDictionary<string, bool> _heavy = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public async Task<DateTime> CloseAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(PageReader.CloseSql);
        return (DateTime)(await command.ExecuteScalarAsync(cancel))!;
    }

    // Without need the clock's row is written once a minute, so that a standby of a quiet repository is not taken for one that hangs.
    private const string TickSql = """
        select close_second()
        from clock
        where (closed < stamped or closed < repository_clock() - interval '1 minute') and not pg_is_in_recovery()
        """;

    /// <summary>Closes the present second if something waits for that, or if it has not been done for a minute: for those who read from a standby, where nothing can be closed.</summary>
    public async Task TickAsync(CancellationToken cancel = default)
    {
        await using var command = database.CreateCommand(TickSql);
        await command.ExecuteNonQueryAsync(cancel);
    }

    /// <inheritdoc/>
    /// <exception cref="NpgsqlException">Among others: the database has not reached the horizon that the harvester was promised; it is a standby that lags, or was restored from a backup.</exception>
    public async Task<RecordPage> ListAsync(RecordSelection selection, RecordKey? after, DateTime? horizon, int limit, int maxBytes, bool withMetadata, CancellationToken cancel = default)
    {
        var request = new PageRequest(selection, after, limit, maxBytes, withMetadata);

        // A full page in the middle of a list is the same whether the present second is closed or not: what is closed is final, and what is not comes behind it.
        var page = await ReadAsync(request, close: after is null, cancel);
        if (after is not null && !(page.More && page.Closed >= (horizon ?? DateTime.MinValue)))
        {
            page.Memory.Dispose();
            page = await ReadAsync(request, close: true, cancel);
        }

        // Who asks up to a second that is over will go on behind it, so all of it must be here: on a standby that lags it may not be yet.
        if (after is null && page.Closed < selection.Until && await IsOverAsync(selection.Until.Value, cancel))
        {
            horizon = selection.Until;
        }

        if (page.Closed < horizon)
        {
            page.Memory.Dispose();
            page = await WaitAsync(horizon.Value, StampPatience, cancel)
                ? await ReadAsync(request, close: true, cancel)
                : throw Behind($"The database stands at {page.Closed:u} and has not reached {horizon:u}, up to which the harvester has been served already.");
        }

        if (!page.More && page.Pending)
        {
            page.Memory.Dispose();
            await WaitAsync(page.Stamped, LastPagePatience, cancel);
            page = await ReadAsync(request, close: true, cancel);
        }

        return new RecordPage(page.Records, page.More, page.Closed, page.Memory);
    }

    /// <inheritdoc/>
    public Task<RecordKeys> KeysAsync(RecordSelection selection, RecordKey? after, int limit, CancellationToken cancel = default) =>
        PageReader.ReadKeysAsync(database, new PageRequest(selection, after, limit, MaxBytes: 0, WithMetadata: false), cancel);

    // The clock of a standby need not agree with that of the primary, which gave the harvester its date; a minute is more than they may differ.
    private const string IsOverSql = """
        select $1 <= repository_clock() + case when pg_is_in_recovery() then interval '1 minute' else interval '0' end
        """;

    private async Task<bool> IsOverAsync(DateTime second, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(IsOverSql);
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = second });
        return (bool)(await command.ExecuteScalarAsync(cancel))!;
    }

    private async Task<PageRead> ReadAsync(PageRequest request, bool close, CancellationToken cancel)
    {
        var prefix = request.Selection.MetadataPrefix;
        var page = await PageReader.ReadAsync(database, request, close, bounded: request.WithMetadata && _heavy.ContainsKey(prefix), cancel);
        if (page.CutForBytes)
        {
            _heavy.TryAdd(prefix, true);
        }

        return page;
    }

    // A list of everything is the common case and the long one: its size is kept, not counted.
    private const string CountAllSql = """
        select coalesce(sum(records), 0)::bigint
        from record_counts
        where set_spec = coalesce(@set, '') and format = @format
        """;

    internal const string CountRangeSql = """
        select count(*)
        from records
        where format = @format and stamp >= @from and stamp <= least((select closed from clock), @until)
        """;

    internal const string CountSetRangeSql = """
        select count(*)
        from record_sets
        where set_spec = @set and format = @format and stamp >= @from and stamp <= least((select closed from clock), @until)
        """;

    /// <inheritdoc/>
    public async Task<long> CountAsync(RecordSelection selection, CancellationToken cancel = default)
    {
        var sql = (selection.From, selection.Until, selection.SetSpec) switch
        {
            (null, null, _) => CountAllSql,
            (_, _, null) => CountRangeSql,
            _ => CountSetRangeSql,
        };
        var values = new
        {
            format = selection.MetadataPrefix,
            set = selection.SetSpec,
            from = selection.From ?? DateTime.MinValue,
            until = selection.Until ?? DateTime.MaxValue,
        };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<long>(new CommandDefinition(sql, values, cancellationToken: cancel));
    }

    private const string FindSql = """
        select stamp, article, deleted, array_to_string(set_specs, ' '), crc32, length, segment
        from records
        where article = $1 and format = $2 and ($3 is null or $3 = any (set_specs))
        union all
        select stamp, article, true, $3, null, null, null
        from records
        where article = $1 and format = $2 and $3 = any (former_sets)
        limit 1
        """;

    /// <inheritdoc/>
    public async Task<StoredRecord?> FindAsync(string metadataPrefix, long articleId, string? setSpec = null, CancellationToken cancel = default)
    {
        var record = await ReadAsync(metadataPrefix, articleId, setSpec, cancel);
        while (record is not null && await CloseAsync(cancel) < record.Key.Datestamp)
        {
            if (!await WaitAsync(record.Key.Datestamp, StampPatience, cancel))
            {
                throw Behind($"The record's datestamp, {record.Key.Datestamp:u}, has not been closed for {StampPatience.TotalSeconds:0} seconds.");
            }

            // What is final now may be a later change.
            record = await ReadAsync(metadataPrefix, articleId, setSpec, cancel);
        }

        return record;
    }

    private async Task<StoredRecord?> ReadAsync(string metadataPrefix, long articleId, string? setSpec, CancellationToken cancel)
    {
        await using var command = database.CreateCommand(FindSql);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = articleId });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = metadataPrefix });
        command.Parameters.Add(new NpgsqlParameter { Value = (object?)setSpec ?? DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Text });
        await using var reader = await command.ExecuteReaderAsync(cancel);
        return await reader.ReadAsync(cancel) ? new RecordRow(reader, first: 0).Read() : null;
    }

    private const string PrefixesSql = """
        select format
        from records
        where article = @articleId and (@setSpec::text is null or @setSpec = any (set_specs) or @setSpec = any (former_sets))
        order by format
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> PrefixesAsync(long articleId, string? setSpec = null, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<string>(new CommandDefinition(PrefixesSql, new { articleId, setSpec }, cancellationToken: cancel))).AsList();
    }

    internal const string EarliestSql = """
        select min(earliest.stamp)
        from record_counts
        cross join lateral (
            select stamp
            from records
            where format = record_counts.format
            order by stamp
            limit 1
        ) as earliest
        where set_spec = ''
        """;

    internal const string EarliestOfSetSql = """
        select min(earliest.stamp)
        from record_counts
        cross join lateral (
            select stamp
            from record_sets
            where set_spec = @setSpec and format = record_counts.format
            order by stamp
            limit 1
        ) as earliest
        where set_spec = @setSpec
        """;

    /// <inheritdoc/>
    public async Task<DateTime?> EarliestAsync(string? setSpec = null, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<DateTime?>(new CommandDefinition(setSpec is null ? EarliestSql : EarliestOfSetSql, new { setSpec }, cancellationToken: cancel));
    }

    internal const string SetsSql = """
        select set_spec as SetSpec, name, description
        from sets
        where set_spec > @after
          and (journal is not null or (select count(*) from record_counts where record_counts.set_spec = sets.set_spec) > 0)
        order by set_spec
        limit @limit
        """;

    // What begins with "journal:" lies before "journal;", the next character.
    internal const string SetsOfJournalSql = """
        (
            select set_spec as SetSpec, name, description
            from sets
            where set_spec = @journal and set_spec > @after
        )
        union all
        (
            select set_spec, name, description
            from sets
            where set_spec > greatest(@after, @journal || ':') and set_spec < @journal || ';'
            order by set_spec
            limit @limit
        )
        limit @limit
        """;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Set>> SetsAsync(string? journal, string? after, int limit, CancellationToken cancel = default)
    {
        var values = new { journal, after = after ?? "", limit };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QueryAsync<Set>(new CommandDefinition(journal is null ? SetsSql : SetsOfJournalSql, values, cancellationToken: cancel))).AsList();
    }

    // As when the database is away: it is for the time being, and the harvester should come again a little later.
    private static NpgsqlException Behind(string message) => new(message, new TimeoutException(message));

    /// <summary>Moves the clock on until the second is closed; false when that does not come about.</summary>
    private async Task<bool> WaitAsync(DateTime second, TimeSpan patience, CancellationToken cancel)
    {
        for (var waited = TimeSpan.Zero; waited <= patience; waited += Pause)
        {
            if (await CloseAsync(cancel) >= second)
            {
                return true;
            }

            await Task.Delay(Pause, cancel);
        }

        return false;
    }
}
