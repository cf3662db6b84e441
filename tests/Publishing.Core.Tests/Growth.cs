using System.Diagnostics;

namespace Publishing.Tests;

/// <summary>Holds that work grows no faster than what it is done on, whatever else the machine is doing: what is four times as long takes about four times as long, where a square would take sixteen times.</summary>
internal static class Growth
{
    private const int Attempts = 8;

    // Between the four times of a line and the sixteen of a square, and as far from the one as from the other: what collecting the memory of a long text takes is no growth of the work.
    private const int Most = 8;

    // Below this nobody waits, and a clock tells nothing.
    private static readonly TimeSpan AtOnce = TimeSpan.FromMilliseconds(250);

    /// <summary>Does the work on a length and on a quarter of it; the quickest of several attempts counts, for other programs only ever slow one down.</summary>
    public static void IsLinear(int length, Action<int> work)
    {
        var (quarter, whole) = (TimeSpan.MaxValue, TimeSpan.MaxValue);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            quarter = Quicker(quarter, length / 4, work);
            whole = Quicker(whole, length, work);
            if (whole < (Most * quarter) + AtOnce)
            {
                return;
            }
        }

        Assert.Fail($"A quarter of it took {quarter}, and all of it {whole}.");
    }

    private static TimeSpan Quicker(TimeSpan before, int length, Action<int> work)
    {
        var watch = Stopwatch.StartNew();
        work(length);
        return watch.Elapsed < before ? watch.Elapsed : before;
    }
}
