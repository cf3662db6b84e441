using System.Security.Cryptography;
using Dapper;
using Npgsql;
using NpgsqlTypes;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>What was given, byte for byte, so that a record can be derived again.</summary>
public sealed class SourceStore(NpgsqlDataSource database)
{
    private const string AddSql = """
        insert into sources (sha256, importer, importer_version, name, media_type, length, bytes, has_text)
        select given.sha256, given.importer, given.importer_version, given.name, given.media_type, given.length, given.bytes, given.has_text
        from unnest($1::bytea[], $2::text[], $3::integer[], $4::text[], $5::text[], $6::integer[], $7::bytea[], $8::boolean[])
            with ordinality as given (sha256, importer, importer_version, name, media_type, length, bytes, has_text, number)
        order by given.number
        on conflict (sha256, importer, importer_version) do nothing
        """;

    internal const string FindSql = """
        select given.number, sources.id
        from unnest($1::bytea[], $2::text[], $3::integer[]) with ordinality as given (sha256, importer, importer_version, number)
        join sources on sources.sha256 = given.sha256 and sources.importer = given.importer and sources.importer_version = given.importer_version
        """;

    /// <summary>Keeps a source; the same bytes read by the same version of the same importer are kept once, and their number is given again.</summary>
    public async Task<long> AddAsync(NewSource source, CancellationToken cancel = default) => (await AddManyAsync([source], cancel))[0];

    /// <summary>Keeps sources, all or none; each as one is kept.</summary>
    public async Task<IReadOnlyList<long>> AddManyAsync(IReadOnlyList<NewSource> given, CancellationToken cancel = default)
    {
        // Most sources come again when a folder is imported again: their bytes need not be sent.
        var ids = (await FindManyAsync(given, cancel)).ToArray();
        var missing = given.Index().Where(source => ids[source.Index] is null).ToList();
        while (missing.Count > 0)
        {
            var added = await InsertAsync([.. missing.Select(source => source.Item)], cancel);
            foreach (var (source, id) in missing.Zip(added))
            {
                ids[source.Index] = id;
            }

            // Whoever kept one at the same time may have deleted it again.
            missing.RemoveAll(source => ids[source.Index] is not null);
        }

        return [.. ids.Select(id => id!.Value)];
    }

    /// <summary>The number under which the same bytes, read by the same version of the same importer, are kept already; null when they are not.</summary>
    public async Task<long?> FindAsync(NewSource source, CancellationToken cancel = default) => (await FindManyAsync([source], cancel))[0];

    /// <summary>The numbers under which these are kept already; null for those that are not.</summary>
    public async Task<IReadOnlyList<long?>> FindManyAsync(IReadOnlyList<NewSource> given, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(FindCommand(given));
        return await ReadNumbersAsync(batch, given.Count, cancel);
    }

    private async Task<long?[]> InsertAsync(IReadOnlyList<NewSource> given, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var batch = new NpgsqlBatch(connection);
        var add = new NpgsqlBatchCommand(AddSql);
        AddIdentities(add, given);
        add.Parameters.Add(ArrayOf(NpgsqlDbType.Text, given.Select(source => XmlText.Clean(source.Name))));
        add.Parameters.Add(ArrayOf(NpgsqlDbType.Text, given.Select(source => XmlText.Clean(source.MediaType))));
        add.Parameters.Add(ArrayOf(NpgsqlDbType.Integer, given.Select(source => source.Bytes.Length)));
        add.Parameters.Add(ArrayOf(NpgsqlDbType.Bytea, given.Select(source => source.Bytes)));
        add.Parameters.Add(ArrayOf(NpgsqlDbType.Boolean, given.Select(source => source.HasText)));
        batch.BatchCommands.Add(add);
        batch.BatchCommands.Add(FindCommand(given));
        return await ReadNumbersAsync(batch, given.Count, cancel);
    }

    private static async Task<long?[]> ReadNumbersAsync(NpgsqlBatch batch, int count, CancellationToken cancel)
    {
        var ids = new long?[count];
        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ids[reader.GetInt64(0) - 1] = reader.GetInt64(1);
        }

        return ids;
    }

    private static NpgsqlBatchCommand FindCommand(IReadOnlyList<NewSource> given)
    {
        var find = new NpgsqlBatchCommand(FindSql);
        AddIdentities(find, given);
        return find;
    }

    private static void AddIdentities(NpgsqlBatchCommand command, IReadOnlyList<NewSource> given)
    {
        command.Parameters.Add(ArrayOf(NpgsqlDbType.Bytea, given.Select(source => source.Sha256)));
        command.Parameters.Add(ArrayOf(NpgsqlDbType.Text, given.Select(source => source.Importer)));
        command.Parameters.Add(ArrayOf(NpgsqlDbType.Integer, given.Select(source => source.ImporterVersion)));
    }

    private static NpgsqlParameter<T[]> ArrayOf<T>(NpgsqlDbType type, IEnumerable<T> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | type };

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
}

/// <summary>A source to be kept.</summary>
/// <param name="Name">The name it was given under.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Importer">The importer that read it.</param>
/// <param name="ImporterVersion">That importer's version.</param>
/// <param name="Bytes">All of it.</param>
public sealed record NewSource(string Name, string MediaType, string Importer, int ImporterVersion, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Whether the text of an article stands in it, for formats that give the full text.</summary>
    public bool HasText { get; init; }

    /// <summary>The SHA-256 of its bytes.</summary>
    internal byte[] Sha256 { get; } = SHA256.HashData(Bytes.Span);
}

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
