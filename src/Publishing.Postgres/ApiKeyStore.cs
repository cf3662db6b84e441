using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Dapper;
using Npgsql;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>Keys of the API. Only the SHA-256 of a key is kept.</summary>
public sealed class ApiKeyStore(NpgsqlDataSource database)
{
    private const string Mark = "pub_";
    private const int PrefixLength = 8;

    private const string CreateSql = """
        insert into api_keys (prefix, name, role, hash)
        values (@prefix, @name, @role, @hash)
        on conflict (prefix) do nothing
        returning prefix, name, role, created_at as CreatedAt, revoked_at as RevokedAt
        """;

    /// <summary>Makes a key of 256 random bits and returns it, for the only time.</summary>
    public async Task<NewApiKey> CreateAsync(string name, ApiKeyRole role, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        while (true)
        {
            var prefix = RandomNumberGenerator.GetHexString(PrefixLength, lowercase: true);
            var key = $"{Mark}{prefix}_{Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32))}";
            var values = new { prefix, name = XmlText.Clean(name), role = NameOf(role), hash = HashOf(key) };
            var row = await connection.QuerySingleOrDefaultAsync<KeyRow>(new CommandDefinition(CreateSql, values, cancellationToken: cancel));
            if (row is not null)
            {
                return new NewApiKey(key, row.ToApiKey());
            }
        }
    }

    // A hash of 256 random bits needs no salt and no slowness. Looked up by prefix, so that the time taken tells nothing of the rest.
    private const string FindSql = """
        select prefix, name, role, created_at as CreatedAt, revoked_at as RevokedAt, hash
        from api_keys
        where prefix = @prefix and revoked_at is null
        """;

    /// <summary>The key's entry when it is one of ours and not revoked, else null.</summary>
    public async Task<ApiKey?> FindAsync(string key, CancellationToken cancel = default)
    {
        if (PrefixOf(key) is not { } prefix)
        {
            return null;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        var row = await connection.QuerySingleOrDefaultAsync<KeyRow>(new CommandDefinition(FindSql, new { prefix }, cancellationToken: cancel));
        return row is not null && CryptographicOperations.FixedTimeEquals(row.Hash, HashOf(key)) ? row.ToApiKey() : null;
    }

    private const string ListSql = """
        select prefix, name, role, created_at as CreatedAt, revoked_at as RevokedAt
        from api_keys
        order by created_at desc, prefix
        """;

    /// <summary>Every key, newest first.</summary>
    public async Task<IReadOnlyList<ApiKey>> ListAsync(CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<KeyRow>(new CommandDefinition(ListSql, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToApiKey())];
    }

    private const string RevokeSql = """
        update api_keys
        set revoked_at = coalesce(revoked_at, repository_clock())
        where prefix = @prefix
        """;

    /// <summary>Revokes the key with that prefix; false when there is none.</summary>
    public async Task<bool> RevokeAsync(string prefix, CancellationToken cancel = default)
    {
        if (!IsPrefix(prefix))
        {
            return false;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteAsync(new CommandDefinition(RevokeSql, new { prefix }, cancellationToken: cancel)) > 0;
    }

    private static string? PrefixOf(string key) =>
        key.StartsWith(Mark, StringComparison.Ordinal) && key.Length < 100 && key.AsSpan(Mark.Length) is var rest
        && rest.IndexOf('_') == PrefixLength && rest[..PrefixLength].ToString() is var prefix && IsPrefix(prefix)
            ? prefix
            : null;

    private static bool IsPrefix(string text) => text.Length == PrefixLength && text.All(char.IsAsciiHexDigitLower);

    private static byte[] HashOf(string key) => SHA256.HashData(Encoding.UTF8.GetBytes(key));

    private static string NameOf(ApiKeyRole role) => role switch
    {
        ApiKeyRole.Reader => "reader",
        ApiKeyRole.Editor => "editor",
        ApiKeyRole.Admin => "admin",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    private sealed class KeyRow
    {
        public string Prefix { get; init; } = "";

        public string Name { get; init; } = "";

        public string Role { get; init; } = "";

        public DateTime CreatedAt { get; init; }

        public DateTime? RevokedAt { get; init; }

        public byte[] Hash { get; init; } = [];

        public ApiKey ToApiKey() => new(Prefix, Name, Enum.Parse<ApiKeyRole>(Role, ignoreCase: true), CreatedAt, RevokedAt);
    }
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
