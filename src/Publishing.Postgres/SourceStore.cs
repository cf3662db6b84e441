using Npgsql;

namespace Publishing.Postgres;

/// <summary>What was given, byte for byte, so that a record can be derived again.</summary>
public sealed class SourceStore(NpgsqlDataSource database)
{
    /// <summary>Keeps a source; the same bytes read by the same version of the same importer are kept once, and their number is given again.</summary>
    public Task<long> AddAsync(NewSource source, CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <summary>A source with its bytes, or null.</summary>
    public Task<(StoredSource Source, byte[] Bytes)?> ReadAsync(long id, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>A page of sources by number downwards, behind <paramref name="after"/>.</summary>
    public Task<IReadOnlyList<StoredSource>> ListAsync(long? after, int limit, CancellationToken cancel = default) => throw new NotSupportedException();
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
