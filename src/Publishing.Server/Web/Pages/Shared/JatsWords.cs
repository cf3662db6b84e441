namespace Publishing.Server.Web.Pages.Shared;

/// <summary>What the tokens of JATS are called on a page. Lists in JATS are open, so a token that is not known is shown as words.</summary>
public static class JatsWords
{
    private static readonly Dictionary<string, string> AbstractKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["plain-language-summary"] = "Plain-language summary",
        ["executive-summary"] = "Summary",
        ["graphical"] = "Graphical abstract",
        ["key-points"] = "Key points",
        ["teaser"] = "In brief",
        ["toc"] = "In brief",
    };

    private static readonly Dictionary<string, string> DateKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["rev-recd"] = "Revised",
        ["rev-request"] = "Revision requested",
        ["preprint"] = "Posted as a preprint",
        ["pub"] = "Published",
        ["collection"] = "Issue date",
    };

    private static readonly Dictionary<string, string> RelationKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["corrected-article"] = "This corrects",
        ["correction-forward"] = "Corrected by",
        ["retracted-article"] = "This retracts",
        ["retraction-forward"] = "Retracted by",
        ["translated-article"] = "This is a translation of",
        ["translation"] = "Translated as",
        ["preprint"] = "Preprint",
        ["commentary-article"] = "This comments on",
        ["commentary"] = "Commented on by",
        ["letter"] = "Letter",
        ["companion"] = "Companion article",
        ["updated-article"] = "This updates",
        ["peer-reviewed-article"] = "This reviews",
        ["reviewed-article"] = "This reviews",
        ["data-article"] = "Data article",
        ["object-of-concern"] = "This expresses concern about",
        ["expression-of-concern"] = "Concern expressed by",
        ["partial-retraction"] = "Retracted in part by",
        ["addended-article"] = "This adds to",
        ["addendum"] = "Added to by",
        ["update"] = "Updated by",
        ["republished-article"] = "This is a republication of",
        ["republication"] = "Republished as",
    };

    private static readonly Dictionary<string, string> MediaTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["application/pdf"] = "PDF",
        ["text/html"] = "Full text (HTML)",
        ["application/xhtml+xml"] = "Full text (HTML)",
        ["application/epub+zip"] = "EPUB",
        ["application/xml"] = "Full text (XML)",
        ["text/xml"] = "Full text (XML)",
        ["text/plain"] = "Full text (plain text)",
    };

    private static readonly Dictionary<string, string> IdentifierKinds = new(StringComparer.OrdinalIgnoreCase)
    {
        ["pmid"] = "PubMed",
        ["pmcid"] = "PubMed Central",
        ["arxiv"] = "arXiv",
        ["edn"] = "EDN",
        ["udc"] = "UDC",
        ["publisher-id"] = "Publisher’s number",
    };

    // NISO RP-8.
    private static readonly Dictionary<string, string> Versions = new(StringComparer.OrdinalIgnoreCase)
    {
        ["AO"] = "Author’s original",
        ["SMUR"] = "Submitted manuscript under review",
        ["AM"] = "Accepted manuscript",
        ["P"] = "Proof",
        ["VoR"] = "Version of record",
        ["CVoR"] = "Corrected version of record",
        ["EVoR"] = "Enhanced version of record",
    };

    /// <summary>The words of a token: <c>research-article</c> is "Research article".</summary>
    public static string Of(string token)
    {
        var words = token.Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? "" : char.ToUpperInvariant(words[0]) + words[1..];
    }

    /// <summary>What an abstract of that kind is called; null is the abstract itself.</summary>
    public static string OfAbstract(string? kind) => kind is null ? "Abstract" : AbstractKinds.GetValueOrDefault(kind) ?? Of(kind);

    /// <summary>What happened on a date of that kind.</summary>
    public static string OfDate(string kind) => DateKinds.GetValueOrDefault(kind) ?? Of(kind);

    /// <summary>How an article stands to another.</summary>
    public static string OfRelation(string kind) => RelationKinds.GetValueOrDefault(kind) ?? Of(kind);

    /// <summary>What a form of the full text is called; null is a form that nobody has named.</summary>
    public static string OfMediaType(string? mediaType) => mediaType is null ? "Full text" : MediaTypes.GetValueOrDefault(mediaType) ?? $"Full text ({mediaType})";

    /// <summary>What a version (NISO RP-8) is called.</summary>
    public static string OfVersion(string version) => Versions.GetValueOrDefault(version) ?? version;

    /// <summary>What a field of our own JSON is called, by its pointer: <c>permissions/copyrightYear</c> is "Copyright year".</summary>
    public static string OfField(string field)
    {
        var name = field[(field.LastIndexOf('/') + 1)..];
        return Of(string.Concat(name.Select(c => char.IsAsciiLetterUpper(c) ? "-" + char.ToLowerInvariant(c) : c.ToString())));
    }

    /// <summary>What an identifier of that kind is called.</summary>
    public static string OfIdentifier(string kind) => IdentifierKinds.GetValueOrDefault(kind) ?? Of(kind);
}
