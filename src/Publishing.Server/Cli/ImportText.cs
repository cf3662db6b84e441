using System.Text.Json;
using System.Text.Json.Nodes;
using Publishing.Articles;
using Publishing.Server.Ingest;
using Publishing.Text;

namespace Publishing.Server.Cli;

/// <summary>The report of an import for people.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="dryRun">Whether nothing was done and all is said of what would be.</param>
internal sealed class ImportText(TextWriter output, bool dryRun)
{
    // More than an editor reads at once; the JSON has all of them.
    private const int MostChanges = 20;

    private static readonly string[] OfThisImport = [ProblemCodes.StaysWithdrawn.Code, ProblemCodes.AppliedBefore.Code];

    // More than anybody reads: then only what was not taken is listed, and the rest is counted.
    private const int MostListed = 100;
    private const int MostAdvised = 10;

    // Two files, or two rows, may tell of one article.
    private readonly HashSet<long> _drafts = [];
    private readonly Dictionary<string, (Problem First, int Count)> _notListed = new(StringComparer.Ordinal);

    /// <summary>Writes what became of a file and of each of its articles.</summary>
    public void Write(FileReport file)
    {
        var from = file.Part is { Number: > 1, FirstLine: var line } ? $", from line {line}" : "";
        output.WriteLine($"{file.Name}{from}: {Outcome(file)}{(file.Importer is null ? "" : $" ({file.Importer})")}");
        Write(file.Problems, "  ");
        var isLong = file.Part is not null || file.Articles.Count > MostListed;
        if (isLong && file.Articles.Count > 0)
        {
            output.WriteLine("  " + string.Join(", ", file.Articles.CountBy(article => (article.Outcome, article.PublishedNow)).OrderBy(count => count.Key).Select(count => $"{count.Value} {Outcome(count.Key.Outcome, count.Key.PublishedNow)}")));
        }

        foreach (var article in file.Articles)
        {
            Remember(article);
            if (!isLong || article.Outcome == ImportOutcome.Rejected)
            {
                Write(article, file.Articles.Count > 1);
            }
            else if (article.Outcome != ImportOutcome.Unchanged)
            {
                Count(article.Problems);
            }
        }
    }

    /// <summary>The last lines: the numbers, and what to do next.</summary>
    public void WriteSummary(ImportSummary summary, string journal, long? import, IServiceProvider services)
    {
        WriteNotListed();
        if (import is { } number && summary.Changed > 0)
        {
            output.WriteLine($"This is import {number}. Undo with: {services.Advice($"imports undo {number}")}");
        }

        output.WriteLine(summary.Say(dryRun) + (dryRun ? " It was a dry run: nothing was written." : ""));
        if (dryRun || _drafts.Count == 0)
        {
            return;
        }

        output.WriteLine(_drafts.Count <= MostAdvised
            ? $"Publish with: {services.Advice("articles publish " + string.Join(' ', _drafts.Order()))}"
            : $"{_drafts.Count} drafts: publish them by importing again with --publish, or every draft of the journal with: {services.Advice($"articles publish --all --journal {journal}")}");
    }

    private void Write(ArticleReport article, bool isOneOfSeveral)
    {
        var there = article.ArticleId is { } id ? $"article {id}, {article.State!.Value.ToString().ToLowerInvariant()}: " : "";
        var outcome = isOneOfSeveral ? Outcome(article.Outcome, article.PublishedNow) + ": " : "";
        output.WriteLine($"  {outcome}{there}{Table.Shortened(article.Title.Length == 0 ? "(no title)" : article.Title)}");

        foreach (var line in article.Understood ?? [])
        {
            output.WriteLine($"    {line}");
        }

        Write(article.Changes ?? []);

        // Of an unchanged article only what this import found, and not what has been known of it.
        Write(article.Outcome == ImportOutcome.Unchanged ? [.. article.Problems.Where(problem => OfThisImport.Contains(problem.Code))] : article.Problems, "    ");
    }

    private void Remember(ArticleReport article)
    {
        if (article is { State: ArticleState.Draft, ArticleId: { } id })
        {
            _drafts.Add(id);
        }
    }

