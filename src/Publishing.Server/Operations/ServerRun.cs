using Microsoft.AspNetCore.Connections;

namespace Publishing.Server.Operations;

/// <summary>The server from start to stop.</summary>
public static class ServerRun
{
    // What the host itself understands, and the sections; other settings have a colon in their name.
    private static readonly string[] WithoutColon =
        ["environment", "contentRoot", "applicationName", "urls", "http_ports", "https_ports", "AllowedHosts", "Publishing", "ConnectionStrings", "Logging", "Kestrel"];

    /// <summary>Whether an argument is a setting, <c>--Publishing:BaseUrl=…</c>; anything else is for the command line.</summary>
    public static bool IsSetting(string argument)
    {
        var name = argument.TrimStart('-').Split('=', 2);
        return argument.StartsWith("--", StringComparison.Ordinal) && name.Length == 2
            && (name[0].Contains(':', StringComparison.Ordinal) || WithoutColon.Contains(name[0], StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Runs until it is told to stop (SIGTERM, Ctrl-C); the exit code is 0 when it ran.</summary>
    public static async Task<int> RunAsync(string[] settings)
    {
        try
        {
            await using var app = PublishingHost.Build(settings);
            await app.PrepareAsync();
            await app.RunAsync();
            return 0;
        }
        catch (StartRefusedException exception)
        {
            await Console.Error.WriteLineAsync(exception.Message);
            return 1;
        }
        catch (IOException exception) when (exception.InnerException is AddressInUseException)
        {
            await Console.Error.WriteLineAsync($"{exception.Message} Stop what listens there, or choose another port: --port N, or ASPNETCORE_URLS.");
            return 1;
        }
    }
}
