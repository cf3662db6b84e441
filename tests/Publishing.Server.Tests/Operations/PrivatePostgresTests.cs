using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary>What becomes of the server when its private PostgreSQL dies.</summary>
public sealed class PrivatePostgresTests
{
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
}
