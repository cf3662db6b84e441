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
internal sealed record PageRead(IReadOnlyList<StoredRecord> Records, bool More, bool CutForBytes, DateTime Closed, DateTime Stamped, bool Pending);

/// <summary>Reads pages: bytes go from the socket into the records, nothing is looked at.</summary>
internal static class PageReader
{
    /// <summary>Closes the present second and reads a page, in one round trip.</summary>
    public static async Task<PageRead> ReadAsync(NpgsqlDataSource database, PageRequest request, bool bounded, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection)
        {
            // Two transactions, not one: the first must have ended before the second looks, and must not hold the clock meanwhile.
            EnableErrorBarriers = true,
            BatchCommands = { new NpgsqlBatchCommand("select close_second()"), Command(request, bounded) },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
        }

        await reader.NextResultAsync(cancel);
        return await ReadAsync(reader, request, cancel);
    }

    private static NpgsqlBatchCommand Command(PageRequest request, bool bounded)
    {
        var selection = request.Selection;
        var (stamp, article) = request.After is { } after ? (after.Datestamp, after.ArticleId) : (selection.From ?? DateTime.MinValue, 0);
        var command = new NpgsqlBatchCommand(PageSql.For(selection.SetSpec is not null, request.WithMetadata, bounded));
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = selection.MetadataPrefix, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = stamp, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = article });
        command.Parameters.Add(new NpgsqlParameter<DateTime> { TypedValue = selection.Until ?? DateTime.MaxValue, NpgsqlDbType = NpgsqlDbType.TimestampTz });

        // One more than the page holds shows whether another page follows.
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = request.Limit + 1L });
        if (selection.SetSpec is { } set)
        {
            command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = set, NpgsqlDbType = NpgsqlDbType.Text });
        }

        if (bounded)
        {
            command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = request.MaxBytes });
        }

        return command;
    }

    private static async Task<PageRead> ReadAsync(NpgsqlDataReader reader, PageRequest request, CancellationToken cancel)
    {
        var records = new List<StoredRecord>();
        var row = new RecordRow(reader, first: 3);
        var (bytes, more, cut) = (0L, false, false);
        var (closed, stamped, pending) = (DateTime.MinValue, DateTime.MinValue, false);
        while (await reader.ReadAsync(cancel))
        {
            if (closed == DateTime.MinValue)
            {
                (closed, stamped, pending) = (reader.GetDateTime(0), reader.GetDateTime(1), reader.GetBoolean(2));
            }

            if (more || row.IsNone)
            {
                continue;
            }

            bytes += row.Length;
            cut = records.Count > 0 && request.WithMetadata && bytes > request.MaxBytes;
            more = cut || records.Count == request.Limit;
            if (!more)
            {
                records.Add(row.Read());
            }
        }

        return new PageRead(records, more, cut, closed, stamped, pending);
    }
}
