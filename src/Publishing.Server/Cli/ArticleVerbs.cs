using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Postgres;
using Publishing.Server.Api;

namespace Publishing.Server.Cli;

/// <summary><c>publishing articles …</c></summary>
internal static class ArticleVerbs
{
    private static readonly JsonSerializerOptions Indented = new(ArticleJson.Options) { WriteIndented = true };
    private static readonly Option<string?> Journal = new("--journal") { Description = "Only this journal's.", HelpName = "SLUG" };
    private static readonly Option<string?> Issue = new("--issue") { Description = "Of the journal only this issue's.", HelpName = "SLUG" };
    private static readonly Option<ArticleState?> State = new("--state") { CustomParser = result => Choice.Of<ArticleState>(result), Description = "Only those in this state.", HelpName = "draft|published|withdrawn" };
    private static readonly Option<int> Limit = new("--limit") { Description = "How many at most.", HelpName = "N", DefaultValueFactory = _ => 100 };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, as the API gives it." };
    private static readonly Option<bool> All = new("--all") { Description = "Every draft of the journal that --journal names." };
    private static readonly Option<string?> Reason = new("--reason") { Description = "Why, for the tombstone that readers see.", HelpName = "TEXT" };
    private static readonly Argument<long[]> Numbers = new("NUMBER") { Description = "Numbers of articles.", Arity = ArgumentArity.ZeroOrMore };
    private static readonly Argument<long[]> Several = new("NUMBER") { Description = "Numbers of articles.", Arity = ArgumentArity.OneOrMore };
    private static readonly Argument<long> Number = new("NUMBER") { Description = "The number of an article." };

