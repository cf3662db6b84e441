using Publishing.Server.Cli;
using Publishing.Server.Operations;

// `publishing` and `publishing --setting=value` serve; anything else is a verb of the command line.
if (args is [var first, ..] && !first.StartsWith('-'))
{
    return await CommandLine.RunAsync(args);
}

await using var app = PublishingHost.Build(args);
await app.RunAsync();
return 0;

/// <summary>The executable; public so that tests can start it in their own process.</summary>
public partial class Program;
