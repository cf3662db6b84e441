using System.Globalization;

namespace Publishing.Bench;

/// <summary>The processes of one PostgreSQL: its postmaster, and whatever that has started.</summary>
internal static class PostgresProcesses
{
    /// <summary>Processor time that they have used so far (Linux: <c>/proc/PID/schedstat</c>, in nanoseconds).</summary>
    /// <param name="folder">The folder of the private PostgreSQL.</param>
    public static TimeSpan ProcessorTime(string folder)
    {
        var postmaster = File.ReadLines(Path.Combine(folder, "postgres", "postmaster.pid")).First();
        return Directory.EnumerateDirectories("/proc")
            .Where(process => int.TryParse(Path.GetFileName(process), CultureInfo.InvariantCulture, out _))
            .Where(process => Path.GetFileName(process) == postmaster || Parent(process) == postmaster)
            .Aggregate(TimeSpan.Zero, (sum, process) => sum + Used(process));
    }

    // After the name, which is in parentheses and may hold anything, come the state and the parent.
    private static string Parent(string process)
    {
        var status = Read(process, "stat");
        return status[(status.LastIndexOf(')') + 1)..].Split(' ', StringSplitOptions.RemoveEmptyEntries) is [_, var parent, ..] ? parent : "";
    }

    private static TimeSpan Used(string process) =>
        Read(process, "schedstat").Split(' ') is [{ Length: > 0 } nanoseconds, ..] ? TimeSpan.FromMicroseconds(double.Parse(nanoseconds, CultureInfo.InvariantCulture) / 1000) : TimeSpan.Zero;

    private static string Read(string process, string file)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, file));
        }
        catch (IOException)
        {
            // It has ended meanwhile.
            return "";
        }
    }
}
