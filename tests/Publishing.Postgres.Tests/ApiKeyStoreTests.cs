using System.Text;
using Publishing.Testing;

namespace Publishing.Postgres.Tests;

public sealed class ApiKeyStoreTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private ApiKeyStore Keys => new(_database.DataSource);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_key_that_was_made_opens_and_any_other_does_not()
    {
        var made = await Keys.CreateAsync("the importer", ApiKeyRole.Editor);

        Assert.Matches($"^pub_{made.Entry.Prefix}_[A-Za-z0-9_-]{{43}}$", made.Key);
        Assert.Equal(made.Entry, await Keys.FindAsync(made.Key));
        Assert.Equal(("the importer", ApiKeyRole.Editor, null), (made.Entry.Name, made.Entry.Role, made.Entry.RevokedAt));
        foreach (var wrong in new[] { "", "pub_", made.Entry.Prefix, made.Key[..^1], made.Key + "A", made.Key.ToUpperInvariant(), "pub_\0\0\0\0\0\0\0\0_x", $"pub_{made.Entry.Prefix}_\ud800", new string('x', 100_000) })
        {
            Assert.Null(await Keys.FindAsync(wrong));
        }
    }

    [Fact]
    public async Task A_revoked_key_opens_no_longer_and_stays_in_the_list()
    {
        var first = await Keys.CreateAsync("first", ApiKeyRole.Reader);
        var second = await Keys.CreateAsync("second", ApiKeyRole.Admin);

        Assert.True(await Keys.RevokeAsync(first.Entry.Prefix));
        Assert.False(await Keys.RevokeAsync("ffffffff"));
        Assert.False(await Keys.RevokeAsync("nul\0"));

        Assert.Null(await Keys.FindAsync(first.Key));
        Assert.NotNull(await Keys.FindAsync(second.Key));
        var list = await Keys.ListAsync();
        Assert.Equal(["second", "first"], list.Select(key => key.Name));
        Assert.NotNull(list[1].RevokedAt);
    }

    [Fact]
    public async Task The_secret_itself_is_nowhere_in_the_database()
    {
        var made = await Keys.CreateAsync("key", ApiKeyRole.Reader);
        var secret = made.Key[(made.Key.LastIndexOf('_', 20) + 1)..];

        var dump = await _database.ScalarAsync<string>("select string_agg(k::text || encode(hash, 'escape'), '') from api_keys k");

        Assert.DoesNotContain(secret, dump, StringComparison.Ordinal);
        Assert.DoesNotContain(Convert.ToHexStringLower(Encoding.ASCII.GetBytes(secret)), dump, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tokens_of_every_node_are_made_with_one_key_of_32_bytes_which_is_another_in_every_repository()
    {
        await using var other = await TestDatabase.CreateEmptyAsync();
        await new Migrator(other.DataSource).MigrateAsync();

        var key = await new SecretStore(_database.DataSource).ResumptionTokenKeyAsync();

        Assert.Equal(32, key.Length);
        Assert.Equal(key, await new SecretStore(_database.DataSource).ResumptionTokenKeyAsync());
        Assert.NotEqual(key, await new SecretStore(other.DataSource).ResumptionTokenKeyAsync());
    }
}
