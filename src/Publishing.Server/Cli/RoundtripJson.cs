using Publishing.Ingest;
using Publishing.Jats;

namespace Publishing.Server.Cli;

/// <summary>The report of a round trip for programs.</summary>
/// <param name="NothingLost">Whether of no article anything is lost.</param>
/// <param name="Files">The files.</param>
internal sealed record RoundtripJson(bool NothingLost, IReadOnlyList<RoundtripJson.FileOf> Files)
{
    /// <summary>The report of several files.</summary>
    public static RoundtripJson Of(bool nothingLost, IEnumerable<JatsRoundTripReport> reports) => new(nothingLost, [.. reports.Select(report => new FileOf(report.File, report.IsJats, report.IsKept, report.Problems, [.. report.Articles.Select(Of)]))]);

    private static ArticleOf Of(JatsRoundTripArticle article) => new(article.Doi, article.Title, article.IsKept, Places(article, RoundTripKind.Normalized), Places(article, RoundTripKind.Lost), Places(article, RoundTripKind.Added), article.Faults);

    private static List<PlaceOf> Places(JatsRoundTripArticle article, RoundTripKind kind) => [.. article.Differences.Where(difference => difference.Kind == kind)
        .Select(difference => new PlaceOf(difference.Normalization, difference.Path, difference.From, difference.To, difference.Line))];

    /// <summary>One file.</summary>
    internal sealed record FileOf(string File, bool IsJats, bool NothingLost, IReadOnlyList<Problem> Problems, IReadOnlyList<ArticleOf> Articles);

    /// <summary>One article of it.</summary>
    internal sealed record ArticleOf(string? Doi, string Title, bool NothingLost, IReadOnlyList<PlaceOf> Normalized, IReadOnlyList<PlaceOf> Lost, IReadOnlyList<PlaceOf> Added, IReadOnlyList<string> Faults);

    /// <summary>One place in which the two documents differ.</summary>
    internal sealed record PlaceOf(string? Normalization, string Path, string? From, string? To, int? Line);
}
