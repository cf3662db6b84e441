using System.Text;
using Publishing.Ingest;
using Publishing.Ingest.Tables;

namespace Publishing.Server.Ingest;

/// <summary>
/// Gives back the rows of a table whose articles were not taken, to be mended. A row that only says again what another of the same source says is not among them:
/// given again on its own it would overwrite that.
/// </summary>
internal static class RejectedTable
{
    /// <summary>A CSV of them, with a byte order mark as Excel wants it; null when there are none.</summary>
    /// <param name="table">The source; null when it is no table.</param>
    /// <param name="read">Its articles.</param>
    /// <param name="reports">What became of each.</param>
    public static string? Of(SourceFile? table, IReadOnlyList<ImportedArticle> read, IReadOnlyList<ArticleReport> reports)
    {
        if (table is null)
        {
            return null;
        }

        // Rows of a part are numbered as in the whole.
        var before = table.Evidence?.RowsBefore ?? 0;
        List<(SourceRows, string)> rejected = [.. read.Zip(reports).Where(article => IsToBeMended(article.Second) && article.First.Rows is not null).Select(article => (article.First.Rows! with { First = article.First.Rows!.First - before, Last = article.First.Rows!.Last - before }, ReasonOf(article.Second)))];
        return RejectedRows.Of(table, rejected) is { } bytes ? Encoding.UTF8.GetString(bytes) : null;
    }

    private static bool IsToBeMended(ArticleReport report) => report.Outcome == ImportOutcome.Rejected
        && (report.Problems.Where(problem => problem.Severity == ProblemSeverity.Error).ToList() is not { Count: > 0 } errors || errors.Exists(problem => problem.Code != ProblemCodes.DuplicateInSource.Code));

    private static string ReasonOf(ArticleReport report) => string.Join(" ", report.Problems
        .Where(problem => problem.Severity == ProblemSeverity.Error)
        .Select(problem => $"{problem.Message} {problem.Remedy}".TrimEnd()));

    /// <summary>The rows of a part of a large table, to be put behind those of the part before.</summary>
    // Each part has the headings; the first of them is ours. A row may stand above them that says what several are called together.
    public static string WithoutHeadings(string rows)
    {
        const string first = "reason";
        var text = rows.TrimStart('\uFEFF');
        var at = text.StartsWith(first, StringComparison.Ordinal) ? 0 : text.IndexOf($"\r\n{first}", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        // A heading may have lines of its own, in quotation marks.
        var isQuoted = false;
        for (var i = at == 0 ? 0 : at + 2; i < text.Length; i++)
        {
            isQuoted ^= text[i] == '"';
            if (text[i] == '\n' && !isQuoted)
            {
                return text[(i + 1)..];
            }
        }

        return "";
    }
}
