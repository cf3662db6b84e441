using Publishing.Ingest;
using Publishing.Jats;

namespace Publishing.Server.Cli;

/// <summary>The report of a round trip for people.</summary>
/// <param name="output">Where it is written.</param>
/// <param name="verbose">Whether every place is shown.</param>
internal sealed class RoundtripText(TextWriter output, bool verbose)
{
    /// <summary>Writes what becomes of a file.</summary>
    public void Write(JatsRoundTripReport report)
    {
        if (report.Articles.Count == 0)
        {
            output.WriteLine($"{report.File}: {(report.IsJats ? "cannot be read" : "no JATS")}");
            foreach (var problem in report.Problems)
            {
                output.WriteLine("  " + ProblemText.Of(problem));
            }

            return;
        }

        foreach (var (number, article) in report.Articles.Index())
        {
            var which = report.Articles.Count == 1 ? "" : $" [{number + 1}] {Table.Shortened(article.Title.Length == 0 ? "(no title)" : article.Title, 50)}";
            output.WriteLine($"{report.File}{which}: {Outcome(article)}");
            Write(article);
        }
    }

    /// <summary>The last line: the numbers.</summary>
    public void WriteSummary(IReadOnlyList<JatsRoundTripReport> reports)
    {
        var articles = reports.SelectMany(report => report.Articles).ToList();
        var (bad, unread, others) = (articles.Count(article => !article.IsKept), reports.Count(report => report is { IsJats: true, Articles.Count: 0 }), reports.Count(report => !report.IsJats));
        output.WriteLine($"{Several(articles.Count, "article")}: {(bad == 0 ? "nothing is lost" : $"of {bad} something is lost, added or not valid")}{(unread == 0 ? "" : $"; {Several(unread, "file")} cannot be read")}{(others == 0 ? "" : $"; {Several(others, "file")} of another kind left out")}.");
    }

    private static string Outcome(JatsRoundTripArticle article)
    {
        var changes = article.Differences.Count(difference => difference.Kind == RoundTripKind.Normalized);
        var wrong = new[] { Count(article, RoundTripKind.Lost, "lost"), Count(article, RoundTripKind.Added, "added"), article.Faults.Count == 0 ? null : "not valid" }.OfType<string>().ToList();
        return $"{(wrong.Count == 0 ? "nothing is lost" : string.Join(", ", wrong))}; {(changes == 0 ? "nothing changes" : $"{Several(changes, "place")} in other words")}";
    }

    private static string? Count(JatsRoundTripArticle article, RoundTripKind kind, string word) =>
        article.Differences.Count(difference => difference.Kind == kind) is > 0 and var count ? $"{Several(count, "place")} {word}" : null;

    private void Write(JatsRoundTripArticle article)
    {
        foreach (var fault in article.Faults)
        {
            output.WriteLine("  not valid: " + fault);
        }

        foreach (var difference in article.Differences.Where(difference => difference.Kind != RoundTripKind.Normalized))
        {
            output.WriteLine($"  {difference.Kind.ToString().ToUpperInvariant()} {difference.Path}{Line(difference)}: {Table.Shortened(OneLine(difference.From ?? difference.To), 160)}");
        }

        var named = article.Differences.Where(difference => difference.Kind == RoundTripKind.Normalized).GroupBy(difference => (difference.Normalization, difference.Path));
        foreach (var places in named.OrderBy(group => group.Key.Normalization, StringComparer.Ordinal).ThenBy(group => group.Key.Path, StringComparer.Ordinal))
        {
            output.WriteLine($"  {places.Key.Normalization}: {places.Key.Path}{(places.Count() == 1 ? "" : $" ×{places.Count()}")}");
            foreach (var place in places.Where(_ => verbose))
            {
                output.WriteLine($"     {Line(place)} {Shown(place.From)} → {Shown(place.To)}");
            }
        }
    }

    private static string Line(RoundTripDifference difference) => difference.Line is { } line ? $" (line {line})" : "";

    private static string Shown(string? text) => text is null ? "nothing" : $"'{Table.Shortened(OneLine(text), 100)}'";

    private static string OneLine(string? text) => string.Join(' ', (text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Several(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
