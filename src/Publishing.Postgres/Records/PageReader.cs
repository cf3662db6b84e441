using Npgsql;
using NpgsqlTypes;
using Publishing.OaiPmh;

namespace Publishing.Postgres.Records;

/// <summary>A page that is asked for.</summary>
internal sealed record PageRequest(RecordSelection Selection, RecordKey? After, int Limit, int MaxBytes, bool WithMetadata);

/// <summary>A page as it was read.</summary>
/// <param name="Records">The records.</param>
/// <param name="More">Whether others follow.</param>
/// <param name="CutForBytes">Whether it ends where it does because of its bytes.</param>
/// <param name="Closed">The closed second.</param>
/// <param name="Stamped">The highest stamp that was given.</param>
/// <param name="Pending">Whether records of the selection wait to be shown.</param>
/// <param name="Memory">What the segments lie in.</param>
internal sealed record PageRead(IReadOnlyList<StoredRecord> Records, bool More, bool CutForBytes, DateTime Closed, DateTime Stamped, bool Pending, SegmentMemory Memory);

/// <summary>Reads pages: bytes go from the socket into the records, nothing is looked at.</summary>
internal static class PageReader
{
    /// <summary>Closes the present second.</summary>
    public const string CloseSql = """
        select close_second()
        """;

    /// <summary>Closes the present second, if that is wanted, and reads a page, in one round trip.</summary>
    public static async Task<PageRead> ReadAsync(NpgsqlDataSource database, PageRequest request, bool close, bool bounded, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = Batch(connection, close);
        batch.BatchCommands.Add(Command(request, bounded));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (close)
        {
            await reader.NextResultAsync(cancel);
        }

        return await ReadAsync(reader, request, cancel);
    }

    /// <summary>Reads where the records of a page stand; a first page closes the present second before.</summary>
    public static async Task<RecordKeys> ReadKeysAsync(NpgsqlDataSource database, PageRequest request, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = Batch(connection, close: request.After is null);
        batch.BatchCommands.Add(Add(new NpgsqlBatchCommand(PageSql.Keys(request.Selection.SetSpec is not null)), request, request.Limit));
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        if (request.After is null)
        {
            await reader.NextResultAsync(cancel);
        }

        await reader.ReadAsync(cancel);
        var closed = reader.GetDateTime(0);
        var stamps = reader.IsDBNull(1) ? [] : reader.GetFieldValue<DateTime[]>(1);
        var articles = reader.IsDBNull(2) ? [] : reader.GetFieldValue<long[]>(2);
        return new RecordKeys([.. stamps.Zip(articles, (stamp, article) => new RecordKey(stamp, article))], closed);
    }

    // Two transactions, not one: the first must have ended before the second looks, and must not hold the clock meanwhile.
    private static NpgsqlBatch Batch(NpgsqlConnection connection, bool close)
    {
        var batch = new NpgsqlBatch(connection) { EnableErrorBarriers = true };
        if (close)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(CloseSql));
        }

        return batch;
    }

    // One more than the page holds shows whether another page follows.
    private static NpgsqlBatchCommand Command(PageRequest request, bool bounded)
    {
        var command = Add(new NpgsqlBatchCommand(PageSql.For(request.Selection.SetSpec is not null, request.WithMetadata, bounded)), request, request.Limit + 1L);
        if (bounded)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = request.MaxBytes });
        }

        return command;
    }

    private static NpgsqlBatchCommand Add(NpgsqlBatchCommand command, PageRequest request, long limit)
    {
        var selection = request.Selection;
        var (stamp, article) = request.After is { } after ? (after.Datestamp, after.ArticleId) : (selection.From ?? DateTime.MinValue, 0);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = selection.MetadataPrefix, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = stamp, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = article });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = selection.Until ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = limit });
        if (selection.SetSpec is { } set)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = set, NpgsqlDbType = NpgsqlDbType.Text });
        }

        return command;
    }

    private static async Task<PageRead> ReadAsync(NpgsqlDataReader reader, PageRequest request, CancellationToken cancel)
    {
        var memory = new SegmentMemory();
        try
        {
            return await ReadAsync(reader, request, memory, cancel);
        }
        catch
        {
            memory.Dispose();
            throw;
        }
    }

    private static async Task<PageRead> ReadAsync(NpgsqlDataReader reader, PageRequest request, SegmentMemory memory, CancellationToken cancel)
    {
        await reader.ReadAsync(cancel);
        var (closed, stamped, pending) = (reader.GetDateTime(0), reader.GetDateTime(1), reader.GetBoolean(2));
        var records = new List<StoredRecord>();
        var row = new RecordRow(reader, first: 3);
        var (bytes, more, cut) = (0L, false, false);
        for (var there = !row.IsNone; there; there = await reader.ReadAsync(cancel))
        {
            if (more)
            {
                continue;
            }

            bytes += row.Length;
            cut = records.Count > 0 && request.WithMetadata && bytes > request.MaxBytes;
            more = cut || records.Count == request.Limit;
            if (!more)
            {
                records.Add(row.Read(memory));
            }
        }

        return new PageRead(records, more, cut, closed, stamped, pending, memory);
    }
}
