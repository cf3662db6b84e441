using System.Diagnostics;
using System.Globalization;

namespace Publishing.Bench;

/// <summary>What a run of requests came to.</summary>
internal sealed record Figures(long Records, long Bytes, double Seconds, double P50, double P99)
{
    public double RecordsPerSecond => Records / Seconds;

    /// <summary>Lets so many harvesters go through the pages side by side, each through all of them, for at least so many seconds.</summary>
    public static async Task<Figures> MeasureAsync(string baseUrl, IReadOnlyList<string> pages, long records, bool gzip, int harvesters, double seconds)
    {
        // Not counted: connections, prepared statements, just-in-time compilation.
        await PassesAsync(baseUrl, pages, gzip, Stopwatch.GetTimestamp(), seconds / 2).ConfigureAwait(false);

        var start = Stopwatch.GetTimestamp();
        var passes = await Task.WhenAll(Enumerable.Range(0, harvesters).Select(_ => Task.Run(() => PassesAsync(baseUrl, pages, gzip, start, seconds)))).ConfigureAwait(false);
        var elapsed = Stopwatch.GetElapsedTime(start).TotalSeconds;
        var times = passes.SelectMany(pass => pass.Milliseconds).Order().ToList();
        var share = times.Count / (double)pages.Count;
        return new Figures((long)(records * share), passes.Sum(pass => pass.Bytes), elapsed, At(times, 0.50), At(times, 0.99));
    }

    /// <summary>The latency of one page, asked for again and again.</summary>
    public static async Task<(double P50, double P99)> LatencyAsync(string baseUrl, string page, bool gzip, int times)
    {
        using var harvester = new Harvester(baseUrl, gzip);
        await harvester.ReadAsync(Enumerable.Repeat(page, 20)).ConfigureAwait(false);
        var sorted = (await harvester.ReadAsync(Enumerable.Repeat(page, times)).ConfigureAwait(false)).Milliseconds.Order().ToList();
        return (At(sorted, 0.50), At(sorted, 0.99));
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{RecordsPerSecond,9:N0} records/s  {Bytes / Seconds / 1e6,7:N1} MB/s  p50 {P50:N2} ms  p99 {P99:N2} ms");

    private static async Task<(List<double> Milliseconds, long Bytes)> PassesAsync(string baseUrl, IReadOnlyList<string> pages, bool gzip, long start, double seconds)
    {
        using var harvester = new Harvester(baseUrl, gzip);
        var times = new List<double>();
        var bytes = 0L;
        foreach (var page in Forever(pages))
        {
            var (some, more) = await harvester.ReadAsync([page]).ConfigureAwait(false);
            times.AddRange(some);
            bytes += more;
            if (Stopwatch.GetElapsedTime(start).TotalSeconds >= seconds)
            {
                break;
            }
        }

        return (times, bytes);
    }

    private static IEnumerable<string> Forever(IReadOnlyList<string> pages)
    {
        while (true)
        {
            foreach (var page in pages)
            {
                yield return page;
            }
        }
    }

    private static double At(List<double> sorted, double quantile) => sorted[(int)Math.Min(sorted.Count - 1, sorted.Count * quantile)];
}
