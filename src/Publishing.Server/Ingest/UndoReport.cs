using System.Globalization;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>What became of the articles of an import that was undone.</summary>
/// <param name="Import">The import's number.</param>
/// <param name="DryRun">Whether nothing was done.</param>
/// <param name="Deleted">How many drafts are gone.</param>
/// <param name="Withdrawn">How many published articles are withdrawn, because harvesters have them.</param>
/// <param name="Restored">How many are as they were before.</param>
/// <param name="Left">What was left as it is: changed by somebody since, or with identifiers that another article has now.</param>
public sealed record UndoReport(long Import, bool DryRun, int Deleted, int Withdrawn, int Restored, IReadOnlyList<UndoneArticle> Left)
{
    /// <summary>When it had been undone already; absent when it had not. What was left then is tried again.</summary>
    public DateTime? UndoneAt { get; init; }

    /// <summary>Undoes an import, or says what would become of it.</summary>
    public static async Task<UndoReport> RunAsync(ImportUndo undo, StoredImport import, bool dryRun, CancellationToken cancel)
    {
        var report = new UndoReport(import.Id, dryRun, 0, 0, 0, []) { UndoneAt = import.UndoneAt };
        var left = new List<UndoneArticle>();
        await foreach (var article in undo.RunAsync(import.Id, dryRun, cancel))
        {
            report = article.Outcome switch
            {
                UndoOutcome.Deleted => report with { Deleted = report.Deleted + 1 },
                UndoOutcome.Withdrawn => report with { Withdrawn = report.Withdrawn + 1 },
                UndoOutcome.Restored => report with { Restored = report.Restored + 1 },
                _ => report,
            };
            if (article.Outcome is UndoOutcome.ChangedSince or UndoOutcome.Blocked)
            {
                left.Add(article);
            }
        }

        return report with { Left = left };
    }

    /// <summary>Why an article was left as it is.</summary>
    public static string Why(UndoneArticle article) => article switch
    {
        { Outcome: UndoOutcome.Blocked } => "another article has its identifiers now",
        { ChangedBy: { } import } => string.Create(CultureInfo.InvariantCulture, $"import {import} changed it since: undo that one first"),
        _ => "somebody changed it since",
    };

    /// <summary>The numbers in a sentence.</summary>
    public string Say()
    {
        if (UndoneAt is { } before && Deleted + Withdrawn + Restored + Left.Count == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"Import {Import} was undone already, at {before:yyyy-MM-ddTHH:mm:ssZ}. Nothing was changed.");
        }

        var would = DryRun ? "would be " : "";
        return $"Import {Import}: {Deleted} drafts {would}deleted, {Withdrawn} published articles {would}withdrawn, {Restored} {would}restored, {Left.Count} left as they are.";
    }
}
