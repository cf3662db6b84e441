namespace Publishing.Ingest.SchemaOrg;

/// <summary>The types of schema.org that are an article, and what the others are called.</summary>
internal static class SchemaOrgTypes
{
    private static readonly HashSet<string> Scholarly = new(["ScholarlyArticle", "MedicalScholarlyArticle", "APIReference"], StringComparer.Ordinal);

    private static readonly HashSet<string> Articles = new(["Article", "Report", "TechArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "ReviewNewsArticle", "BackgroundNewsArticle", "SatiricalArticle"], StringComparer.Ordinal);

    // What anybody may write: an article only when somebody gave it a DOI.
    private static readonly HashSet<string> Posts = new(["BlogPosting", "NewsArticle", "SocialMediaPosting", "LiveBlogPosting", "DiscussionForumPosting", "CreativeWork", "Review"], StringComparer.Ordinal);

    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["Dataset"] = "a data set", ["DataCatalog"] = "a catalogue of data", ["DataDownload"] = "a data set", ["DataFeed"] = "a data set",
        ["Book"] = "a book", ["Chapter"] = "a chapter of a book", ["Thesis"] = "a thesis", ["BookSeries"] = "a series of books", ["Audiobook"] = "a book",
        ["SoftwareSourceCode"] = "software", ["SoftwareApplication"] = "software", ["WebApplication"] = "software", ["ComputationalWorkflow"] = "software",
        ["Periodical"] = "a journal", ["Journal"] = "a journal", ["PublicationIssue"] = "an issue of a journal", ["PublicationVolume"] = "a volume of a journal", ["Newspaper"] = "a newspaper",
        ["VideoObject"] = "a video", ["AudioObject"] = "a sound recording", ["ImageObject"] = "a picture", ["MediaObject"] = "a file", ["Movie"] = "a film", ["Map"] = "a map", ["Photograph"] = "a picture",
        ["Course"] = "a course", ["LearningResource"] = "teaching material", ["PresentationDigitalDocument"] = "a presentation", ["DigitalDocument"] = "a document", ["Poster"] = "a poster", ["Collection"] = "a collection",
        ["Person"] = "a person", ["Organization"] = "an organization", ["CollegeOrUniversity"] = "an organization", ["Event"] = "an event", ["Product"] = "a product", ["Legislation"] = "a law", ["Patent"] = "a patent",
        ["BlogPosting"] = "a post of a blog", ["NewsArticle"] = "a news item", ["SocialMediaPosting"] = "a post", ["Review"] = "a review", ["Blog"] = "a blog", ["WebSite"] = "a web site", ["WebPage"] = "a web page", ["ItemList"] = "a list",
        ["CollectionPage"] = "a list", ["SearchResultsPage"] = "a list of search results", ["CreativeWork"] = "a work of no kind that is said",
    };

    /// <summary>Whether the node can be nothing but an article of science.</summary>
    public static bool IsScholarly(LinkedNode node) => node.Types.Exists(Scholarly.Contains);

    /// <summary>Whether the node is an article.</summary>
    public static bool IsArticle(LinkedNode node) => !node.Is("Dataset", "Book", "Chapter", "Thesis") && (IsScholarly(node) || node.Types.Exists(Articles.Contains) || (node.Types.Exists(Posts.Contains) && SchemaOrgIds.DoiOf(node) is not null));

    /// <summary>What a node that is no article is, with its article; null when that is not known.</summary>
    public static string? Name(LinkedNode node) => node.Types.Select(type => Others.GetValueOrDefault(type)).FirstOrDefault(name => name is not null);
}
