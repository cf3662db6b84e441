using System.Text.Json;
using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Journals;
using Publishing.Postgres;
using Publishing.Server.Api;
using Publishing.Server.Ingest;

namespace Publishing.Server.Operations;

/// <summary>
/// A journal for a repository that has none yet, so that there is something to look at: <c>journal.json</c> and <c>articles/*</c> of a folder.
/// An article in a file <c>NAME.withdrawn.json</c> is published and then withdrawn.
/// </summary>
public sealed partial class SampleJournal(PublishingSettings settings, OneTimeWork work, JournalStore journals, ArticleStore articles, ArticlePublisher publisher, SourceImport imports, ILogger<SampleJournal> logger)
{
    /// <summary>Publishes it, when a folder is set and the repository has no journal at all: once. What a start that was cut short has left undone, the next one does.</summary>
    public async Task PublishOnceAsync(CancellationToken cancel)
    {
        if (settings.SampleDirectory is not { } folder)
        {
            return;
        }

        // Of two nodes that start at once, the one that comes second leaves it to the first.
        await using var turn = await work.TakeAsync("sample-journal", cancel);
        if (turn is null || (!turn.WasBegun && (await journals.ListAsync(null, 1, cancel)).Count > 0))
        {
            return;
        }

        var journal = Read(Path.Combine(folder, "journal.json"));
        await turn.BeginAsync(cancel);
        await journals.CreateAsync(journal, cancel);
        await ImportAsync(journal.Slug, Path.Combine(folder, "articles"), cancel);
        await turn.FinishAsync(cancel);
    }

    private static Journal Read(string path)
    {
        using var document = Parse(path);
        var mistakes = JsonMistakes.Find<Journal>(document.RootElement).Select(Mistake.From).ToList();
        if (mistakes.Count == 0)
        {
            var journal = document.RootElement.Deserialize<Journal>(ArticleJson.Options)!;
            mistakes = [.. JournalRules.Check(journal)];
            if (mistakes.Count == 0)
            {
                return JournalRules.Normalize(journal);
            }
        }

        throw new StartRefusedException([.. mistakes.Select(mistake => $"{path}, {mistake.Place}: {mistake.Rule}")]);
    }

    private static JsonDocument Parse(string path)
    {
        try
        {
            return JsonDocument.Parse(File.ReadAllBytes(path));
        }
        catch (JsonException exception)
        {
            throw new StartRefusedException($"{path} cannot be read as JSON: {exception.Message}");
        }
    }

    private async Task ImportAsync(string journal, string folder, CancellationToken cancel)
    {
        var run = (await imports.BeginAsync(new ImportOptions(journal, Publish: true), cancel))!;
        var files = Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal) : Enumerable.Empty<string>();
        var reports = new List<FileReport>();
        foreach (var path in files)
        {
            var report = await run.ImportAsync(new SourceFile(Path.GetFileName(path), await File.ReadAllBytesAsync(path, cancel)), cancel);
            reports.Add(report);
            foreach (var problem in report.Problems.Concat(report.Articles.SelectMany(article => article.Problems)).Where(problem => problem.Severity == ProblemSeverity.Error))
            {
                LogProblem(logger, report.Name, problem.Code, problem.Message);
            }

            if (path.EndsWith(".withdrawn.json", StringComparison.Ordinal))
            {
                await WithdrawAsync(report, cancel);
            }
        }

        LogPublished(logger, journal, ImportSummary.Of(reports));
    }

    private async Task WithdrawAsync(FileReport report, CancellationToken cancel)
    {
        foreach (var id in report.Articles.Select(article => article.ArticleId).OfType<long>())
        {
            var stored = await articles.FindAsync(id, cancel);
            await publisher.WithdrawAsync(id, "Withdrawn to show what a withdrawn article looks like.", stored?.Version, cancel);
        }
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "The sample journal '{Journal}' was published: {Summary}")]
    private static partial void LogPublished(ILogger logger, string journal, ImportSummary summary);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Sample {File}: {Code}: {Problem}")]
    private static partial void LogProblem(ILogger logger, string file, string code, string problem);
}
