using System.CommandLine;
using System.Runtime.InteropServices;

namespace Publishing.Server.Cli;

/// <summary><c>publishing version</c></summary>
internal static class VersionVerb
{
    public static Command Make()
    {
        var command = new Command("version", "Prints the version of this program and of what it runs on.");
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.WriteLine($"publishing {CommandLine.Version} ({RuntimeInformation.FrameworkDescription}, {RuntimeInformation.RuntimeIdentifier})");
            return 0;
        });
        return command;
    }
}