    public static Command Make()
    {
        var list = new Command("list", "Lists articles, the newest first.") { Journal, Issue, State, Limit, Json };
        list.Validators.Add(result =>
        {
            if (result.GetValue(Issue) is not null && result.GetValue(Journal) is null)
            {
                result.AddError("An issue is one of a journal: name the journal beside it, by --journal SLUG.");
            }
        });
        list.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        var show = new Command("show", "Shows an article with its problems and what each format made of it.") { Number, Json };
        show.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ShowAsync(parsed, services, ct), cancel));
        var publish = new Command("publish", "Publishes drafts, or withdrawn articles again.") { Numbers, All, Journal, Issue };
        publish.Validators.Add(result =>
        {
            if (result.GetValue(Numbers) is not { Length: > 0 } == !(result.GetValue(All) && result.GetValue(Journal) is not null) || (result.GetValue(Issue) is not null && !result.GetValue(All)))
            {
                result.AddError("Name the articles by their numbers, or all drafts of a journal by --all --journal SLUG, with --issue SLUG those of one issue.");
            }
        });
        publish.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => PublishAsync(parsed, services, ct), cancel));
        var withdraw = new Command("withdraw", "Withdraws published articles: harvesters are told that they were deleted, for as long as they are not published again.") { Several, Reason };
        withdraw.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ArticleRemoval.WithdrawAsync(parsed, services, parsed.GetValue(Several)!, parsed.GetValue(Reason), ct), cancel));
        var delete = new Command("delete", "Deletes drafts that were never published; what was published is withdrawn instead.") { Several };
        delete.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ArticleRemoval.DeleteAsync(parsed, services, parsed.GetValue(Several)!, ct), cancel));
        return new Command("articles", "Lists, shows, publishes, withdraws and deletes articles.") { list, show, publish, withdraw, delete };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var limit = parsed.GetValue(Limit);
        if (limit is < 1 or > 100_000)
        {
            return VerbHost.Fail(parsed, $"--limit is {limit}: give a number from 1 to 100000.");
        }

        ArticleState[]? states = parsed.GetValue(State) is { } state ? [state] : null;
        var found = await services.GetRequiredService<ArticleStore>().ListAsync(new ArticleSelection(parsed.GetValue(Journal), parsed.GetValue(Issue), states, NewestFirst: true), null, limit, cancel);
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            var addresses = services.GetRequiredService<RepositoryAddresses>();
            await output.WriteLineAsync(JsonSerializer.Serialize(found.Select(stored => ArticleSummary.Of(stored, addresses, new Caller(ApiKeyRole.Admin))), ArticleJson.Options));
            return 0;
        }

        Table.Write(
            output,
            ["NUMBER", "STATE", "JOURNAL", "PROBLEMS", "TITLE"],
            found.Select(stored => new[] { $"{stored.Id}", Name(stored.State), stored.Journal, $"{EditorProblems.Of(stored).Count}", Table.Shortened(stored.Article.PlainTitle) }));
        return 0;
    }

    private static async Task<int> ShowAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var number = parsed.GetValue(Number);
        if (await services.GetRequiredService<ArticleStore>().FindAsync(number, cancel) is not { } stored)
        {
            return VerbHost.Fail(parsed, Unknown(services, number));
        }

        var addresses = services.GetRequiredService<RepositoryAddresses>();
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Json))
        {
            await output.WriteLineAsync(JsonSerializer.Serialize(ArticleResource.Of(stored, addresses, new Caller(ApiKeyRole.Admin)), Indented));
            return 0;
        }

        await output.WriteLineAsync($"{stored.Article.PlainTitle}");
        await output.WriteLineAsync($"  article {stored.Id}, {Name(stored.State)}, in {stored.Journal}{(stored.Issue is null ? "" : $", issue {stored.Issue}")}{(stored.Section is null ? "" : $", section {stored.Section}")}, version {stored.Version}");
        await output.WriteLineAsync($"  authors: {(stored.Article.Contributors.Count == 0 ? "none" : string.Join("; ", stored.Article.Contributors.Select(contributor => contributor.DisplayName)))}");
        await output.WriteLineAsync($"  DOI: {stored.Article.Doi?.Value ?? "none"}");
        await output.WriteLineAsync($"  page: {addresses.Article(stored.Id)}");
        foreach (var format in stored.Formats)
        {
            await output.WriteLineAsync($"  {format.MetadataPrefix}: {(format.IsKept ? "given in its former state: " + format.Reason : !format.Valid ? "not given: " + format.Reason : format.Deleted ? "deleted" : "valid")}{(format.Datestamp is { } stamp ? ", datestamp " + Table.Time(stamp) : "")}");
        }

        foreach (var problem in EditorProblems.Of(stored))
        {
            await output.WriteLineAsync("  " + ProblemText.Of(problem));
        }

        return 0;
    }

    private static async Task<int> PublishAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var articles = services.GetRequiredService<ArticleStore>();
        var (numbers, heldBack) = parsed.GetValue(All) ? await DraftsAsync(articles, parsed.GetValue(Journal)!, parsed.GetValue(Issue), cancel) : (parsed.GetValue(Numbers)!.Distinct().ToList(), []);
        var unknown = new List<long>();
        foreach (var number in numbers)
        {
            if (await articles.FindAsync(number, cancel) is null)
            {
                unknown.Add(number);
            }
        }

        if (unknown.Count > 0)
        {
            return VerbHost.Fail(parsed, string.Join(Environment.NewLine, unknown.Select(number => Unknown(services, number))) + Environment.NewLine + "Nothing was published.");
        }

        var published = await services.GetRequiredService<ArticlePublisher>().PublishManyAsync(numbers, cancel);
        await parsed.InvocationConfiguration.Output.WriteLineAsync($"{published} published{(published < numbers.Count ? $", {numbers.Count - published} were already" : "")}.");
        if (heldBack.Count > 0)
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync($"{heldBack.Count} stay drafts, for where they come from their journal has not published them ({ProblemCodes.NotPublishedThere.Code}): {string.Join(", ", heldBack.Take(20))}{(heldBack.Count > 20 ? ", …" : "")}. Publish such a one by its number.");
        }

        return 0;
    }

    // What its own journal has not published is not published here by a wholesale word.
    private static async Task<(List<long> Drafts, List<long> HeldBack)> DraftsAsync(ArticleStore articles, string journal, string? issue, CancellationToken cancel)
    {
        const int page = 1_000;
        var (drafts, heldBack) = (new List<long>(), new List<long>());
        for (long? after = null; ;)
        {
            var read = await articles.ListAsync(new ArticleSelection(journal, issue, [ArticleState.Draft]), after, page, cancel);
            foreach (var stored in read)
            {
                (stored.Problems.Any(problem => problem.Code == ProblemCodes.NotPublishedThere.Code) ? heldBack : drafts).Add(stored.Id);
            }

            if (read.Count < page)
            {
                return (drafts, heldBack);
            }

            after = read[^1].Id;
        }
    }

    internal static string Unknown(IServiceProvider services, long number) => $"There is no article {number}; '{services.Advice("articles list")}' shows them.";

    private static string Name(ArticleState state) => state.ToString().ToLowerInvariant();
}
