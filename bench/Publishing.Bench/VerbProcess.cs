using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Publishing.Bench;

/// <summary>One run of a verb of the command line, watched from outside.</summary>
/// <param name="Seconds">How long it took, from the start of the process to its end.</param>
/// <param name="Processor">Processor time that the process used, the start of the program included.</param>
/// <param name="PeakMegabytes">The most memory that it held (Linux: <c>VmHWM</c>).</param>
/// <param name="ExitCode">How it ended.</param>
/// <param name="Output">What it wrote.</param>
internal sealed record VerbProcess(double Seconds, TimeSpan Processor, double PeakMegabytes, int ExitCode, string Output)
{
    // Often enough that what is not seen of its end is nothing.
    private static readonly TimeSpan Looked = TimeSpan.FromMilliseconds(50);

    /// <summary>Runs it to its end.</summary>
    /// <param name="settings">Its environment.</param>
    /// <param name="watch">Is called twice a second with the seconds since the start and the memory in megabytes.</param>
    /// <param name="mayReject">Whether exit code 1 is one that was to be expected.</param>
    /// <param name="arguments">The verb and what it is given.</param>
    /// <exception cref="InvalidOperationException">It did not end as it should; the message has what it wrote.</exception>
    public static async Task<VerbProcess> RunAsync(IReadOnlyDictionary<string, string> settings, Func<double, double, Task>? watch, bool mayReject, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", ["artifacts/publishing/publishing.dll", .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var time = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var (used, peak, told) = (TimeSpan.Zero, 0.0, 0.0);
        var end = process.WaitForExitAsync();
        while (!end.IsCompleted)
        {
            process.Refresh();
            try
            {
                (used, peak) = (process.TotalProcessorTime, Math.Max(peak, PeakOf(process.Id)));
                if (watch is not null && time.Elapsed.TotalSeconds - told >= 0.5)
                {
                    told = time.Elapsed.TotalSeconds;
                    await watch(told, process.WorkingSet64 / 1e6).ConfigureAwait(false);
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or IOException or Win32Exception)
            {
                // It has ended between two looks.
            }

            await Task.WhenAny(end, Task.Delay(Looked)).ConfigureAwait(false);
        }

        var seconds = time.Elapsed.TotalSeconds;
        var text = await output.ConfigureAwait(false);
        return process.ExitCode == 0 || (mayReject && process.ExitCode == 1)
            ? new VerbProcess(seconds, used, peak, process.ExitCode, text)
            : throw new InvalidOperationException($"publishing {string.Join(' ', arguments)} ended with {process.ExitCode}.\n{text[^Math.Min(text.Length, 2000)..]}\n{await errors.ConfigureAwait(false)}");
    }

    private static double PeakOf(int process) => File.ReadLines($"/proc/{process}/status")
        .Where(line => line.StartsWith("VmHWM:", StringComparison.Ordinal))
        .Select(line => double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024)
        .FirstOrDefault();
}
