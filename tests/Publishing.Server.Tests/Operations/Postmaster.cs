using System.Diagnostics;
using System.Globalization;

namespace Publishing.Server.Tests.Operations;

/// <summary>The private PostgreSQL of a server, as somebody sees it who may kill it.</summary>
/// <param name="folder">The data folder that the server was given.</param>
internal sealed class Postmaster(string folder)
{
    /// <summary>Where its data lie.</summary>
    public string DataFolder { get; } = Path.Combine(folder, "postgres");

    /// <summary>Whether it says that it runs.</summary>
    public bool HasFile => File.Exists(Path.Combine(DataFolder, "postmaster.pid"));

    /// <summary>Its process.</summary>
    public int ProcessId => int.Parse(File.ReadLines(Path.Combine(DataFolder, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    /// <summary>Kills it in a way that leaves it no time for anything.</summary>
    public Task KillAsync() => Process.Start("kill", ["-KILL", ProcessId.ToString(CultureInfo.InvariantCulture)]).WaitForExitAsync();
}
