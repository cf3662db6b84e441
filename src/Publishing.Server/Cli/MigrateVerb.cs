using System.CommandLine;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary><c>publishing migrate</c></summary>
internal static class MigrateVerb
{
    public static Command Make()
    {
        var command = new Command("migrate", "Brings the database to this version's schema; safe to run any number of times, on any number of nodes.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        try
        {
            await using var services = VerbHost.Services(parsed);
            var database = services.GetRequiredService<Database>();
            await database.OpenAsync(TimeSpan.FromSeconds(30), cancel);
            var applied = await database.MigrateAsync(apply: true, cancel);
            var output = parsed.InvocationConfiguration.Output;
            foreach (var migration in applied)
            {
                await output.WriteLineAsync($"applied {migration}");
            }

            await output.WriteLineAsync(applied.Count == 0 ? "The database is up to date." : $"The database is up to date; {applied.Count} applied.");
            return 0;
        }
        catch (StartRefusedException exception)
        {
            return VerbHost.Fail(parsed, exception.Message);
        }
    }
}
