using System.Globalization;
using System.Runtime.CompilerServices;
using Publishing.Server.Ingest;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Cli;

/// <summary>
/// How far an import is: on a terminal one line that is written over, elsewhere a line from time to time. What is over in a moment shows neither.
/// </summary>
/// <param name="error">Where it is shown.</param>
/// <param name="isTerminal">Whether a line there can be written over.</param>
/// <param name="bytes">How many bytes are to be read; null when nobody knows.</param>
/// <param name="time">The time.</param>
internal sealed class ImportProgress(TextWriter error, bool isTerminal, long? bytes, TimeProvider time)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Redrawn = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Repeated = TimeSpan.FromSeconds(30);

    private readonly long _start = time.GetTimestamp();
    private long _shown = time.GetTimestamp();
    private long _read;
    private int _drawn;

    /// <summary>Hands sources through, and sees how much of them there is.</summary>
    public async IAsyncEnumerable<FoundSource> WatchAsync(IAsyncEnumerable<FoundSource> sources, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await foreach (var source in sources.WithCancellation(cancel))
        {
            Interlocked.Add(ref _read, source.Source?.Bytes.Length ?? 0);
            yield return source;
        }
    }

    /// <summary>Shows how far it is, if it is time to.</summary>
    public void Show(ImportSummary summary)
    {
        var elapsed = time.GetElapsedTime(_start);
        if (elapsed < First || time.GetElapsedTime(_shown) < (isTerminal ? Redrawn : Repeated))
        {
            return;
        }

        _shown = time.GetTimestamp();
        var line = Line(summary, elapsed, bytes, Interlocked.Read(ref _read));
        if (!isTerminal)
        {
            error.WriteLine(line);
            return;
        }

        Clear();
        error.Write(line);
        error.Flush();
        _drawn = line.Length;
    }

    /// <summary>Takes the line away, so that something else can be written.</summary>
    public void Clear()
    {
        if (_drawn > 0)
        {
            error.Write($"\r{new string(' ', _drawn)}\r");
            error.Flush();
            _drawn = 0;
        }
    }

    /// <summary>The line: files, records, rate, what is left of the time, and what was wrong so far.</summary>
    internal static string Line(ImportSummary summary, TimeSpan elapsed, long? bytes, long read)
    {
        var records = summary.Imported + summary.Updated + summary.Unchanged + summary.Rejected;
        var rate = records / elapsed.TotalSeconds;
        string[] parts =
        [
            string.Create(CultureInfo.InvariantCulture, $"{summary.Files:N0} {(summary.Files == 1 ? "file" : "files")}, {records:N0} records, {rate:N0} a second"),
            .. bytes > read && read * 20 > bytes ? [$"about {Words(elapsed * ((double)(bytes.Value - read) / read))} left"] : Array.Empty<string>(),
            .. summary.WithWarnings > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{summary.WithWarnings:N0} with warnings")] : Array.Empty<string>(),
            .. summary.Rejected + summary.RejectedFiles > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{summary.Rejected + summary.RejectedFiles:N0} rejected")] : Array.Empty<string>(),
        ];
        return string.Join(", ", parts);
    }

    private static string Words(TimeSpan time) => time.TotalSeconds < 90 ? $"{Math.Max(1, (int)time.TotalSeconds)} s" : time.TotalMinutes < 90 ? $"{(int)Math.Round(time.TotalMinutes)} min" : $"{(int)Math.Round(time.TotalHours)} h";
}
