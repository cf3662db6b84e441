using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Journals;

namespace Publishing.Crosswalks.DataCite;

/// <summary>
/// An article in the terms of the DataCite Metadata Schema 4.6, from which both its forms are written: <see cref="DataCiteXmlWriter"/>, <see cref="DataCiteJsonWriter"/>.
/// </summary>
internal sealed record DataCiteDocument
{
    /// <summary>DataCite's code for what is not known, in a property that has to be there (appendix 3 of the schema's documentation).</summary>
    public const string Unavailable = "(:unav)";

    /// <summary>The version of the schema.</summary>
    public const string SchemaVersion = "4.6";

    public required Doi Doi { get; init; }

    /// <summary>The article's page.</summary>
    public required string Url { get; init; }

    public required IReadOnlyList<DataCiteParty> Creators { get; init; }

    public required IReadOnlyList<DataCiteTitle> Titles { get; init; }

    public required string Publisher { get; init; }

    public required string PublicationYear { get; init; }

    public required string ResourceTypeGeneral { get; init; }

    public required string ResourceType { get; init; }

    public required IReadOnlyList<DataCiteSubject> Subjects { get; init; }

    public required IReadOnlyList<DataCiteParty> Contributors { get; init; }

    public required IReadOnlyList<DataCiteDate> Dates { get; init; }

    public LanguageTag? Language { get; init; }

    public required IReadOnlyList<AlternateIdentifier> AlternateIdentifiers { get; init; }

    public required IReadOnlyList<RelatedIdentifier> RelatedIdentifiers { get; init; }

    public required IReadOnlyList<string> Sizes { get; init; }

    public required IReadOnlyList<string> Formats { get; init; }

    public string? Version { get; init; }

    public required IReadOnlyList<RightsStatement> Rights { get; init; }

    public required IReadOnlyList<DataCiteDescription> Descriptions { get; init; }

    public required IReadOnlyList<FundingReference> Funding { get; init; }

    public required DataCiteContainer Container { get; init; }

    /// <summary>Where the full text lies.</summary>
    public required IReadOnlyList<string> ContentUrls { get; init; }

    /// <summary>What the schema asks for and the article has not, in words; nothing when it can be said.</summary>
    public static IReadOnlyList<string> Lacks(PublishedArticle published) =>
    [
        .. published.Article.Doi is null ? (string[])["a DOI"] : [],
        .. DataCiteTitle.Of(published.Article).Count == 0 ? (string[])["a title"] : [],
        .. YearOf(published) is null ? (string[])["a year of publication"] : [],
    ];

    /// <summary>
    /// The article; null when it has no DOI, no title or no year of publication, which the schema asks for and has no code for.
    /// (The XSD lets identifierType be any word; the documentation allows DOI alone.) For a creator or publisher that is not known it has one.
    /// </summary>
    public static DataCiteDocument? Of(PublishedArticle published)
    {
        var article = published.Article;
        if (Lacks(published).Count > 0 || article.Doi is not { } doi || YearOf(published) is not { } year)
        {
            return null;
        }

        List<DataCiteParty> creators = [.. DataCiteParty.Creators(article, withAnonymous: true)];
        return new DataCiteDocument
        {
            Doi = doi,
            Url = published.Addresses.Article(published.Id),
            Creators = creators.Count > 0 ? creators : [new DataCiteParty(Unavailable, null)],
            Titles = DataCiteTitle.Of(article),
            Publisher = PublisherOf(published.Journal) ?? Unavailable,
            PublicationYear = year,
            ResourceTypeGeneral = GeneralTypeOf(article.Type),
            ResourceType = article.Type.Value.Replace('-', ' '),
            Subjects = [.. DataCiteSubject.Of(article)],
            Contributors = [.. DataCiteParty.Contributors(article)],
            Dates = [.. DataCiteDate.Of(published)],
            Language = article.Language,
            AlternateIdentifiers = [.. AlternateIdentifier.Of(article)],
            RelatedIdentifiers = [.. Issns(published.Journal), .. RelatedIdentifier.Articles(article), .. RelatedIdentifier.References(article)],
            Sizes = article.Counts.TryGetValue("page-count", out var pages) && pages > 0 ? [string.Create(CultureInfo.InvariantCulture, $"{pages} pages")] : [],
            Formats = [.. article.FullText.Select(link => MetadataText.Of(link.MediaType)).OfType<string>().Distinct()],
            Version = MetadataText.Of(article.Version),
            Rights = [.. RightsStatement.Of(published)],
            Descriptions = [.. DataCiteDescription.Of(article)],
            Funding = [.. FundingReference.Of(article)],
            Container = DataCiteContainer.Of(published),
            ContentUrls = [.. published.OpenFullText.Select(link => link.Url).Where(Text.WebAddress.IsOne).Select(Text.XmlText.Clean).Distinct()],
        };
    }

    /// <summary>Who publishes the journal; null when nobody has said.</summary>
    public static string? PublisherOf(Journal journal) => MetadataText.Of(journal.Publisher?.Name);

    /// <summary>The year in which the article, or else its issue, appeared; null when nobody has said.</summary>
    public static string? YearOf(PublishedArticle published) => (published.Article.FirstPublished ?? published.Issue?.Published)?.Year.ToString("0000", CultureInfo.InvariantCulture);

    private static string GeneralTypeOf(ArticleType type) => type.Value switch
    {
        "preprint" => "Preprint",
        "data-paper" => "DataPaper",
        "conference-paper" => "ConferencePaper",
        _ => "JournalArticle",
    };

    private static IEnumerable<RelatedIdentifier> Issns(Journal journal)
    {
        if (journal.ElectronicIssn is { } electronic)
        {
            yield return new RelatedIdentifier(electronic.Value, "EISSN", "IsPublishedIn");
        }

        if (journal.PrintIssn is { } print)
        {
            yield return new RelatedIdentifier(print.Value, "ISSN", "IsPublishedIn");
        }
    }
}
