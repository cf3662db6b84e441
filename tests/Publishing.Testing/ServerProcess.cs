using System.Collections.Concurrent;
using System.Diagnostics;

namespace Publishing.Testing;

/// <summary>The program as it is run by people: a process of its own, with its output and exit code.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _output = new();
    private readonly ConcurrentQueue<string> _errors = new();

    private ServerProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Keep(_output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(_errors, line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>What it has written to standard output so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>What it has written to standard error so far.</summary>
    public string Errors => string.Join('\n', _errors);

    /// <summary>Starts <c>publishing</c> with arguments, settings (names without <c>Publishing__</c>, or whole ones with <c>__</c>) and text on standard input; <c>inTerminal</c> as the head of a process group of its own, for <see cref="PressCtrlCAsync"/>.</summary>
    public static ServerProcess Start(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? settings = null, string? input = null, string? folder = null, bool inTerminal = false)
    {
        var command = Command(inTerminal);
        var start = new ProcessStartInfo(command[0], [.. command[1..], "exec", typeof(Program).Assembly.Location, .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? Path.GetTempPath(),
        };
        foreach (var name in start.Environment.Keys.Where(IsOurs).ToList())
        {
            start.Environment.Remove(name);
        }

        foreach (var (name, value) in settings ?? [])
        {
            start.Environment[name.Contains("__", StringComparison.Ordinal) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal) ? name : "Publishing__" + name] = value;
        }

        var process = Process.Start(start)!;
        if (input is not null)
        {
            process.StandardInput.Write(input);
        }

        process.StandardInput.Close();
        return new ServerProcess(process);
    }

    /// <summary>Runs it to its end.</summary>
    public static async Task<Finished> RunAsync(IEnumerable<string> arguments, IEnumerable<(string Name, string Value)>? settings = null, string? input = null, string? folder = null)
    {
        await using var server = Start(arguments, settings, input, folder);
        return await server.ExitAsync();
    }

    /// <summary>Waits until standard output has a text; fails when the program ends before, or after three minutes.</summary>
    public async Task WaitForAsync(string text)
    {
        for (var deadline = TimeProvider.System.GetUtcNow().AddMinutes(3); !Output.Contains(text, StringComparison.Ordinal); await Task.Delay(20))
        {
            if (_process.HasExited || TimeProvider.System.GetUtcNow() > deadline)
            {
                throw new InvalidOperationException($"'{text}' was not written.\n{Output}\n{Errors}");
            }
        }
    }

    /// <summary>Tells it to stop, as a service manager does.</summary>
    public Task SignalAsync(string signal = "TERM") => Process.Start("kill", ["-" + signal, $"{_process.Id}"]).WaitForExitAsync();

    /// <summary>Interrupts it with every process of its group, as a terminal does.</summary>
    public Task PressCtrlCAsync() => Process.Start("kill", ["-INT", "--", $"-{_process.Id}"]).WaitForExitAsync();

    /// <summary>Waits for its end, three minutes at most.</summary>
    public async Task<Finished> ExitAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(3));
        await _process.WaitForExitAsync(patience.Token);
        return new Finished(_process.ExitCode, Output, Errors);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }

    // A background job of a script ignores SIGINT, and so do its children unless somebody sets that right. Only Linux has programs for this and for a group.
    private static string[] Command(bool inTerminal) => (OperatingSystem.IsLinux(), inTerminal) switch
    {
        (false, _) => ["dotnet"],
        (_, false) => ["env", "--default-signal=INT", "dotnet"],
        (_, true) => ["env", "--default-signal=INT", "setsid", "dotnet"],
    };

    private static bool IsOurs(string name) =>
        name.StartsWith("Publishing__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ConnectionStrings__", StringComparison.OrdinalIgnoreCase) || name.StartsWith("ASPNETCORE_", StringComparison.Ordinal);

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    /// <summary>How it ended.</summary>
    /// <param name="ExitCode">0 when all went well.</param>
    /// <param name="Output">What it wrote to standard output.</param>
    /// <param name="Errors">What it wrote to standard error.</param>
    public sealed record Finished(int ExitCode, string Output, string Errors);
}
