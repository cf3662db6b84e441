using Publishing.Testing;

namespace Publishing.Server.Tests.Cli;

/// <summary><c>publishing health</c>, as a container or a person asks.</summary>
public sealed class HealthVerbTests
{
    private const string Ready = """{"status":"ready","checks":{"database":"ok","migrations":"ok","schemas":"ok"}}""";

    [Fact]
    public async Task A_running_server_is_asked_by_its_base_URL_its_data_folder_or_its_port_and_the_exit_code_is_the_answer()
    {
        await using var server = await PublishingServer.StartAsync();
        using var folder = new TemporaryFolder();
        folder.Write("base-url", server.Address.ToString());
        string[][] ways = [["--url", server.Address + "health/ready"], ["--url", server.Address.ToString()], ["--url", server.Address.ToString().TrimEnd('/')], ["--data", folder.Path]];
        foreach (var way in ways)
        {
            var ready = await ServerProcess.RunAsync(["health", .. way]);
            Assert.Equal((0, Ready, ""), (ready.ExitCode, ready.Output, ready.Errors));
        }

        Assert.Equal(0, (await ServerProcess.RunAsync(["health"], [("ASPNETCORE_URLS", $"http://+:{server.Address.Port}")])).ExitCode);

        var nothing = await ServerProcess.RunAsync(["health", "--url", "http://127.0.0.1:1"]);
        Assert.Equal(1, nothing.ExitCode);
        Assert.StartsWith("Nothing answers at http://127.0.0.1:1/health/ready", nothing.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("oai?verb=Identify")]
    [InlineData("api/journals")]
    [InlineData("health/live")]
    public async Task What_answers_but_says_nothing_of_being_ready_is_not_taken_for_healthy(string address)
    {
        await using var server = await PublishingServer.StartAsync();
        using var other = new System.Net.HttpListener();
        var port = Operations.ServerRunTests.FreePort();
        other.Prefixes.Add($"http://localhost:{port}/");
        other.Start();
        var answering = AnswerAsync(other, await server.Client.GetStringAsync(address));

        var ended = await ServerProcess.RunAsync(["health", "--url", $"http://localhost:{port}/"]);
        await answering;
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"What answers at http://localhost:{port}/health/ready (HTTP 200, text/plain) is not the health of a Publishing server: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_without_its_database_is_not_ready_and_what_it_says_is_shown()
    {
        await using var server = await PublishingServer.StartAsync();
        await server.Database.ExecuteAsync("drop table schema_migrations");
        var ended = await ServerProcess.RunAsync(["health", "--url", server.Address.ToString()]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Errors));
        Assert.StartsWith("""{"status":"not ready",""", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_which_no_server_is_known_is_refused()
    {
        using var folder = new TemporaryFolder();
        var ended = await ServerProcess.RunAsync(["health", "--data", folder.Path]);
        Assert.Equal((1, ""), (ended.ExitCode, ended.Output));
        Assert.StartsWith($"No server has served {folder.Path} yet", ended.Errors, StringComparison.Ordinal);

        var both = await ServerProcess.RunAsync(["health", "--data", folder.Path, "--url", "http://localhost:8080"]);
        Assert.Equal(1, both.ExitCode);
        Assert.StartsWith("--url and --data both say which server is asked: give one of them.", both.Errors, StringComparison.Ordinal);
    }

    private static async Task AnswerAsync(System.Net.HttpListener listener, string text)
    {
        var context = await listener.GetContextAsync();
        context.Response.ContentType = "text/plain";
        await using var writer = new StreamWriter(context.Response.OutputStream);
        await writer.WriteAsync(text);
    }
}
