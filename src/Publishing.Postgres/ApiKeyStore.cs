using Npgsql;

namespace Publishing.Postgres;

/// <summary>Keys of the API. Only the SHA-256 of a key is kept.</summary>
public sealed class ApiKeyStore(NpgsqlDataSource database)
{
    /// <summary>Makes a key of 256 random bits and returns it, for the only time.</summary>
    public Task<NewApiKey> CreateAsync(string name, ApiKeyRole role, CancellationToken cancel = default) => throw new NotSupportedException(database.ToString());

    /// <summary>The key's entry when it is one of ours and not revoked, else null.</summary>
    public Task<ApiKey?> FindAsync(string key, CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Every key, newest first.</summary>
    public Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel = default) => throw new NotSupportedException();

    /// <summary>Revokes the key with that prefix; false when there is none.</summary>
    public Task<bool> RevokeAsync(string prefix, CancellationToken cancel = default) => throw new NotSupportedException();
}

/// <summary>What a key may do; each may what those before it may.</summary>
public enum ApiKeyRole
{
    /// <summary>See drafts, sources and problems.</summary>
    Reader,

    /// <summary>Make, change, publish, withdraw and import articles and issues.</summary>
    Editor,

    /// <summary>Make and change journals.</summary>
    Admin,
}

/// <summary>A key without its secret.</summary>
/// <param name="Prefix">The first characters of the key, by which it is named.</param>
/// <param name="Name">What it is for.</param>
/// <param name="Role">What it may do.</param>
/// <param name="CreatedAt">When it was made.</param>
/// <param name="RevokedAt">When it was revoked; null while it holds.</param>
public sealed record ApiKey(string Prefix, string Name, ApiKeyRole Role, DateTime CreatedAt, DateTime? RevokedAt);

/// <summary>A key that was just made.</summary>
/// <param name="Key">The secret: <c>pub_</c>, the prefix, an underscore and the rest.</param>
/// <param name="Entry">What is kept of it.</param>
public sealed record NewApiKey(string Key, ApiKey Entry);
