using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Publishing.Testing;

namespace Publishing.Server.Tests.Operations;

/// <summary><c>./run</c>, as far as it comes before anything is built.</summary>
public sealed class RunScriptTests
{
    [Fact]
    public async Task A_port_that_is_taken_is_said_before_anything_is_installed_built_or_started()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        using var folder = new TemporaryFolder();

        var (exitCode, errors) = await RunAsync("--port", $"{port}", "--data", folder.Path);
        Assert.Equal(1, exitCode);
        Assert.Matches($"^Port {port} is taken: something listens there already, perhaps another \\./run\\. Stop it, or choose another port: \\./run --port [0-9]+\n$", errors);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    [Fact]
    public async Task An_option_that_is_none_is_refused()
    {
        var (exitCode, errors) = await RunAsync("--prot", "8081");
        Assert.Equal((1, "'--prot' is not an option of ./run; ./run --help lists them.\n"), (exitCode, errors));
    }

    // Without a dotnet on its path: were the script to go on, it would stop there.
    private static async Task<(int ExitCode, string Errors)> RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("/bin/bash", [Path.Combine(Checkout.Root, "run"), .. arguments]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var folder = new TemporaryFolder();
        foreach (var program in new[] { "dirname", "id", "runuser", "test", "sed" })
        {
            if (new[] { "/usr/bin", "/bin", "/usr/sbin", "/sbin" }.Select(place => Path.Combine(place, program)).FirstOrDefault(File.Exists) is { } found)
            {
                File.CreateSymbolicLink(Path.Combine(folder.Path, program), found);
            }
        }

        start.Environment["PATH"] = folder.Path;
        using var script = Process.Start(start)!;
        var errors = await script.StandardError.ReadToEndAsync();
        await script.WaitForExitAsync();
        return (script.ExitCode, errors);
    }
}
