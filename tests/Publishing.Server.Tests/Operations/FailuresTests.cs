using System.Diagnostics;
using System.Net;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>What clients are told when the machinery breaks.</summary>
public sealed class FailuresTests(FailuresTests.DisorderlyServer shared) : IClassFixture<FailuresTests.DisorderlyServer>
{
    [Fact]
    public async Task While_the_database_is_away_every_answer_is_503_and_afterwards_all_is_as_before()
    {
        await using var away = await AwayDatabase.StartAsync();
        var (server, line) = (away.Server, away.Line);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/journals")).Status);

        line.Cut();
        var api = await server.Client.ReadAsync("api/journals");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable", "10"), (api.Status, api.Kind, api.Headers.RetryAfter!.ToString()));
        Assert.DoesNotContain("Npgsql", api.Text, StringComparison.Ordinal);

        var oai = await server.Client.ReadAsync("oai?verb=ListRecords&metadataPrefix=oai_dc");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "text/plain"), (oai.Status, oai.ContentHeaders.ContentType!.MediaType));
        Assert.NotNull(oai.Headers.RetryAfter);

        var ready = await server.Client.ReadAsync("health/ready");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "not ready", "ok"), (ready.Status, (string?)ready.Json["status"], (string?)ready.Json["checks"]!["schemas"]));
        Assert.Equal("The database cannot be reached.", (string?)ready.Json["checks"]!["database"]);
        Assert.Equal("10", ready.Headers.RetryAfter!.ToString());
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("health/live")).Status);

        line.Mend();
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("api/journals")).Status);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.ReadAsync("health/ready")).Status);
    }

    [Fact]
    public async Task A_failure_is_written_down_once()
    {
        await using var away = await AwayDatabase.StartAsync(("RenderIntervalSeconds", "3600"));
        away.Line.Cut();
        await away.Server.Client.ReadAsync("api/journals");

        // What is done in the background may have something to say of its own.
        var entry = Assert.Single(away.Server.Logs.Entries, entry => entry.Message.Contains("/api/journals", StringComparison.Ordinal));
        Assert.StartsWith("GET /api/journals was answered with 503", entry.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_that_the_database_did_not_take_is_not_half_made()
    {
        await using var away = await AwayDatabase.StartAsync();
        var admin = await away.Server.AsAsync(ApiKeyRole.Admin);
        away.Line.Cut();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await admin.PostAsync("api/journals", Calls.Journal)).Status);

        away.Line.Mend();
        Assert.Empty((await admin.ReadAsync("api/journals")).Json["items"]!.AsArray());
        Assert.Equal(HttpStatusCode.Created, (await admin.PostAsync("api/journals", Calls.Journal)).Status);
    }

    [Fact]
    public async Task A_database_that_hangs_does_not_hang_a_request()
    {
        await using var away = await AwayDatabase.StartAsync(("RequestTimeoutSeconds", "2"));
        Assert.Equal(HttpStatusCode.OK, (await away.Server.Client.ReadAsync("api/journals")).Status);

        away.Line.Stalled = true;
        var clock = Stopwatch.StartNew();
        var answer = await away.Server.Client.ReadAsync("api/journals");
        Assert.Contains(answer.Status, new[] { HttpStatusCode.GatewayTimeout, HttpStatusCode.ServiceUnavailable });
        Assert.Contains(answer.Kind, new[] { "timed-out", "unavailable" });

        // Two seconds of the request, then those in which the driver tries to call the statement off, over a line on which nothing moves.
        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(15), $"{clock.Elapsed}");
        Assert.Equal(HttpStatusCode.OK, (await away.Server.Client.ReadAsync("health/live")).Status);

        away.Line.Stalled = false;
    }

    [Fact]
    public async Task Whatever_is_asked_of_a_database_that_hangs_is_503_within_fifteen_seconds()
    {
        await using var away = await AwayDatabase.StartAsync();
        string[] paths = ["api/journals", "oai?verb=ListRecords&metadataPrefix=oai_dc", "journals/steppe/oai?verb=Identify", "", "articles/1", "sitemaps/journals.xml", "health/ready"];
        foreach (var path in paths)
        {
            await away.Server.Client.ReadAsync(path);
        }

        away.Line.Stalled = true;
        var answers = await Task.WhenAll(paths.Select(async path =>
        {
            var clock = Stopwatch.StartNew();
            return (Path: path, Answer: await away.Server.Client.ReadAsync(path), clock.Elapsed);
        }));
        away.Line.Stalled = false;

        Assert.All(answers, one =>
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, one.Answer.Status);
            Assert.Equal("10", one.Answer.Headers.RetryAfter?.ToString());
            Assert.True(one.Elapsed < TimeSpan.FromSeconds(15), $"{one.Path} took {one.Elapsed}");
        });
    }

    [Theory]
    [InlineData("53100")] // disk_full
    [InlineData("53200")] // out_of_memory
    [InlineData("53300")] // too_many_connections
    [InlineData("55000")] // object_not_in_prerequisite_state
    [InlineData("57014")] // query_canceled, by a statement_timeout of the administrator
    [InlineData("57P01")] // admin_shutdown
    [InlineData("57P03")] // cannot_connect_now
    [InlineData("58000")] // system_error
    [InlineData("58030")] // io_error
    [InlineData("08006")] // connection_failure
    [InlineData("40001")] // serialization_failure, a standby's recovery
    [InlineData("40P01")] // deadlock_detected
    [InlineData("55P03")] // lock_not_available
    public async Task What_PostgreSQL_cannot_do_just_now_is_503_for_harvesters_and_for_the_API(string state)
    {
        var server = shared.Server;
        await server.Database.ExecuteAsync($"""
            create or replace function out_of_order() returns boolean language plpgsql as $$ begin raise exception 'no space left on /dev/sda1' using errcode = '{state}'; end $$
            """);
        foreach (var path in new[] { "oai?verb=ListRecords&metadataPrefix=oai_dc", "journals/steppe/oai?verb=Identify" })
        {
            var oai = await server.Client.ReadAsync(path);
            Assert.True(oai.Status == HttpStatusCode.ServiceUnavailable, $"{path} {oai.Status} {oai.Text}");
            Assert.Equal(("10", "text/plain"), (oai.Headers.RetryAfter?.ToString(), oai.ContentHeaders.ContentType!.MediaType));
            Assert.DoesNotContain("/dev/", oai.Text, StringComparison.Ordinal);
        }

        var api = await server.Client.ReadAsync("api/journals");
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "unavailable", "10"), (api.Status, api.Kind, api.Headers.RetryAfter?.ToString()));
        Assert.DoesNotContain("/dev/", api.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_said_in_a_plain_sentence_outside_the_API()
    {
        await using var server = await PublishingServer.StartAsync();
        var nothing = await server.Client.ReadAsync("openapi/v9.json");
        Assert.Equal(HttpStatusCode.NotFound, nothing.Status);
        Assert.Equal("text/plain", nothing.ContentHeaders.ContentType!.MediaType);
        Assert.StartsWith("N", nothing.Text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Browsers_are_told_to_trust_nothing_else()
    {
        await using var server = await PublishingServer.StartAsync();
        foreach (var path in new[] { "health/live", "api/journals", "oai?verb=Identify", "nothing" })
        {
            var answer = await server.Client.ReadAsync(path);
            Assert.Contains("default-src", string.Join(' ', answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    /// <summary>A server whose database raises an error, made by a function of its own, whenever a journal is read or the clock is.</summary>
    public sealed class DisorderlyServer : IAsyncLifetime
    {
        private PublishingServer? _server;

        public PublishingServer Server => _server ?? throw new InvalidOperationException("The fixture was not initialized.");

        public async ValueTask InitializeAsync()
        {
            _server = await PublishingServer.StartAsync(("RenderIntervalSeconds", "3600"));
            await (await _server.AsAsync(ApiKeyRole.Admin)).PostAsync("api/journals", Calls.Journal);
            await _server.Database.ExecuteAsync("""
                create function out_of_order() returns boolean language plpgsql as $$ begin return true; end $$;
                alter table journals rename to orderly_journals;
                create view journals as select * from orderly_journals where out_of_order();
                create or replace function repository_clock() returns timestamptz language sql volatile as $$ select clock_timestamp() where out_of_order() $$;
                """);
        }

        public ValueTask DisposeAsync() => Server.DisposeAsync();
    }

    private sealed class AwayDatabase : IAsyncDisposable
    {
        private readonly TestDatabase _database;

        private AwayDatabase(TestDatabase database, DatabaseLine line, PublishingServer server) => (_database, Line, Server) = (database, line, server);

        public DatabaseLine Line { get; }

        public PublishingServer Server { get; }

        public static async Task<AwayDatabase> StartAsync(params (string Name, string Value)[] settings)
        {
            var database = await TestDatabase.CreateAsync();
            var line = new DatabaseLine(database);
            return new AwayDatabase(database, line, await PublishingServer.StartAsync([("ConnectionStrings:Publishing", line.ConnectionString), .. settings]));
        }

        public async ValueTask DisposeAsync()
        {
            await Server.DisposeAsync();
            Line.Dispose();
            await _database.DisposeAsync();
        }
    }
}
