using System.Globalization;
using Npgsql;
using Publishing.Postgres;

namespace Publishing.Testing;

/// <summary>A database of a test's own, dropped when it is disposed of.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Lazy<Task<string>> Template = new(() => Task.Run(CreateTemplateAsync));

    private readonly TestCluster _cluster;

    private TestDatabase(TestCluster cluster, string name)
        : this(cluster, name, cluster.ConnectionString(name))
    {
    }

    internal TestDatabase(TestCluster cluster, string name, string connectionString)
    {
        _cluster = cluster;
        Name = name;
        ConnectionString = connectionString;
        DataSource = PublishingDatabase.Create(ConnectionString);
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>How to reach it.</summary>
    public string ConnectionString { get; }

    /// <summary>Connections to it.</summary>
    public NpgsqlDataSource DataSource { get; }

    /// <summary>A database with every migration applied and nothing in it.</summary>
    public static async Task<TestDatabase> CreateAsync() => await CreateAsync(await Template.Value);

    /// <summary>A database without even the schema.</summary>
    public static Task<TestDatabase> CreateEmptyAsync() => CreateAsync("template0");

    /// <summary>The same in a cluster of the test's own.</summary>
    public static async Task<TestDatabase> CreateMigratedAsync(TestCluster cluster)
    {
        var name = cluster.NextName();
        await cluster.ExecuteAsync($"create database {name} template template0");
        var database = new TestDatabase(cluster, name);
        await new Migrator(database.DataSource).MigrateAsync();
        return database;
    }

    /// <summary>Runs a statement and returns the first value of its first row.</summary>
    public async Task<T?> ScalarAsync<T>(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        return await command.ExecuteScalarAsync() is { } value and not DBNull ? (T)value : default;
    }

    /// <summary>Runs statements.</summary>
    public async Task ExecuteAsync(string sql)
    {
        await using var command = DataSource.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>Sets the database's clock so far before (or behind) the real one; it runs on from there. A step of two seconds shows at once what was just published.</summary>
    public Task SetClockAsync(TimeSpan ahead) => ExecuteAsync(string.Create(
        CultureInfo.InvariantCulture,
        $"create or replace function repository_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() + interval '{ahead.TotalMilliseconds} milliseconds' $$"));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await DataSource.DisposeAsync();
        await _cluster.ExecuteAsync($"drop database if exists {Name} with (force)");
    }

    private static async Task<TestDatabase> CreateAsync(string template)
    {
        var cluster = await TestCluster.RunningAsync();
        var name = cluster.NextName();
        await cluster.ExecuteAsync($"create database {name} template {template}");
        return new TestDatabase(cluster, name);
    }

    private static async Task<string> CreateTemplateAsync()
    {
        const string Name = "template_publishing";
        var cluster = await TestCluster.RunningAsync();
        await cluster.ExecuteAsync($"create database {Name} template template0");

        // Nobody may be connected to a template while it is copied.
        await using var database = PublishingDatabase.Create(cluster.ConnectionString(Name, pooling: false));
        await new Migrator(database).MigrateAsync();
        return Name;
    }
}
