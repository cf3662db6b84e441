using Publishing.Ingest;
using Publishing.Jats;

namespace Publishing.Server.Cli;

/// <summary>The report of a round trip for programs.</summary>
internal static class RoundtripJson
{
    /// <summary>One file.</summary>
    public static object Of(JatsRoundTripReport report) => new
    {
        report.File,
        report.IsJats,
        nothingLost = report.IsKept,
        report.Problems,
        articles = report.Articles.Select(article => new
        {
            article.Doi,
            article.Title,
            nothingLost = article.IsKept,
            normalized = Places(article, RoundTripKind.Normalized),
            lost = Places(article, RoundTripKind.Lost),
            added = Places(article, RoundTripKind.Added),
            article.Faults,
        }),
    };

    private static IEnumerable<object> Places(JatsRoundTripArticle article, RoundTripKind kind) => article.Differences.Where(difference => difference.Kind == kind)
        .Select(difference => new { difference.Normalization, difference.Path, difference.From, difference.To, difference.Line });
}
