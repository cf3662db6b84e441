using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Publishing.Postgres.Records;

/// <summary>
/// Makes records what they are to be. A record that is so already keeps its row and its datestamp; all others get one new stamp, a second that no reader has been shown.
/// The caller holds the articles' rows, and commits at once: from the stamp to the commit the clock is held.
/// </summary>
internal static class RecordWriter
{
    private const string StoredSql = """
        select article, format, stamp, deleted, hash, set_specs as SetSpecs, former_sets as FormerSets
        from records
        where article = any (@articles)
        """;

    /// <summary>Stores what differs and returns how many records that were.</summary>
    public static async Task<int> WriteAsync(NpgsqlTransaction transaction, IReadOnlyList<WantedRecord> wanted, CancellationToken cancel)
    {
        var stored = (await StoredAsync(transaction, wanted.Select(record => record.Article), cancel)).ToDictionary(record => (record.Article, record.Format));
        var changes = new List<RecordChange>();
        foreach (var record in wanted)
        {
            var before = stored.GetValueOrDefault((record.Article, record.Format));
            if (before is null ? record.Body is not null : !before.Is(record))
            {
                changes.Add(new RecordChange(before, record));
            }
        }

        // One format after the other: a page of a list reads neighbors, and rows of one length fill PostgreSQL's blocks best.
        return await StampAsync(transaction, [.. changes.OrderBy(change => change.Wanted.Format, StringComparer.Ordinal).ThenBy(change => change.Wanted.Article)], cancel);
    }

    /// <summary>Deletes every record of an article; each stays where it was listed, as a deleted one (OAI-PMH §2.5.1).</summary>
    public static async Task<int> DeleteAsync(NpgsqlTransaction transaction, long article, CancellationToken cancel)
    {
        var live = (await StoredAsync(transaction, [article], cancel)).Where(record => !record.Deleted);
        return await StampAsync(transaction, [.. live.Select(before => new RecordChange(before, new WantedRecord(article, before.Format, before.SetSpecs, Body: null)))], cancel);
    }

    private static async Task<IEnumerable<RecordBefore>> StoredAsync(NpgsqlTransaction transaction, IEnumerable<long> articles, CancellationToken cancel) =>
        await transaction.Connection!.QueryAsync<RecordBefore>(
            new CommandDefinition(StoredSql, new { articles = articles.Distinct().ToArray() }, transaction, cancellationToken: cancel));

    // One statement: the clock is taken when all values are there, and nothing but the commit is still to come when it is done.
    // Everything draws on "given", so nothing is written before the clock is held: that is the order in which locks are taken.
    private const string StampSql = """
        with given as materialized (
            select next_stamp() as stamp
        ),
        written as (
            insert into records (article, format, stamp, deleted, crc32, length, hash, set_specs, former_sets, segment)
            select changed.article, changed.format, given.stamp, changed.segment is null, changed.crc32, changed.length, changed.hash,
                string_to_array(changed.set_specs, ' '), string_to_array(changed.former_sets, ' '), changed.segment
            from given
            cross join unnest($1::bigint[], $2::text[], $3::integer[], $4::integer[], $5::bytea[], $6::text[], $7::text[], $8::bytea[])
                as changed (article, format, crc32, length, hash, set_specs, former_sets, segment)
            on conflict (article, format) do update
            set stamp = excluded.stamp, deleted = excluded.deleted, crc32 = excluded.crc32, length = excluded.length, hash = excluded.hash,
                set_specs = excluded.set_specs, former_sets = excluded.former_sets, segment = excluded.segment
        ),
        moved as (
            update record_sets
            set stamp = given.stamp
            from given
            cross join unnest($9::text[], $10::text[], $11::timestamptz[], $12::bigint[]) as listed (set_spec, format, stamp, article)
            where record_sets.set_spec = listed.set_spec
              and record_sets.format = listed.format
              and record_sets.stamp = listed.stamp
              and record_sets.article = listed.article
        ),
        joined as (
            insert into record_sets (set_spec, format, stamp, article)
            select joining.set_spec, joining.format, given.stamp, joining.article
            from given
            cross join unnest($13::text[], $14::text[], $15::bigint[]) as joining (set_spec, format, article)
        ),
        counted as (
            insert into record_counts (set_spec, format, records)
            select added.set_spec, added.format, count(*)
            from given
            cross join unnest($16::text[], $17::text[]) as added (set_spec, format)
            group by added.set_spec, added.format
            on conflict (set_spec, format) do update
            set records = record_counts.records + excluded.records
        )
        select stamp
        from given
        """;

    private static async Task<int> StampAsync(NpgsqlTransaction transaction, List<RecordChange> changes, CancellationToken cancel)
    {
        if (changes.Count == 0)
        {
            return 0;
        }

        var listed = changes.SelectMany(change => change.Listed, (change, set) => (Set: set, change.Wanted.Format, Stamp: change.Before!.Stamp, change.Wanted.Article)).ToList();
        var joining = changes.SelectMany(change => change.Joining, (change, set) => (Set: set, change.Wanted.Format, change.Wanted.Article)).ToList();
        List<(string Set, string Format)> added =
        [
            .. changes.Where(change => change.Before is null).Select(change => ("", change.Wanted.Format)),
            .. joining.Select(join => (join.Set, join.Format)),
        ];

        await using var command = new NpgsqlCommand(StampSql, transaction.Connection, transaction);
        Add(NpgsqlDbType.Bigint, changes.Select(change => change.Wanted.Article));
        Add(NpgsqlDbType.Text, changes.Select(change => change.Wanted.Format));
        Add(NpgsqlDbType.Integer, changes.Select(change => change.Wanted.Body is { } body ? (int?)unchecked((int)body.Segment.Crc32) : null));
        Add(NpgsqlDbType.Integer, changes.Select(change => change.Wanted.Body?.Segment.Length));
        Add(NpgsqlDbType.Bytea, changes.Select(change => change.Wanted.Body?.Hash));
        Add(NpgsqlDbType.Text, changes.Select(change => string.Join(' ', change.Wanted.SetSpecs)));
        Add(NpgsqlDbType.Text, changes.Select(change => string.Join(' ', change.FormerSets)));
        Add(NpgsqlDbType.Bytea, changes.Select(change => change.Wanted.Body is { } body ? (ReadOnlyMemory<byte>?)body.Segment.Bytes : null));
        Add(NpgsqlDbType.Text, listed.Select(row => row.Set));
        Add(NpgsqlDbType.Text, listed.Select(row => row.Format));
        Add(NpgsqlDbType.TimestampTz, listed.Select(row => row.Stamp));
        Add(NpgsqlDbType.Bigint, listed.Select(row => row.Article));
        Add(NpgsqlDbType.Text, joining.Select(row => row.Set));
        Add(NpgsqlDbType.Text, joining.Select(row => row.Format));
        Add(NpgsqlDbType.Bigint, joining.Select(row => row.Article));
        Add(NpgsqlDbType.Text, added.Select(row => row.Set));
        Add(NpgsqlDbType.Text, added.Select(row => row.Format));
        await command.ExecuteNonQueryAsync(cancel);
        return changes.Count;

        void Add<T>(NpgsqlDbType type, IEnumerable<T> values) =>
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
    }
}
