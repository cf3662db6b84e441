using Publishing.Articles;

namespace Publishing.Crosswalks;

/// <summary>Where an article appeared, in the words that harvesters know from <c>dc:source</c>, then the ISSNs.</summary>
internal static class DublinCoreSource
{
    public static IEnumerable<string?> Of(PublishedArticle published) =>
        [InWords(published), published.Journal.ElectronicIssn?.Value, published.Journal.PrintIssn?.Value];

    // "Journal; Vol. 5 No. 2 (2022): Section; 10-25", each part only when it is known.
    private static string InWords(PublishedArticle published)
    {
        var article = published.Article;
        var (volume, number) = (article.Volume ?? published.Issue?.Volume, article.IssueNumber ?? published.Issue?.Number);
        var year = (published.Issue?.Published ?? article.FirstPublished)?.Year;
        var issue = string.Join(' ', Known(Prefixed("Vol. ", volume), Prefixed("No. ", number), year is null ? null : $"({year:0000})"));
        var section = published.Section?.Title ?? article.SectionTitle;
        return string.Join("; ", Known(published.Journal.Title, string.Join(": ", Known(issue, section)), Pages(article)));
    }

    private static string? Pages(Article article) => article switch
    {
        { PageRange: { Length: > 0 } range } => range,
        { FirstPage: { Length: > 0 } first, LastPage: { Length: > 0 } last } when first != last => $"{first}-{last}",
        { FirstPage: { Length: > 0 } first } => first,
        _ => article.ElocationId,
    };

    private static string? Prefixed(string prefix, string? value) => string.IsNullOrEmpty(value) ? null : prefix + value;

    private static IEnumerable<string> Known(params string?[] parts) => parts.Where(part => !string.IsNullOrWhiteSpace(part))!;
}
