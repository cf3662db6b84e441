using System.CommandLine;
using Publishing.Deposits;
using Publishing.Server.Deposits;
using Publishing.Server.Operations;

namespace Publishing.Server.Cli;

/// <summary><c>publishing export NAME …</c></summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Name = new("NAME") { Description = $"What to write: {Names}." };
    private static readonly Option<string?> Journal = new("--journal") { Description = "All published articles of this journal.", HelpName = "SLUG" };
    private static readonly Option<string?> Issue = new("--issue") { Description = "Of the journal only this issue.", HelpName = "SLUG" };
    private static readonly Option<long[]> Articles = new("--article") { Description = "This article, in place of a journal; once for each.", HelpName = "N", AllowMultipleArgumentsPerToken = true };
    private static readonly Option<FileInfo?> Out = new("--out") { Description = "The file to write; standard output without it.", HelpName = "FILE" };
    private static readonly Option<string?> Depositor = new("--depositor") { Description = "Who deposits, for consumers who want to know (setting Publishing__DepositorName).", HelpName = "NAME" };
    private static readonly Option<string?> Email = new("--email") { Description = "Where the consumer sends its answer (setting Publishing__DepositorEmail).", HelpName = "ADDRESS" };

    private static string Names => string.Join(", ", DepositRegistry.All.Select(deposit => deposit.Name));

    public static Command Make()
    {
        var command = new Command("export", "Writes published articles as the file in which they are registered or deposited: with Crossref, DOAJ, PubMed and others (docs/deposits.md). Problems go to standard error; an article that the consumer would refuse is left out. Exit code 0 when every article is in the file.") { Name, Journal, Issue, Articles, Out, Depositor, Email };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Name) is { } name && DepositRegistry.Find(name) is null)
            {
                var meant = Nearest.To(name, DepositRegistry.All.Select(deposit => deposit.Name));
                result.AddError($"There is no export '{name}'{(meant is null ? "" : $"; did you mean '{meant}'?")}: use {Names}.");
            }
            else if (Selection(result.GetValue(Journal), result.GetValue(Issue), result.GetValue(Articles)).Mistake is { } mistake)
            {
                result.AddError($"{mistake} Use --journal SLUG, with --issue SLUG for one issue, or --article N.");
            }
            else if (result.GetValue(Email) is { } email && !DepositorAddress.IsValid(email))
            {
                result.AddError($"--email is '{email}', which is no e-mail address: give one such as deposits@press.example.org.");
            }
        });
        command.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => RunAsync(parsed, services, ct), cancel));
        return command;
    }

    private static DepositSelection Selection(string? journal, string? issue, long[]? articles) => new(journal, issue, articles ?? []);

    private static async Task<int> RunAsync(ParseResult parsed, IServiceProvider services, CancellationToken cancel)
    {
        var deposit = DepositRegistry.Find(parsed.GetValue(Name)!)!;
        var (articles, refusal) = await services.GetRequiredService<DepositArticles>().FindAsync(Selection(parsed.GetValue(Journal), parsed.GetValue(Issue), parsed.GetValue(Articles)), deposit.TakesText, cancel);
        if (refusal is not null)
        {
            return VerbHost.Fail(parsed, refusal);
        }

        var file = deposit.Write(articles, await services.GetRequiredService<Depositor>().ContextAsync(parsed.GetValue(Depositor), parsed.GetValue(Email), cancel));
        var errors = parsed.InvocationConfiguration.Error;
        foreach (var found in file.Problems)
        {
            await errors.WriteLineAsync($"{(found.Article is { } number ? $"article {number}: " : "")}{ProblemText.Of(found.Problem)}");
        }

        if (file.Content is null)
        {
            return VerbHost.Fail(parsed, $"No file was written: {deposit.Title} can take none of the {articles.Count} articles so.");
        }

        if (await WriteAsync(file.Content, parsed.GetValue(Out), cancel) is { } failure)
        {
            return VerbHost.Fail(parsed, failure);
        }

        await errors.WriteLineAsync($"{deposit.Title}: {file.Articles.Count} of {articles.Count} articles{(parsed.GetValue(Out) is { } named ? $" in {named}" : "")}.");
        return file.Articles.Count == articles.Count ? 0 : 1;
    }

    private static async Task<string?> WriteAsync(byte[] content, FileInfo? file, CancellationToken cancel)
    {
        if (file is null)
        {
            // Bytes and no text: a file in UTF-16 begins with its byte order mark.
            await using var output = Console.OpenStandardOutput();
            await output.WriteAsync(content, cancel);
            return null;
        }

        try
        {
            await File.WriteAllBytesAsync(file.FullName, content, cancel);
            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"{file} cannot be written: {exception.Message}";
        }
    }
}
