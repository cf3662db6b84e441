using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Publishing.Server.Tests.Api;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>What becomes of the server when its private PostgreSQL dies.</summary>
public sealed class PrivatePostgresTests
{
    [Fact]
    public async Task A_PostgreSQL_that_is_killed_is_started_again_within_seconds_and_nothing_that_was_promised_is_lost()
    {
        using var folder = new TemporaryFolder();
        var postgres = new Postmaster(folder.Path);
        var port = ServerRunTests.FreePort();
        await using var server = ServerProcess.Start(["--port", port, "--data", folder.Path], [("SampleDirectory", Path.Combine(Checkout.Root, "samples"))]);
        await server.WaitForAsync("Application started");
        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/") };
        var before = await RecordsAsync(client);
        Assert.Contains("<record>", before, StringComparison.Ordinal);

        using var editor = new HttpClient { BaseAddress = client.BaseAddress };
        editor.DefaultRequestHeaders.Authorization = new("Bearer", (await ServerProcess.RunAsync(["keys", "create", "--name", "walk", "--role", "admin", "--data", folder.Path])).Output);
        var promised = new List<string>();
        var making = MakeJournalsAsync(editor, promised);
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        var died = postgres.ProcessId;
        var clock = Stopwatch.StartNew();
        await postgres.KillAsync();
        await making;
        Assert.NotEmpty(promised);

        while (clock.Elapsed < TimeSpan.FromMinutes(1) && (await client.ReadAsync("oai?verb=Identify")).Status != HttpStatusCode.OK)
        {
            await Task.Delay(100);
        }

        Assert.True(clock.Elapsed < TimeSpan.FromSeconds(20), $"{clock.Elapsed}");
        Assert.Equal(before, await RecordsAsync(client));
        foreach (var slug in promised)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync($"api/journals/{slug}")).Status);
        }

        Assert.NotEqual(died, postgres.ProcessId);
        await server.SignalAsync();
        Assert.Equal((0, ""), await server.ExitAsync() is var ended ? (ended.ExitCode, ended.Errors) : default);
        Assert.Single(server.Output.Split('\n'), line => line.Contains("had died; it was started again", StringComparison.Ordinal));
        Assert.False(postgres.HasFile);
    }

    [Fact]
    public async Task One_that_cannot_be_started_is_tried_again_and_again_and_the_reason_is_logged()
    {
        using var folder = new TemporaryFolder();
        var postgres = new Postmaster(folder.Path);
        var port = ServerRunTests.FreePort();
        await using var server = ServerProcess.Start(["--port", port, "--data", folder.Path]);
        await server.WaitForAsync("Application started");

        var (there, elsewhere) = (Path.Combine(postgres.DataFolder, "global", "pg_control"), Path.Combine(folder.Path, "pg_control"));
        File.Move(there, elsewhere);
        await postgres.KillAsync();
        await server.WaitForAsync("It is tried again in 2 s");
        Assert.Matches("cannot be started: PostgreSQL did not start in .*pg_control", server.Output);

        using var client = new HttpClient { BaseAddress = new Uri($"http://localhost:{port}/") };
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await client.ReadAsync("api/journals")).Status);

        File.Move(elsewhere, there);
        await server.WaitForAsync("it was started again");
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync("api/journals")).Status);
        Assert.Equal(HttpStatusCode.OK, (await client.ReadAsync("health/ready")).Status);
        await server.SignalAsync();
        Assert.Equal(0, (await server.ExitAsync()).ExitCode);
    }

    [Fact]
    public async Task A_server_whose_PostgreSQL_is_dead_and_cannot_be_started_stops_cleanly_and_says_so_in_a_line()
    {
        using var folder = new TemporaryFolder();
        var postgres = new Postmaster(folder.Path);
        await using var server = ServerProcess.Start(["--port", ServerRunTests.FreePort(), "--data", folder.Path]);
        await server.WaitForAsync("Application started");

        // Without this file PostgreSQL does not start.
        File.Move(Path.Combine(postgres.DataFolder, "global", "pg_control"), Path.Combine(folder.Path, "pg_control"));
        await postgres.KillAsync();
        await server.SignalAsync();

        var ended = await server.ExitAsync();
        Assert.Equal((0, ""), (ended.ExitCode, ended.Errors));
        Assert.Single(ended.Output.Split('\n'), line => line.Contains("was dead already when it was to be stopped", StringComparison.Ordinal));
        Assert.DoesNotContain("Exception", ended.Output, StringComparison.Ordinal);
    }

    private static async Task<string> RecordsAsync(HttpClient client) =>
        Regex.Replace((await client.ReadAsync("oai?verb=ListRecords&metadataPrefix=jats")).Text, "<responseDate>[^<]*</responseDate>", "");

    // Until it is told that this cannot be done.
    private static async Task MakeJournalsAsync(HttpClient editor, List<string> promised)
    {
        for (var i = 0; ; i++)
        {
            var answer = await editor.PostAsync("api/journals", Calls.Journal.Replace("steppe", $"steppe-{i}", StringComparison.Ordinal));
            if (answer.Status != HttpStatusCode.Created)
            {
                Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
                return;
            }

            promised.Add($"steppe-{i}");
        }
    }
}
