using System.CommandLine;
using System.Text.Json;
using Publishing.Articles;
using Publishing.Readiness;
using Publishing.Server.Readiness;

namespace Publishing.Server.Cli;

/// <summary><c>publishing readiness ARTICLE</c> and <c>publishing readiness --journal SLUG</c></summary>
internal static class ReadinessVerb
{
    private static readonly Argument<long?> Number = new("ARTICLE") { Description = "The number of an article.", Arity = ArgumentArity.ZeroOrOne };
    private static readonly Option<string?> Journal = new("--journal") { Description = "Counted over this journal's published articles.", HelpName = "SLUG" };
    private static readonly Option<string?> Issue = new("--issue") { Description = "Only this issue of the journal.", HelpName = "SLUG" };
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, as the API gives it." };

    public static Command Make()
    {
        var command = new Command("readiness", "Tells whether Google Scholar, DOAJ, Crossref and others would take an article, or a journal's articles, and what they miss. Exit code 0 when each takes them all.") { Number, Journal, Issue, Json };
        command.Validators.Add(result =>
        {
            if (result.GetValue(Number) is null == result.GetValue(Journal) is null || (result.GetValue(Issue) is not null && result.GetValue(Journal) is null))
            {
                result.AddError("Name an article by its number, or a journal by --journal SLUG, and if you like an issue of it by --issue SLUG.");
            }
        });
        command.SetAction((parsed, cancel) => VerbHost.RunAsync(parsed, (services, ct) => RunAsync(parsed, services.GetRequiredService<ReadinessReports>(), ct), cancel));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, ReadinessReports reports, CancellationToken cancel)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (parsed.GetValue(Number) is { } number)
        {
            if (await reports.OfArticleAsync(number, cancel) is not { } article)
            {
                return VerbHost.Fail(parsed, $"There is no article {number}.");
            }

            Write(output, parsed.GetValue(Json), article, () => WriteArticle(output, article));
            return article.State != ArticleState.Withdrawn && article.Consumers.All(consumer => consumer.Ready) ? 0 : 1;
        }

        var (slug, issue) = (parsed.GetValue(Journal)!, parsed.GetValue(Issue));
        if (await reports.OfJournalAsync(slug, issue, int.MaxValue, cancel) is not { } journal)
        {
            return VerbHost.Fail(parsed, issue is null ? $"There is no journal '{slug}'." : $"There is no issue '{issue}' in a journal '{slug}'.");
        }

        Write(output, parsed.GetValue(Json), journal, () => WriteJournal(output, journal));
        return journal.Consumers.All(consumer => consumer.NotReady == 0) ? 0 : 1;
    }

    private static void Write(TextWriter output, bool json, object report, Action table)
    {
        if (json)
        {
            output.WriteLine(JsonSerializer.Serialize(report, ArticleJson.Options));
        }
        else
        {
            table();
        }
    }

    private static void WriteArticle(TextWriter output, ArticleReadiness article)
    {
        output.WriteLine(Table.Shortened(article.Title));
        if (article.Note is not null)
        {
            output.WriteLine(article.Note);
        }

        Table.Write(output, ["CONSUMER", "READY", "ERRORS", "WARNINGS"], article.Consumers.Select(consumer => new[]
        {
            consumer.Title,
            consumer.Ready ? "yes" : "no",
            $"{consumer.Problems.Count(problem => problem.Severity == ProblemSeverity.Error)}",
            $"{consumer.Problems.Count(problem => problem.Severity == ProblemSeverity.Warning)}",
        }));
        foreach (var consumer in article.Consumers.Where(consumer => consumer.Problems.Count > 0))
        {
            output.WriteLine();
            output.WriteLine(consumer.Title);
            foreach (var problem in consumer.Problems)
            {
                output.WriteLine($"  {ProblemText.Of(problem)}{(problem.Field is null ? "" : $" [{problem.Field}]")}");
            }
        }
    }

    private static void WriteJournal(TextWriter output, JournalReadiness journal)
    {
        output.WriteLine($"{journal.Articles} published article{(journal.Articles == 1 ? "" : "s")}");
        Table.Write(output, ["CONSUMER", "READY", "WITH WARNINGS", "NOT READY"], journal.Consumers.Select(consumer => new[] { consumer.Title, $"{consumer.Ready}", $"{consumer.WithWarnings}", $"{consumer.NotReady}" }));
        foreach (var consumer in journal.Consumers.Where(consumer => consumer.Missing.Count > 0))
        {
            output.WriteLine();
            output.WriteLine(consumer.Title);
            Table.Write(output, ["  SEVERITY", "CODE", "FIELD", "ARTICLES", "SUCH AS", "WHAT TO DO"], consumer.Missing.Select(Row));
        }
    }

    private static string[] Row(FrequentLack lack) =>
        ["  " + lack.Severity.ToString().ToLowerInvariant(), lack.Code, lack.Field ?? "", $"{lack.Articles}", $"{lack.Example}", lack.Remedy ?? ""];
}
