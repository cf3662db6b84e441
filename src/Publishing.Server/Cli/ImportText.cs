using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Server.Ingest;

namespace Publishing.Server.Cli;

/// <summary>The report of an import for people.</summary>
internal static class ImportText
{
    /// <summary>Writes what became of a file and of each of its articles.</summary>
    public static void Write(TextWriter output, FileReport file)
    {
        output.WriteLine($"{file.Name}: {Name(file.Outcome)}{(file.Importer is null ? "" : $" ({file.Importer})")}");
        Write(output, file.Problems, "  ");
        foreach (var article in file.Articles)
        {
            var there = article.ArticleId is { } id ? $"article {id}, {article.State!.Value.ToString().ToLowerInvariant()}: " : "";
            var outcome = file.Articles.Count > 1 ? Name(article.Outcome) + ": " : "";
            output.WriteLine($"  {outcome}{there}{Table.Shortened(article.Title.Length == 0 ? "(no title)" : article.Title)}");
            if (article.Outcome != ImportOutcome.Unchanged)
            {
                Write(output, article.Problems, "    ");
            }
        }
    }

    /// <summary>The last lines: the numbers, and what to do next.</summary>
    public static string Summary(ImportSummary summary, bool dryRun, IReadOnlyList<FileReport> files, IServiceProvider services)
    {
        var drafts = files.SelectMany(file => file.Articles).Where(article => article.State == ArticleState.Draft && article.ArticleId is not null).Select(article => article.ArticleId!.Value).ToList();
        var next = drafts.Count switch
        {
            0 => "",
            <= 10 => $"{Environment.NewLine}Publish with: {services.Advice("articles publish " + string.Join(' ', drafts))}",
            _ => $"{Environment.NewLine}{drafts.Count} drafts: publish with --publish, or with: {services.Advice("articles publish --all --journal SLUG")}",
        };
        return summary + (dryRun ? " It was a dry run: nothing was written." : next);
    }

    private static void Write(TextWriter output, IReadOnlyList<Problem> problems, string indent)
    {
        foreach (var problem in problems.OrderByDescending(problem => problem.Severity))
        {
            output.WriteLine(indent + ProblemText.Of(problem));
        }
    }

    private static string Name(ImportOutcome outcome) => outcome == ImportOutcome.ImportedWithWarnings ? "imported with warnings" : outcome.ToString().ToLowerInvariant();
}
