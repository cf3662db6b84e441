using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Postgres;
using Publishing.Server.Harvest;

namespace Publishing.Server.Cli;

/// <summary><c>publishing harvest URL --journal SLUG</c></summary>
internal static class HarvestVerb
{
    private static readonly Argument<string?> Address = new("URL") { Description = "The base URL of an OAI-PMH repository; of Open Journal Systems the journal's address.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Journal = new("--journal") { Description = "The journal to put the articles in.", HelpName = "SLUG" };
    private static readonly Option<string?> Prefix = new("--prefix") { Description = "The metadataPrefix to harvest; otherwise the best on offer of those that are read here.", HelpName = "PREFIX" };
    private static readonly Option<string?> Set = new("--set") { Description = "Only the records of this set.", HelpName = "SETSPEC" };
    private static readonly Option<string?> From = new("--from") { Description = "Only what changed since then (YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ); otherwise all the first time, and what is new every other time.", HelpName = "DATE" };
    private static readonly Option<string?> Until = new("--until") { Description = "Only what changed up to then.", HelpName = "DATE" };
    private static readonly Option<bool> Publish = new("--publish") { Description = "Publish the articles at once; otherwise they are drafts." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Do everything but the writing, and say what would come of it." };
    private static readonly Option<bool> AllowPrivate = new("--allow-private") { Description = "Harvest also from addresses of this machine and of private networks." };
    private static readonly Option<bool> List = new("--list") { Description = "List the harvests that there are, and how far each is." };
    private static readonly Option<bool> Json = new("--json") { Description = "The result as JSON." };

    public static Command Make()
    {
        var command = new Command("harvest", "Harvests articles from an OAI-PMH repository. Run again it goes on where it stopped, and brings what has changed since. Exit code 0 when it came to its end and nothing was rejected.")
        {
            Address, Journal, Prefix, Set, From, Until, Publish, DryRun, AllowPrivate, List, Json,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(List))
            {
                return;
            }

            if (result.GetValue(Address) is not { } address || result.GetValue(Journal) is null)
            {
                result.AddError("A harvest needs the URL of a repository and --journal; --list shows those that there are.");
            }
            else if (UrlOf(address) is null)
            {
                result.AddError($"URL is '{address}': give an absolute http or https address.");
            }

            foreach (var date in new[] { From, Until }.Where(date => result.GetValue(date) is { } given && !HarvestDates.IsValid(given)))
            {
                result.AddError($"{date.Name} is '{result.GetValue(date)}': give YYYY-MM-DD or YYYY-MM-DDThh:mm:ssZ.");
            }
        });
        command.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => parsed.GetValue(List) ? ListAsync(parsed, services, ct) : RunAsync(parsed, services, ct), cancel));
        return command;
    }

    private static Uri? UrlOf(string text) => Uri.TryCreate(text, UriKind.Absolute, out var url) && url.Scheme is "http" or "https" && url.UserInfo.Length == 0 ? url : null;

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var request = new HarvestRequest(
            UrlOf(parsed.GetValue(Address)!)!, parsed.GetValue(Journal)!, parsed.GetValue(Prefix), parsed.GetValue(Set), parsed.GetValue(From), parsed.GetValue(Until), parsed.GetValue(Publish), parsed.GetValue(DryRun), parsed.GetValue(AllowPrivate));
        if (await services.GetRequiredService<JournalStore>().FindAsync(request.Journal, cancel) is null)
        {
            return VerbHost.Fail(parsed, $"There is no journal '{request.Journal}'. Make it with: {services.Advice($"journals create --slug {request.Journal} --title \"…\"")}");
        }

        var (output, json) = (parsed.InvocationConfiguration.Output, parsed.GetValue(Json));
        var text = new HarvestText(json ? TextWriter.Null : output, parsed.InvocationConfiguration.Error, request.DryRun);
        var result = await services.GetRequiredService<Harvester>().RunAsync(request, text, cancel);
        if (json)
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(result, ArticleJson.Options));
        }
        else
        {
            text.WriteEnd(parsed.InvocationConfiguration.Error, result, request, services);
        }

        return result is { State: HarvestState.Complete, Counts.Rejected: 0 } ? 0 : 1;
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var all = new List<StoredHarvest>();
        for (IReadOnlyList<StoredHarvest> page = []; page.Count == 200 || all.Count == 0;)
        {
            page = await services.GetRequiredService<HarvestStore>().ListAsync(all.Count == 0 ? null : all[^1].Id, 200, cancel);
            all.AddRange(page);
            if (page.Count == 0)
            {
                break;
            }
        }

        if (parsed.GetValue(Json))
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(all, ArticleJson.Options));
        }
        else if (all.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"Nothing was harvested yet. Begin with: {services.Advice("harvest URL --journal SLUG")}");
        }
        else
        {
            Table.Write(
                parsed.InvocationConfiguration.Output,
                ["NUMBER", "JOURNAL", "STATE", "RECORDS", "REJECTED", "MOVED", "FORMAT", "SET", "ADDRESS"],
                all.Select(harvest => new[]
                {
                    $"{harvest.Id}", harvest.Plan.Journal, harvest.State.ToString().ToLowerInvariant(), $"{harvest.Counts.Records}{(harvest.Counts.CompleteListSize is { } size ? $" of {size}" : "")}", $"{harvest.Counts.Rejected}",
                    Table.Time(harvest.UpdatedAt), harvest.Plan.Prefix, harvest.Plan.Set.Length > 0 ? harvest.Plan.Set : "-", harvest.Plan.BaseUrl + (harvest.Problem is { } problem ? $"  ({problem.Code}: {problem.Message})" : ""),
                }));
        }

        return 0;
    }
}
