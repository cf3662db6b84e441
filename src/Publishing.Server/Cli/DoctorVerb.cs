using System.CommandLine;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary><c>publishing doctor</c></summary>
internal static class DoctorVerb
{
    public static Command Make()
    {
        var command = new Command("doctor", "Looks at settings, database, migrations, disk and schemas and explains what is wrong; changes nothing.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var builder = VerbHost.Configured(parsed);
        builder.AddLogs(isVerb: true);
        var healthy = true;
        await foreach (var finding in new Doctor(builder.Configuration).ExamineAsync(cancel))
        {
            healthy &= finding.IsFine;
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{(finding.IsFine ? "ok   " : "WRONG")}  {finding.What}: {finding.Says}");
        }

        await parsed.InvocationConfiguration.Output.WriteLineAsync(healthy ? "All is well." : "Something is wrong; mend the first thing first.");
        return healthy ? 0 : 1;
    }
}
