using System.Diagnostics;

namespace Publishing.Postgres.Local;

/// <summary>
/// The system's user that a private PostgreSQL runs as: ourselves, unless we are root. PostgreSQL refuses root, so then it is <c>postgres</c>, else <c>nobody</c>.
/// </summary>
internal sealed record ServerUser(string? Name)
{
    /// <summary>The user for this process.</summary>
    public static ServerUser Current { get; } = new(Environment.IsPrivilegedProcess && !OperatingSystem.IsWindows() ? Unprivileged() : null);

    /// <summary>Whether it is somebody other than ourselves.</summary>
    public bool IsOther => Name is not null;

    /// <summary>A process of this user's, with our environment but for PostgreSQL's variables, which would lead its programs astray.</summary>
    public ProcessStartInfo StartInfo(string program, IEnumerable<string> arguments)
    {
        // .NET looks for a bare name in the present folder first, where there may be a `test` of somebody's own; `env` looks in PATH alone.
        var (file, words) = Path.IsPathRooted(program) ? (program, arguments) : ("/usr/bin/env", arguments.Prepend(program));
        var start = new ProcessStartInfo(file, words)
        {
            // Our own folder may be one that the other user must not enter.
            WorkingDirectory = "/",
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var variable in start.Environment.Keys.Where(key => key.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(variable);
        }

        start.Environment["LC_MESSAGES"] = "C";
        if (Name is not null)
        {
            start.UserName = Name;
        }

        return start;
    }

    /// <summary>Runs a program to its end and returns what it said on both channels.</summary>
    public async Task<(int ExitCode, string Output)> RunAsync(string program, IEnumerable<string> arguments, CancellationToken cancel = default)
    {
        using var process = Process.Start(StartInfo(program, arguments)) ?? throw new LocalPostgresException($"{program} could not be started.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(cancel);
        var errors = process.StandardError.ReadToEndAsync(cancel);
        try
        {
            await process.WaitForExitAsync(cancel);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, (await output + await errors).Trim());
    }

    private static string Unprivileged() =>
        File.Exists("/etc/passwd") && File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
