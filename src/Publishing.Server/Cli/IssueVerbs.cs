using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Api;
using Publishing.Server.Web.Pages.Journals;

namespace Publishing.Server.Cli;

/// <summary><c>publishing issues …</c></summary>
internal static class IssueVerbs
{
    private static readonly Argument<string> Slug = new("SLUG") { Description = $"The issue's name in addresses, such as 5-2: {JournalSlug.Rule}. It never changes." };
    private static readonly Option<string> Journal = new("--journal") { Description = "The journal whose issue it is.", HelpName = "SLUG", Required = true };
    private static readonly Option<string?> Volume = new("--volume") { Description = "Its volume, as printed.", HelpName = "TEXT" };
    private static readonly Option<string?> Number = new("--number") { Description = "Its number, as printed.", HelpName = "TEXT" };
    private static readonly Option<string?> Date = new("--date") { Description = "When it appeared: YYYY, YYYY-MM or YYYY-MM-DD.", HelpName = "DATE" };
    private static readonly Option<string[]> Title = new("--title") { Description = "The title of a special issue; with a language before it, as in 'ru:Степь', once for each.", HelpName = "[LANG:]TITLE" };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, as the API gives it." };

    public static Command Make()
    {
        var list = new Command("list", "Lists a journal's issues, the newest first, with how many drafts, published and withdrawn articles each has.") { Journal, Json };
        list.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ListAsync(parsed, services, ct), cancel));
        var create = new Command("create", "Makes an issue. Articles that are imported with its volume and number are put in it.") { Slug, Journal, Volume, Number, Date, Title };
        create.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => CreateAsync(parsed, services, ct), cancel));
        var change = new Command("change", "Changes what is named of an issue and leaves the rest as it is: a title takes the place of the one in its language (the principal one when it names none), or is added. Its records are rendered anew.") { Slug, Journal, Volume, Number, Date, Title };
        change.Validators.Add(result =>
        {
            if (result.Children.OfType<OptionResult>().All(option => option.Option == Journal || option.Option == CommandLine.Data))
            {
                result.AddError("Name what is to change, such as --date.");
            }
        });
        change.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => ChangeAsync(parsed, services, ct), cancel));
        return new Command("issues", "Lists, makes and changes the issues of a journal.") { list, create, change };
    }

    private static async Task<int> ListAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (journal, journals, articles) = (parsed.GetValue(Journal)!, services.GetRequiredService<JournalStore>(), services.GetRequiredService<ArticleStore>());
        if (await journals.FindAsync(journal, cancel) is null)
        {
            return VerbHost.Fail(parsed, NoJournal(services, journal));
        }

        var issues = await AllAsync(journals, journal, cancel);
        if (parsed.GetValue(Json))
        {
            await parsed.InvocationConfiguration.Output.WriteLineAsync(JsonSerializer.Serialize(issues, ArticleJson.Options));
            return 0;
        }

        if (issues.Count == 0)
        {
            await parsed.InvocationConfiguration.Error.WriteLineAsync($"The journal '{journal}' has no issues. Make one with: {services.Advice($"issues create SLUG --journal {journal} --volume VOLUME --number NUMBER")}");
            return 0;
        }

        var rows = new List<string[]>();
        foreach (var issue in IssueName.NewestFirst(issues))
        {
            var counts = await articles.CountAsync(journal, issue.Slug, cancel);
            rows.Add([issue.Slug, issue.Volume ?? "", issue.Number ?? "", $"{issue.Published}", .. Enum.GetValues<ArticleState>().Select(state => $"{counts[state]}"), issue.Titles is [var title, ..] ? Table.Shortened(title.Text.ToPlainText()) : ""]);
        }

        Table.Write(parsed.InvocationConfiguration.Output, ["SLUG", "VOLUME", "NUMBER", "DATE", "DRAFTS", "PUBLISHED", "WITHDRAWN", "TITLE"], rows);
        return 0;
    }

    private static async Task<List<Issue>> AllAsync(JournalStore journals, string journal, CancellationToken cancel)
    {
        const int page = 200;
        var issues = new List<Issue>();
        for (string? after = null; ;)
        {
            var read = await journals.ListIssuesAsync(journal, after, page, cancel);
            issues.AddRange(read.Select(stored => stored.Issue));
            if (read.Count < page)
            {
                return issues;
            }

            after = read[^1].Issue.Slug;
        }
    }

    private static async Task<int> CreateAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (slug, journal) = (parsed.GetValue(Slug)!, parsed.GetValue(Journal)!);
        var (issue, refusal) = Read(new JsonObject { ["slug"] = slug }, parsed);
        if (issue is null)
        {
            return VerbHost.Fail(parsed, refusal);
        }

        var made = await services.GetRequiredService<JournalStore>().CreateIssueAsync(journal, issue, cancel);
        return made.Outcome switch
        {
            ChangeOutcome.Done => Say(parsed, $"The issue '{slug}' of '{journal}' was made: {services.GetRequiredService<RepositoryAddresses>().Issue(journal, slug)}"),
            ChangeOutcome.Duplicate => VerbHost.Fail(parsed, $"There is an issue '{slug}' of '{journal}' already: '{IssueName.Of(made.Value!.Issue)}'. Change it with: {services.Advice($"issues change {slug} --journal {journal}")}"),
            _ => VerbHost.Fail(parsed, NoJournal(services, journal)),
        };
    }

    private static async Task<int> ChangeAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var (slug, journal, journals) = (parsed.GetValue(Slug)!, parsed.GetValue(Journal)!, services.GetRequiredService<JournalStore>());
        if (await journals.FindIssueAsync(journal, slug, cancel) is not { } stored)
        {
            return VerbHost.Fail(parsed, $"There is no issue '{slug}' of a journal '{journal}'; '{services.Advice($"issues list --journal {journal}")}' shows them.");
        }

        var (named, refusal) = Read(JsonSerializer.SerializeToNode(stored.Issue, ArticleJson.Options)!.AsObject(), parsed);
        if (named is null)
        {
            return VerbHost.Fail(parsed, refusal);
        }

        var language = (await journals.FindAsync(journal, cancel))?.Journal.Language;
        var issue = parsed.GetValue(Title) is { Length: > 0 } ? named with { Titles = JournalChange.Titles(stored.Issue.Titles, named.Titles, language) } : named;
        var changed = await journals.ReplaceIssueAsync(journal, slug, issue, stored.Version, cancel);
        return changed.Outcome switch
        {
            ChangeOutcome.Done => Say(parsed, $"The issue '{slug}' of '{journal}' was changed; its records follow within seconds of the server's running."),
            ChangeOutcome.Unchanged => Say(parsed, $"The issue '{slug}' of '{journal}' was so already."),
            _ => VerbHost.Fail(parsed, $"Somebody else changed the issue '{slug}' of '{journal}' at the same time: look at it, and change it again."),
        };
    }

    // Options become the same document that the API would be given, so that the same checks hold for them.
    private static (Issue? Issue, string Refusal) Read(JsonObject document, ParseResult parsed)
    {
        foreach (var (member, value) in Named(parsed).Where(member => member.Value is not null))
        {
            document[member] = JsonSerializer.SerializeToNode(value, ArticleJson.Options);
        }

        using var given = JsonSerializer.SerializeToDocument(document);
        var mistakes = JsonMistakes.Find<Issue>(given.RootElement).Select(Mistake.From).ToList();
        var issue = mistakes.Count > 0 ? null : given.RootElement.Deserialize<Issue>(ArticleJson.Options)!;
        mistakes.AddRange(issue is null ? [] : JournalRules.Check(issue));
        return mistakes.Count == 0 ? (issue, "") : (null, string.Join(Environment.NewLine, mistakes.Select(mistake => $"{OptionOf(mistake.Place!)}{(mistake.Value is null ? "" : $" is {mistake.Value}")}: {mistake.Rule}")));
    }

    private static Dictionary<string, object?> Named(ParseResult parsed) => new()
    {
        ["volume"] = parsed.GetValue(Volume),
        ["number"] = parsed.GetValue(Number),
        ["published"] = parsed.GetValue(Date),
        ["titles"] = parsed.GetValue(Title) is { Length: > 0 } titles ? titles.Select(TitleArgument.Read) : null,
    };

    // By the option that the person gave, and not by the field that it became.
    private static string OptionOf(string place) => place.Split('/')[1] switch
    {
        "slug" => Slug.Name,
        "volume" => Volume.Name,
        "number" => Number.Name,
        "published" => Date.Name,
        "titles" => Title.Name,
        _ => place,
    };

    private static string NoJournal(IServiceProvider services, string journal) => $"There is no journal '{journal}'; '{services.Advice("journals list")}' shows them.";

    private static int Say(ParseResult parsed, string sentence)
    {
        parsed.InvocationConfiguration.Output.WriteLine(sentence);
        return 0;
    }
}
