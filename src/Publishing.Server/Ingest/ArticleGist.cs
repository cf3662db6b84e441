using System.Globalization;
using Publishing.Articles;

namespace Publishing.Server.Ingest;

/// <summary>What was understood of an article, in a few lines: enough for an editor to see whether authors, date and place are what they should be.</summary>
internal static class ArticleGist
{
    private const int MostNames = 10;

    /// <summary>The lines; those of which nothing is known are left out.</summary>
    public static IReadOnlyList<string> Of(Article article) =>
    [
        .. Line("authors", Names(article)),
        .. Line("published", article.FirstPublished?.ToString()),
        .. Line("in", Place(article)),
        .. Line("DOI", article.Doi?.Value),
        .. Line("license", string.Join(", ", article.Permissions.Licenses.Select(license => license.Url ?? "terms without an address"))),
        .. Line("has", Rest(article)),
    ];

    private static IEnumerable<string> Line(string what, string? value) => string.IsNullOrEmpty(value) ? [] : [$"{what}: {value}"];

    private static string Names(Article article)
    {
        var names = article.Contributors.Select(person => person.Anonymous ? "anonymous" : person.Kind == "author" ? person.DisplayName : $"{person.DisplayName} ({person.Kind})").ToList();
        return string.Join("; ", names.Take(MostNames)) + (names.Count > MostNames ? $"; and {names.Count - MostNames} more" : "");
    }

    private static string Place(Article article) => string.Join(", ", new[]
    {
        article.SourceJournal?.Title,
        article.Volume is { } volume ? $"volume {volume}" : null,
        article.IssueNumber is { } issue ? $"issue {issue}" : null,
        article.PageRange is { } range ? $"pages {range}" : article.FirstPage is { } first ? article.LastPage is { } last && last != first ? $"pages {first}–{last}" : $"page {first}" : article.ElocationId,
        article.SectionTitle is { } section ? $"section {section}" : null,
    }.OfType<string>());

    private static string Rest(Article article) => string.Join(", ", new[]
    {
        Languages("a title", article.Titles.Skip(1).Select(title => title.Language?.Value), article),
        Languages("an abstract", article.Abstracts.Select(text => text.Language?.Value), article),
        Counted(article.Keywords.Sum(group => group.Keywords.Count), "keyword"),
        Counted(article.Affiliations.Count, "affiliation"),
        Counted(article.References.Count, "reference"),
        Counted(article.Awards.Count, "award"),
        Counted(article.FullText.Count, "link", "s to the full text", " to the full text"),
    }.OfType<string>());

    private static string? Languages(string what, IEnumerable<string?> languages, Article article)
    {
        var all = languages.Select(language => language ?? article.Language?.Value ?? "no language said").Distinct(StringComparer.Ordinal).ToList();
        return all.Count == 0 ? null : $"{what} in {string.Join(", ", all)}";
    }

    private static string? Counted(int count, string what, string many = "s", string one = "") => count == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{count} {what}{(count == 1 ? one : many)}");
}
