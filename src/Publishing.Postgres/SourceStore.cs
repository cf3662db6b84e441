using System.Security.Cryptography;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>What was given, byte for byte, so that a record can be derived again.</summary>
public sealed class SourceStore(NpgsqlDataSource database)
{
    private const string FindSameSql = """
        select id
        from sources
        where sha256 = $1 and importer = $2 and importer_version = $3
        """;

    private const string AddSql = """
        insert into sources (sha256, importer, importer_version, name, media_type, length, bytes)
        values ($1, $2, $3, $4, $5, $6, $7)
        on conflict (sha256, importer, importer_version) do nothing
        returning id
        """;

    /// <summary>Keeps a source; the same bytes read by the same version of the same importer are kept once, and their number is given again.</summary>
    public async Task<long> AddAsync(NewSource source, CancellationToken cancel = default)
    {
        var sha256 = SHA256.HashData(source.Bytes.Span);
        await using var connection = await database.OpenConnectionAsync(cancel);
        while (true)
        {
            if (await FindSameAsync(connection, source, sha256, cancel) is { } known)
            {
                return known;
            }

            await using var add = new NpgsqlCommand(AddSql, connection);
            AddIdentity(add, source, sha256);
            add.Parameters.Add(new NpgsqlParameter<string> { TypedValue = XmlText.Clean(source.Name) });
            add.Parameters.Add(new NpgsqlParameter<string> { TypedValue = XmlText.Clean(source.MediaType) });
            add.Parameters.Add(new NpgsqlParameter<int> { TypedValue = source.Bytes.Length });
            add.Parameters.Add(new NpgsqlParameter<ReadOnlyMemory<byte>> { TypedValue = source.Bytes, NpgsqlDbType = NpgsqlDbType.Bytea });
            if (await add.ExecuteScalarAsync(cancel) is long added)
            {
                return added;
            }
        }
    }

    /// <summary>The number under which the same bytes, read by the same version of the same importer, are kept already; null when they are not.</summary>
    public async Task<long?> FindAsync(NewSource source, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await FindSameAsync(connection, source, SHA256.HashData(source.Bytes.Span), cancel);
    }

    private const string ReadSql = """
        select id, name, media_type as MediaType, importer, importer_version as ImporterVersion,
            encode(sha256, 'hex') as Sha256, length, received_at as ReceivedAt, bytes
        from sources
        where id = @id
        """;

    /// <summary>A source with its bytes, or null.</summary>
    public async Task<(StoredSource Source, byte[] Bytes)?> ReadAsync(long id, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<StoredSource, byte[], (StoredSource, byte[])>(
            new CommandDefinition(ReadSql, new { id }, cancellationToken: cancel), (source, bytes) => (source, bytes), splitOn: "bytes");
        return rows.Select(row => ((StoredSource, byte[])?)row).SingleOrDefault();
    }

    internal const string ListSql = """
        select id, name, media_type as MediaType, importer, importer_version as ImporterVersion,
            encode(sha256, 'hex') as Sha256, length, received_at as ReceivedAt
        from sources
        where id < @after
        order by id desc
        limit @limit
        """;

    /// <summary>A page of sources by number downwards, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<StoredSource>> ListAsync(long? after, int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<StoredSource>(new CommandDefinition(ListSql, new { after = after ?? long.MaxValue, limit }, cancellationToken: cancel));
        return [.. rows];
    }

    private static async Task<long?> FindSameAsync(NpgsqlConnection connection, NewSource source, byte[] sha256, CancellationToken cancel)
    {
        await using var find = new NpgsqlCommand(FindSameSql, connection);
        AddIdentity(find, source, sha256);
        return await find.ExecuteScalarAsync(cancel) as long?;
    }

    private static void AddIdentity(NpgsqlCommand command, NewSource source, byte[] sha256)
    {
        command.Parameters.Add(new NpgsqlParameter<byte[]> { TypedValue = sha256 });
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = source.Importer });
        command.Parameters.Add(new NpgsqlParameter<int> { TypedValue = source.ImporterVersion });
    }
}

/// <summary>A source to be kept.</summary>
/// <param name="Name">The name it was given under.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Importer">The importer that read it.</param>
/// <param name="ImporterVersion">That importer's version.</param>
/// <param name="Bytes">All of it.</param>
public sealed record NewSource(string Name, string MediaType, string Importer, int ImporterVersion, ReadOnlyMemory<byte> Bytes);

/// <summary>A source without its bytes.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Name">The name it was given under.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Importer">The importer that read it.</param>
/// <param name="ImporterVersion">That importer's version.</param>
/// <param name="Sha256">The SHA-256 of its bytes, lower-case hexadecimal.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="ReceivedAt">When it came.</param>
public sealed record StoredSource(long Id, string Name, string MediaType, string Importer, int ImporterVersion, string Sha256, int Length, DateTime ReceivedAt);
