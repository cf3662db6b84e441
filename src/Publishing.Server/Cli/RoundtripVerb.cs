using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;

namespace Publishing.Server.Cli;

/// <summary><c>publishing roundtrip FILE…</c></summary>
internal static class RoundtripVerb
{
    private static readonly Argument<string[]> Files = new("FILE") { Description = "JATS or NLM files; archives (zip, tar, gz) and folders, with all that is in them; '-' for standard input.", Arity = ArgumentArity.OneOrMore };
    private static readonly Option<bool> Verbose = new("--verbose") { Description = "Every place, with what the source says there and what would be written." };
    private static readonly Option<bool> Json = new("--json") { Description = "The report as JSON." };

    public static Command Make()
    {
        var command = new Command("roundtrip", "Shows what would become of JATS that is imported and given out again: what would be said in other words, and what would be lost (nothing). It needs no database and changes nothing. Exit code 0 when nothing is lost.") { Files, Verbose, Json };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        var (output, json) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
        var text = new RoundtripText(output, parsed.GetValue(Verbose));
        var reports = new List<JatsRoundTripReport>();
        await foreach (var found in SourcePaths.FindAsync(parsed.GetValue(Files)!, SafeXml.LongestDocument, null, cancel))
        {
            // A file that cannot be opened might be JATS; one that was left alone is none.
            var report = found.Source is null ? new JatsRoundTripReport(found.Name, found.Problem!.Severity == ProblemSeverity.Error, [], [found.Problem]) : JatsRoundTrip.Of(found.Source);
            reports.Add(report);
            if (!json)
            {
                text.Write(report);
            }
        }

        // A wrong name would otherwise look like good news.
        var isKept = reports.All(report => report.IsKept) && reports.Any(report => report.IsJats);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(RoundtripJson.Of(isKept, reports), ArticleJson.Options));
        }
        else
        {
            text.WriteSummary(reports);
        }

        return isKept ? 0 : 1;
    }
}
