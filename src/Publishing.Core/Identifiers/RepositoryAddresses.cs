using System.Globalization;

namespace Publishing.Identifiers;

/// <summary>Every absolute address that this repository gives out. They come from the configured public base URL alone, never from a request.</summary>
public sealed class RepositoryAddresses
{
    private readonly string _base;

    /// <summary>Addresses below a public base URL, such as <c>https://press.example.org/journals/</c>; with or without the final slash.</summary>
    /// <param name="baseUrl">The public base URL.</param>
    /// <param name="identifierDomain">The namespace of the oai-identifiers, a domain name.</param>
    public RepositoryAddresses(Uri baseUrl, string identifierDomain)
    {
        _base = baseUrl.AbsoluteUri.TrimEnd('/');
        IdentifierDomain = identifierDomain;
    }

    /// <summary>The namespace of the oai-identifiers.</summary>
    public string IdentifierDomain { get; }

    /// <summary>The home page.</summary>
    public string Home => _base + "/";

    /// <summary>The base URL of OAI-PMH for the whole repository.</summary>
    public string Oai => _base + "/oai";

    /// <summary>The base URL of OAI-PMH for one journal.</summary>
    public string JournalOai(string slug) => $"{_base}/journals/{slug}/oai";

    /// <summary>A journal's page.</summary>
    public string Journal(string slug) => $"{_base}/journals/{slug}";

    /// <summary>An issue's page.</summary>
    public string Issue(string journal, string slug) => $"{Journal(journal)}/issues/{slug}";

    /// <summary>An article's page.</summary>
    public string Article(long id) => string.Create(CultureInfo.InvariantCulture, $"{_base}/articles/{id}");

    /// <summary>An article as a file to download, by what its address ends in.</summary>
    public string ArticleRepresentation(long id, string suffix) => $"{Article(id)}.{suffix}";

    /// <summary>An article as JATS to download.</summary>
    public string ArticleJats(long id) => ArticleRepresentation(id, "jats.xml");

    /// <summary>Who would take an article: a page for those who hold a key.</summary>
    public string ArticleReadiness(long id) => $"{Article(id)}/readiness";

    /// <summary>Who would take a journal's articles: a page for those who hold a key.</summary>
    public string JournalReadiness(string slug) => $"{Journal(slug)}/readiness";

    /// <summary>A schema of ours, by its path below <c>schemas/</c>.</summary>
    public string Schema(string path) => $"{_base}/schemas/{path}";

    /// <summary>Anything else, by its path without a first slash.</summary>
    public string Path(string path) => $"{_base}/{path}";

    /// <summary>The article's oai-identifier (OAI-PMH §2.4): given once, the same for ever.</summary>
    public string OaiIdentifier(long id) => string.Create(CultureInfo.InvariantCulture, $"oai:{IdentifierDomain}:articles/{id}");

    /// <summary>The article that an oai-identifier names; null when it is none of ours.</summary>
    public long? ArticleId(string identifier)
    {
        var prefix = $"oai:{IdentifierDomain}:articles/";

        // One spelling only: the parser alone would let a number pass that has zeros before it or NUL behind it.
        return identifier.StartsWith(prefix, StringComparison.Ordinal)
            && identifier.AsSpan(prefix.Length) is [>= '1' and <= '9', ..] digits
            && !digits.ContainsAnyExceptInRange('0', '9')
            && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
    }
}