    /// <summary>What was wrong with articles that were not listed, each kind of problem once with how often it was found.</summary>
    public void WriteNotListed()
    {
        foreach (var (first, count) in _notListed.Values.OrderByDescending(problem => problem.First.Severity).ThenByDescending(problem => problem.Count))
        {
            output.WriteLine($"{count} {(count == 1 ? "time" : "times")}, in articles that are not listed above, such as: {ProblemText.Of(first)}");
        }
    }

    /// <summary>Counts what is wrong with the articles of a file that is not listed.</summary>
    public void Count(FileReport file)
    {
        foreach (var article in file.Articles.Where(article => article.Outcome != ImportOutcome.Unchanged))
        {
            Count(article.Problems);
        }
    }

    private void Count(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems.Where(problem => problem.Severity != ProblemSeverity.Info))
        {
            _notListed[problem.Code] = _notListed.TryGetValue(problem.Code, out var known) ? (known.First, known.Count + 1) : (problem, 1);
        }
    }

    /// <summary>Which files the rows are in that were not taken, or how to get them.</summary>
    /// <param name="written">The files.</param>
    /// <param name="areThere">Whether there are such rows.</param>
    /// <param name="asked">The file that was asked for.</param>
    public void WriteRejected(IReadOnlyList<string> written, bool areThere, string? asked)
    {
        if (written.Count > 0)
        {
            output.WriteLine($"Rows that were not taken, each with its reason: {string.Join(", ", written)}. Mend them there and import that file.");
        }
        else if (areThere)
        {
            output.WriteLine("Import again with --rejected FILE to get the rows that were not taken, each with its reason.");
        }
        else if (asked is not null)
        {
            output.WriteLine($"No row of a table was rejected: {asked} was not written.");
        }
    }

    // Of a file with several articles no one word is true.
    private string Outcome(FileReport file) => file.Articles.Count switch
    {
        0 => Outcome(file.Outcome, publishedNow: false),
        1 => Outcome(file.Outcome, file.Articles[0].PublishedNow),
        var several => $"{several} articles",
    };

    private string Outcome(ImportOutcome outcome, bool publishedNow)
    {
        var words = outcome switch
        {
            ImportOutcome.ImportedWithWarnings => "imported with warnings",
            _ => outcome.ToString().ToLowerInvariant(),
        };
        return (dryRun && outcome != ImportOutcome.Unchanged ? "would be " : "") + words + (!publishedNow ? "" : dryRun ? ", would be published" : ", published now");
    }

    private void Write(IReadOnlyList<ArticleChange> changes)
    {
        foreach (var change in changes.Take(MostChanges))
        {
            output.WriteLine($"    {change.Label}: {Shown(change.Before)} becomes {Shown(change.After)}");
        }

        if (changes.Count > MostChanges)
        {
            output.WriteLine($"    and {changes.Count - MostChanges} more changes; --json shows them all");
        }
    }

    private static string Shown(string? value) => value is null ? "nothing" : $"'{Table.Shortened(VisibleText.OneLine(Readable(value)))}'";

    // What is more than a text is given as JSON, of which an editor reads the texts.
    private static string Readable(string value)
    {
        if (value.Length == 0 || value[0] is not ('{' or '['))
        {
            return value;
        }

        try
        {
            return string.Join(", ", Texts(JsonNode.Parse(value)).Where(text => text.Length > 0));
        }
        catch (JsonException)
        {
            return value;
        }
    }

    // A list that begins with a text is one text with its markup.
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject members => members.Where(member => member.Key is not ("id" or "xml")).SelectMany(member => Texts(member.Value)),
        JsonArray list when list.Any(item => item is JsonValue) && list.Any(item => item is JsonObject) => [string.Concat(list.SelectMany(Texts))],
        JsonArray list => list.SelectMany(Texts),
        null => [],
        _ => [node.ToString()],
    };

    private void Write(IReadOnlyList<Problem> problems, string indent)
    {
        foreach (var problem in problems.OrderByDescending(problem => problem.Severity))
        {
            output.WriteLine(indent + ProblemText.Of(problem));
        }
    }
}
