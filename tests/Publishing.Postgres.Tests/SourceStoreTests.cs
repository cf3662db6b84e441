using System.Security.Cryptography;
using Publishing.Testing;

namespace Publishing.Postgres.Tests;

public sealed class SourceStoreTests : IAsyncLifetime
{
    private TestDatabase _database = null!;

    private SourceStore Sources => new(_database.DataSource);

    public async ValueTask InitializeAsync() => _database = await TestDatabase.CreateAsync();

    public ValueTask DisposeAsync() => _database.DisposeAsync();

    [Fact]
    public async Task A_source_comes_back_byte_for_byte()
    {
        var bytes = RandomNumberGenerator.GetBytes(300_000);

        var id = await Sources.AddAsync(new("page \0 \ud800.html", "text/html", "ojs-page", 3, bytes));
        var (source, read) = (await Sources.ReadAsync(id))!.Value;

        Assert.Equal(bytes, read);
        Assert.Equal(("page  .html", "text/html", "ojs-page", 3, 300_000), (source.Name, source.MediaType, source.Importer, source.ImporterVersion, source.Length));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(bytes)), source.Sha256);
        Assert.Null(await Sources.ReadAsync(id + 1));
    }

    [Fact]
    public async Task The_same_bytes_are_kept_once_for_each_version_of_an_importer()
    {
        NewSource source = new("a", "text/plain", "jats", 1, "same"u8.ToArray());
        var ids = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => Sources.AddAsync(source))));

        Assert.Single(ids.Distinct());
        Assert.Equal(ids[0], await Sources.AddAsync(source with { Name = "b" }));
        Assert.NotEqual(ids[0], await Sources.AddAsync(source with { ImporterVersion = 2 }));
        Assert.NotEqual(ids[0], await Sources.AddAsync(source with { Importer = "json" }));
    }

    [Fact]
    public async Task An_empty_source_is_a_source_too()
    {
        var id = await Sources.AddAsync(new("empty", "text/plain", "jats", 1, ReadOnlyMemory<byte>.Empty));

        Assert.Empty((await Sources.ReadAsync(id))!.Value.Bytes);
    }

    [Fact]
    public async Task Sources_are_listed_newest_first_page_by_page()
    {
        var ids = new List<long>();
        for (var i = 0; i < 4; i++)
        {
            ids.Add(await Sources.AddAsync(new($"{i}", "text/plain", "jats", 1, new[] { (byte)i })));
        }

        Assert.Equal([ids[3], ids[2]], (await Sources.ListAsync(null, 2)).Select(source => source.Id));
        Assert.Equal([ids[1], ids[0]], (await Sources.ListAsync(ids[2], 9)).Select(source => source.Id));
    }
}
