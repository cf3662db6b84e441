using System.Diagnostics;

namespace Publishing.Tests;

/// <summary>Holds that work grows no faster than what it is done on, whatever else the machine is doing: what is twice as long takes about twice as long, where a square would take four times.</summary>
internal static class Growth
{
    private const int Attempts = 8;

    // Below this nobody waits, and a clock tells nothing.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(250);

    /// <summary>Does the work on a length and on half of it; the quickest of several attempts counts, for other programs only ever slow one down.</summary>
    public static void IsLinear(int length, Action<int> work)
    {
        var (half, whole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            half = Quicker(half, length / 2, work);
            whole = Quicker(whole, length, work);
            if (whole < (3 * half) + AtOnce)
            {
                return;
            }
        }

        Assert.Fail($"Half of it took {half}, and all of it {whole}.");
    }

    private static TimeSpan Quicker(TimeSpan before, int length, Action<int> work)
    {
        var watch = Stopwatch.StartNew();
        work(length);
        return watch.Elapsed < before ? watch.Elapsed : before;
    }
}
