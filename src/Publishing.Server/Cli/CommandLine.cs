using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace Publishing.Server.Cli;

/// <summary>The verbs of the command line. A misspelled one is refused with what was probably meant, and never starts the server.</summary>
public static class CommandLine
{
    /// <summary>The folder of the private PostgreSQL; every verb takes it.</summary>
    internal static readonly Option<string?> Data = new("--data")
    {
        Description = "The folder of the private PostgreSQL (setting Publishing__DataDirectory; default .data). Of no use with ConnectionStrings__Publishing.",
        HelpName = "DIR",
        Recursive = true,
    };

    /// <summary>The version of this program.</summary>
    internal static string Version { get; } =
        typeof(CommandLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown";

    /// <summary>Runs a verb; the exit code is 0 when all went well.</summary>
    public static async Task<int> RunAsync(string[] args)
    {
        // '@file' is the name of a file like any other, and not one that holds arguments.
        var result = Root().Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Misspelling.FindFlag(result, args) is { } flag)
        {
            await Console.Error.WriteLineAsync(flag);
            return 1;
        }

        if (result.Action is ParseErrorAction)
        {
            await Console.Error.WriteLineAsync(Misspelling.Explain(result));
            return 1;
        }

        // The server drains for as long as its own setting says; a verb is given time to leave its database.
        var serves = result.CommandResult.Command is RootCommand or { Name: "serve" };
        return await result.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = serves ? null : TimeSpan.FromSeconds(15) });
    }

    internal static RootCommand Root()
    {
        var root = new RootCommand("Publishing stores scholarly articles and gives them to harvesters over OAI-PMH as JATS, Dublin Core, MARC, MODS, OpenAIRE, DataCite and others. Without a verb it serves.")
        {
            Data,
            ServeVerb.Port,
            ServeVerb.Make(),
            MigrateVerb.Make(),
            ImportVerb.Make(),
            RoundtripVerb.Make(),
            ExportVerb.Make(),
            HarvestVerb.Make(),
            ImportsVerbs.Make(),
            JournalVerbs.Make(),
            IssueVerbs.Make(),
            ArticleVerbs.Make(),
            ReadinessVerb.Make(),
            KeyVerbs.Make(),
            HealthVerb.Make(),
            DoctorVerb.Make(),
            VersionVerb.Make(),
        };
        root.SetAction(ServeVerb.RunAsync);
        return root;
    }
}
