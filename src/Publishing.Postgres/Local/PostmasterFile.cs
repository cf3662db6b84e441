using System.Globalization;
using System.Net.Sockets;

namespace Publishing.Postgres.Local;

/// <summary>What a running PostgreSQL notes in <c>postmaster.pid</c>: its process, and where it listens.</summary>
/// <param name="ProcessId">The process that wrote it.</param>
/// <param name="Port">The port, which is part of the socket's name.</param>
/// <param name="SocketFolder">The folder of its Unix socket.</param>
/// <param name="Text">The whole file.</param>
internal sealed record PostmasterFile(int ProcessId, int Port, string SocketFolder, string Text)
{
    private const string Name = "postmaster.pid";

    // No process has this number: the kernel gives none above 4194304.
    private const string NoProcess = "2147483646";

    /// <summary>Reads the file of a data folder; null when there is none or it is not yet complete.</summary>
    public static PostmasterFile? Read(string dataFolder)
    {
        var text = ReadText(Path.Combine(dataFolder, Name));
        return text?.Split('\n') is { Length: >= 6 } lines
            && int.TryParse(lines[0], NumberStyles.None, CultureInfo.InvariantCulture, out var process)
            && int.TryParse(lines[3], NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && lines[4].Length > 0
            ? new PostmasterFile(process, port, lines[4], text)
            : null;
    }

    /// <summary>Whether somebody answers at the socket, ready or not.</summary>
    public bool Listens()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            socket.Connect(new UnixDomainSocketEndPoint(Path.Combine(SocketFolder, string.Create(CultureInfo.InvariantCulture, $".s.PGSQL.{Port}"))));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    /// <summary>
    /// After a crash of everything the process number may belong to somebody else by now, and PostgreSQL would refuse to start. Then another number, which nobody has, is put in its place.
    /// </summary>
    // Never delete the file: its other lines name the shared memory by which PostgreSQL makes sure that no orphan of its own is still writing.
    public static void ForgetStranger(string dataFolder, string socketFolder)
    {
        foreach (var path in new[] { Path.Combine(dataFolder, Name), Path.Combine(socketFolder, ".s.PGSQL.5432.lock") })
        {
            if (ReadText(path)?.Split('\n') is [var number, .. var rest] && BelongsToStranger(number, dataFolder))
            {
                File.WriteAllText(path, string.Join('\n', [NoProcess, .. rest]));
            }
        }
    }

    // Only Linux tells where a process works: a server works in its data folder, a zombie nowhere.
    private static bool BelongsToStranger(string processId, string dataFolder) =>
        Directory.Exists($"/proc/{processId.Trim()}")
        && ReadText($"/proc/{processId.Trim()}/cwd/{Name}") is var text
        && (text is null || text != ReadText(Path.Combine(dataFolder, Name)));

    private static string? ReadText(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
