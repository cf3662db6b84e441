using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;
using Publishing.Testing;

namespace Publishing.Postgres.Tests;

public sealed class PublishingDatabaseTests
{
    [Fact]
    public async Task A_database_that_hangs_gives_an_error_within_seconds()
    {
        // It takes connections and never says a word.
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        await using var database = PublishingDatabase.Create($"Host=127.0.0.1;Port={((IPEndPoint)listener.LocalEndpoint).Port};Username=x;Database=x");
        var watch = Stopwatch.StartNew();

        await Assert.ThrowsAnyAsync<Exception>(() => new RecordQueries(database).CloseAsync());

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public async Task A_database_that_is_away_gives_an_error()
    {
        await using var database = PublishingDatabase.Create("Host=127.0.0.1;Port=1;Username=x;Database=x");

        await Assert.ThrowsAsync<NpgsqlException>(() => new RecordQueries(database).CloseAsync());
    }

    [Fact]
    public async Task What_the_connection_string_says_wins()
    {
        await using var database = PublishingDatabase.Create("Host=/nowhere;Username=x;Database=x;Application Name=mine;CommandTimeout=7");
        var settings = new NpgsqlConnectionStringBuilder(database.ConnectionString);

        Assert.Equal(("mine", 7, 3, 262144), (settings.ApplicationName, settings.CommandTimeout, settings.Timeout, settings.ReadBufferSize));
    }

    [Fact]
    public async Task A_session_has_the_settings_that_pages_need()
    {
        await using var database = await TestDatabase.CreateAsync();

        Assert.Equal("publishing off off UTC 10s", await database.ScalarAsync<string>("""
            select concat_ws(' ', current_setting('application_name'), current_setting('jit'), current_setting('enable_memoize'),
                current_setting('timezone'), current_setting('idle_in_transaction_session_timeout'))
            """));
    }

    [Fact]
    public async Task Plans_are_kept_for_all_values_but_an_import_plans_for_the_tables_as_they_are()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var connections = PublishingDatabase.Create(database.ConnectionString);
        await using var import = PublishingDatabase.CreateForImport(database.ConnectionString, 7);

        Assert.Equal("force_generic_plan", await ShowAsync(connections, "plan_cache_mode"));
        Assert.Equal("auto", await ShowAsync(import, "plan_cache_mode"));
        Assert.Equal("7", await ShowAsync(import, "publishing.import"));
    }

    private static async Task<string> ShowAsync(NpgsqlDataSource database, string setting)
    {
        await using var command = database.CreateCommand($"show {setting}");
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
