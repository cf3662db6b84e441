using System.CommandLine;
using System.Globalization;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary><c>publishing serve</c>, and what <c>publishing</c> does without a verb.</summary>
internal static class ServeVerb
{
    public static readonly Option<int?> Port = new("--port")
    {
        Description = "The port to listen on, on this machine alone (default 8080; ASPNETCORE_URLS says more).",
        HelpName = "N",
    };

    public static Command Make()
    {
        var command = new Command("serve", "Serves until it is told to stop.") { Port };
        command.SetAction(RunAsync);
        return command;
    }

    public static async Task<int> RunAsync(ParseResult parsed)
    {
        var settings = new List<string>();
        if (parsed.GetValue(Port) is { } port)
        {
            if (port is < 1 or > 65_535)
            {
                await parsed.InvocationConfiguration.Error.WriteLineAsync($"--port is {port}: give a number from 1 to 65535.");
                return 1;
            }

            settings.Add(string.Create(CultureInfo.InvariantCulture, $"--urls=http://localhost:{port}"));
            if (string.IsNullOrEmpty(Environment.GetEnvironmentVariable(SettingsReader.NameOf("BaseUrl"))))
            {
                settings.Add(string.Create(CultureInfo.InvariantCulture, $"--Publishing:BaseUrl=http://localhost:{port}"));
            }
        }

        if (parsed.GetValue(CommandLine.Data) is { } data)
        {
            settings.Add("--Publishing:DataDirectory=" + data);
        }

        return await ServerRun.RunAsync([.. settings]);
    }
}
