using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>The journal and the place in it (DataCite property 20, relatedItem).</summary>
internal sealed record DataCiteContainer
{
    public Issn? Issn { get; init; }

    /// <summary>The type of the ISSN: <c>EISSN</c> or <c>ISSN</c>.</summary>
    public string? IssnType { get; init; }

    public IReadOnlyList<(string Text, LanguageTag? Language)> Titles { get; init; } = [];

    public string? PublicationYear { get; init; }

    public string? Volume { get; init; }

    public string? Issue { get; init; }

    /// <summary>The article's number, which stands for pages.</summary>
    public string? Number { get; init; }

    public string? FirstPage { get; init; }

    public string? LastPage { get; init; }

    public string? Publisher { get; init; }

    /// <summary>The place of an article: what the article itself says goes before what its issue says.</summary>
    public static DataCiteContainer Of(PublishedArticle published)
    {
        var (article, journal, issue) = (published.Article, published.Journal, published.Issue);
        List<(string, LanguageTag?)> titles = [.. journal.Titles.Select(title => MetadataText.Of(title.Text) is { } text ? (text, title.Language ?? journal.Language) : ((string, LanguageTag?)?)null).OfType<(string, LanguageTag?)>()];
        return new DataCiteContainer
        {
            Issn = journal.Issn,
            IssnType = journal.Issn is null ? null : journal.ElectronicIssn is null ? "ISSN" : "EISSN",
            Titles = titles,
            PublicationYear = DataCiteDocument.YearOf(published),
            Volume = MetadataText.Of(article.Volume) ?? MetadataText.Of(issue?.Volume),
            Issue = MetadataText.Of(article.IssueNumber) ?? MetadataText.Of(issue?.Number),
            Number = MetadataText.Of(article.ElocationId),
            FirstPage = MetadataText.Of(article.FirstPage),

            // An end without a beginning is no run of pages.
            LastPage = MetadataText.Of(article.FirstPage) is null ? null : MetadataText.Of(article.LastPage),
            Publisher = DataCiteDocument.PublisherOf(journal),
        };
    }
}
