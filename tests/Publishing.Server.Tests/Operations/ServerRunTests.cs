using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using Publishing.Postgres;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>The server as a process of its own: how it starts, what it refuses, how it stops.</summary>
public sealed class ServerRunTests
{
    [Fact]
    public async Task Wrong_settings_are_refused_each_in_a_sentence_and_without_a_stack_trace()
    {
        var ended = await ServerProcess.RunAsync([], [("BaseUrl", "nowhere"), ("PagSize", "5"), ("ConnectionStrings__Publishing", "Host=nowhere")]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Equal("", ended.Output);
        Assert.Equal(2, ended.Errors.Split('\n').Length);
        Assert.Contains("Publishing__BaseUrl is 'nowhere'", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("did you mean Publishing__PageSize?", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Database=nothing", "has no such database")]
    [InlineData("Username=nobody-of-ours", "does not let us in")]
    public async Task A_database_that_cannot_be_had_is_refused_at_once_with_what_to_do(string change, string says)
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        var ended = await ServerProcess.RunAsync([], [("ConnectionStrings__Publishing", database.ConnectionString + ";" + change)]);

        Assert.Equal(1, ended.ExitCode);
        Assert.Contains(says, ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_database_without_its_schema_is_refused_when_migrating_is_somebody_elses_to_do()
    {
        await using var database = await TestDatabase.CreateEmptyAsync();
        (string, string)[] settings = [("ConnectionStrings__Publishing", database.ConnectionString), ("MigrateOnStart", "false")];

        var refused = await ServerProcess.RunAsync([], settings);
        Assert.Equal(1, refused.ExitCode);
        Assert.Contains("0001_", refused.Errors, StringComparison.Ordinal);
        Assert.Contains("run 'publishing migrate'", refused.Errors, StringComparison.Ordinal);

        var migrated = await ServerProcess.RunAsync(["migrate"], settings);
        Assert.Equal(0, migrated.ExitCode);
        Assert.Contains("applied 0001_", migrated.Output, StringComparison.Ordinal);

        var again = await ServerProcess.RunAsync(["migrate"], settings);
        Assert.Equal((0, "The database is up to date."), (again.ExitCode, again.Output));
    }

    [Theory]
    [InlineData("TERM")]
    [InlineData("INT")]
    public async Task It_starts_a_PostgreSQL_of_its_own_and_stops_both_when_it_is_told_to(string signal)
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        await using var server = ServerProcess.Start(["--port", port, "--data", folder.Path]);
        await server.WaitForAsync("Now listening on");

        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}") };
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/ready", UriKind.Relative))).StatusCode);
        Assert.True(File.Exists(Path.Combine(folder.Path, "postgres", "postmaster.pid")));

        await server.SignalAsync(signal);
        var ended = await server.ExitAsync();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.False(File.Exists(Path.Combine(folder.Path, "postgres", "postmaster.pid")));
    }

    [Fact]
    public async Task What_is_no_terminal_gets_its_logs_as_JSON()
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var server = ServerProcess.Start(["--port", FreePort()], [("ConnectionStrings__Publishing", database.ConnectionString)]);
        await server.WaitForAsync("Now listening on");
        await server.SignalAsync();

        var ended = await server.ExitAsync();
        Assert.All(ended.Output.Split('\n'), line => Assert.NotNull(System.Text.Json.Nodes.JsonNode.Parse(line)!["LogLevel"]));
    }

    [Fact]
    public async Task A_port_that_is_in_use_is_said_in_a_sentence()
    {
        await using var database = await TestDatabase.CreateAsync();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var ended = await ServerProcess.RunAsync([], [("ConnectionStrings__Publishing", database.ConnectionString), ("ASPNETCORE_URLS", $"http://127.0.0.1:{port}")]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains($"{port}: address already in use", ended.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", ended.Errors + ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_request_that_is_under_way_ends_before_the_server_does()
    {
        await using var database = await TestDatabase.CreateAsync();
        var key = await new ApiKeyStore(database.DataSource).CreateAsync("walk", ApiKeyRole.Admin);
        var port = FreePort();
        await using var server = ServerProcess.Start(["--port", port], [("ConnectionStrings__Publishing", database.ConnectionString)]);
        await server.WaitForAsync("Application started");

        await using var request = await StartedRequest.BeginAsync(port, key.Key);
        await server.SignalAsync();
        await server.WaitForAsync("Application is shutting down");
        Assert.Equal("HTTP/1.1 201 Created", await request.EndAsync());
        Assert.Equal((0, ""), await server.ExitAsync() is var ended ? (ended.ExitCode, ended.Errors) : default);
        Assert.Equal(1, await database.ScalarAsync<long>("select count(*) from journals"));
    }

    [Fact]
    public async Task Ctrl_C_goes_to_every_process_in_the_terminal_and_yet_the_PostgreSQL_outlives_the_request_that_is_under_way()
    {
        using var folder = new TemporaryFolder();
        var port = FreePort();
        await using var server = ServerProcess.Start(["--port", port, "--data", folder.Path], inTerminal: true);
        await server.WaitForAsync("Application started");
        var key = (await ServerProcess.RunAsync(["keys", "create", "--name", "walk", "--role", "admin", "--data", folder.Path])).Output;

        await using var request = await StartedRequest.BeginAsync(port, key);
        await server.PressCtrlCAsync();
        await server.WaitForAsync("Application is shutting down");

        // A PostgreSQL that had been told to stop would have done so by now.
        await Task.Delay(TimeSpan.FromSeconds(1));
        Assert.Equal("HTTP/1.1 201 Created", await request.EndAsync());
        Assert.Equal((0, ""), await server.ExitAsync() is var ended ? (ended.ExitCode, ended.Errors) : default);
        Assert.False(new Postmaster(folder.Path).HasFile);
        Assert.DoesNotContain("PostgreSQL", server.Output, StringComparison.Ordinal);
        Assert.Contains("steppe", (await ServerProcess.RunAsync(["journals", "list", "--data", folder.Path])).Output, StringComparison.Ordinal);
    }

    internal static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>A request that makes a journal, of which the server has the header and waits for the body.</summary>
    private sealed class StartedRequest(TcpClient client, StreamReader reader) : IAsyncDisposable
    {
        private static readonly byte[] Body = Encoding.UTF8.GetBytes(Calls.Journal);

        public static async Task<StartedRequest> BeginAsync(string port, string key)
        {
            var client = new TcpClient();
            await client.ConnectAsync("localhost", int.Parse(port, CultureInfo.InvariantCulture));
            await client.GetStream().WriteAsync(Encoding.UTF8.GetBytes($"POST /api/journals HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {key}\r\nContent-Type: application/json\r\nContent-Length: {Body.Length}\r\nExpect: 100-continue\r\n\r\n"));
            var reader = new StreamReader(client.GetStream(), Encoding.UTF8);

            // The server asks for the body: the request is under way.
            Assert.Equal("HTTP/1.1 100 Continue", await reader.ReadLineAsync());
            return new StartedRequest(client, reader);
        }

        /// <summary>Sends the rest and returns the first line of the answer.</summary>
        public async Task<string?> EndAsync()
        {
            await client.GetStream().WriteAsync(Body);
            Assert.Equal("", await reader.ReadLineAsync());
            return await reader.ReadLineAsync();
        }

        public ValueTask DisposeAsync()
        {
            reader.Dispose();
            client.Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
