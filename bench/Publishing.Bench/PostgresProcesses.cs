using System.Globalization;

namespace Publishing.Bench;

/// <summary>The processes of one PostgreSQL: its postmaster, and whatever that has started.</summary>
internal static class PostgresProcesses
{
    // Fields 14 to 17 of stat: its own time, and that of the processes of its own that have ended, as user and as system.
    private const int Own = 11;
    private const int Ended = 13;

    /// <summary>Processor time that they have used so far, those that have ended too (Linux: <c>/proc/PID/stat</c>, in hundredths of a second).</summary>
    /// <param name="folder">The folder of the private PostgreSQL.</param>
    public static TimeSpan ProcessorTime(string folder)
    {
        var postmaster = File.ReadLines(Path.Combine(folder, "postgres", "postmaster.pid")).First();
        return Directory.EnumerateDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _))
            .Select(process => (Fields: Fields(process), IsPostmaster: Path.GetFileName(process) == postmaster))
            .Where(process => process.IsPostmaster || process.Fields is [_, var parent, ..] && parent == postmaster)
            .Aggregate(TimeSpan.Zero, (sum, process) => sum + Used(process.Fields, Own) + (process.IsPostmaster ? Used(process.Fields, Ended) : TimeSpan.Zero));
    }

    private static TimeSpan Used(string[] fields, int at) =>
        fields.Length > at + 1 ? TimeSpan.FromMilliseconds(10 * fields[at..(at + 2)].Sum(field => double.Parse(field, CultureInfo.InvariantCulture))) : TimeSpan.Zero;

    // After the name, which is in parentheses and may hold anything, come the state and the parent.
    private static string[] Fields(string process)
    {
        var status = Read(Path.Combine(process, "stat"));
        return status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    private static string Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
