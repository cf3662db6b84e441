using Microsoft.Extensions.Configuration.Memory;
using Microsoft.Extensions.Logging.Console;

namespace Publishing.Server.Operations;

/// <summary>Logs go to the console: as JSON, a line each, for whatever collects them; in short lines when a person is watching.</summary>
public static class Logs
{
    private static readonly Dictionary<string, string?> Defaults = new()
    {
        ["Logging:LogLevel:Default"] = "Information",
        ["Logging:LogLevel:Microsoft"] = "Warning",
        ["Logging:LogLevel:Microsoft.Hosting.Lifetime"] = "Information",

        // A host that does not start says why in an exception, and so in one sentence of ours; a stack trace beside it would only hide it.
        ["Logging:LogLevel:Microsoft.Extensions.Hosting.Internal.Host"] = "None",

        // Failures writes what went wrong with a request; said by the server too it would stand there twice.
        ["Logging:LogLevel:Microsoft.AspNetCore.Server.Kestrel"] = "Error",
    };

    /// <summary>Sets them up; anything under <c>Logging</c> in the configuration goes before.</summary>
    /// <param name="builder">The host.</param>
    /// <param name="isVerb">Whether standard output is kept for what a verb of the command line gives out. It is kept for the links too, when they were asked for.</param>
    public static void AddLogs(this IHostApplicationBuilder builder, bool isVerb = false)
    {
        var allToStandardError = isVerb || (bool.TryParse(builder.Configuration["Publishing:Welcome"], out var welcome) && welcome);
        builder.Configuration.Sources.Insert(0, new MemoryConfigurationSource { InitialData = Defaults });
        builder.Logging.ClearProviders();
        builder.Logging.AddConsole(console =>
        {
            var watched = allToStandardError ? !Console.IsErrorRedirected : !Console.IsOutputRedirected;
            console.FormatterName ??= watched || allToStandardError ? ConsoleFormatterNames.Simple : ConsoleFormatterNames.Json;
            console.LogToStandardErrorThreshold = allToStandardError ? LogLevel.Trace : console.LogToStandardErrorThreshold;
        });
        builder.Services.Configure<JsonConsoleFormatterOptions>(json =>
        {
            json.UseUtcTimestamp = true;
            json.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
        });
        builder.Services.Configure<SimpleConsoleFormatterOptions>(simple =>
        {
            simple.SingleLine = true;
            simple.UseUtcTimestamp = true;
            simple.TimestampFormat = "HH:mm:ss ";
        });
    }
}
