using System.Text.RegularExpressions;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Ingest.Bibliography;

internal sealed partial class BibliographyEntry
{
    /// <summary>
    /// Addresses of the article. One that says which it is (a DOI, PubMed, arXiv, a database's record) is an identifier too;
    /// that of a database alone leads to no full text.
    /// </summary>
    /// <param name="text">The field; several are parted by white space, semicolons or line breaks.</param>
    /// <param name="mediaType">The media type, when the field says it.</param>
    public void AddAddresses(string? text, string? mediaType = null)
    {
        var words = (text ?? "").Trim();

        // An address as a page links to it, in the scheme of that page.
        words = words.StartsWith("//", StringComparison.Ordinal) && words.Length > 2 && char.IsAsciiLetterOrDigit(words[2]) ? "https:" + words : words;
        foreach (Match address in Address().Matches(words))
        {
            AddAddress(address.Value.TrimEnd(';', ',', '.', ')', '>'), mediaType);
        }

        if (Isi().Match(words) is { Success: true, Groups: var isi })
        {
            AddIdentifier("wos", isi[1].Value);
        }
        else if (!Address().IsMatch(words))
        {
            AddDoi(words, mustBeOne: false);
        }
    }

    private void AddAddress(string url, string? mediaType)
    {
        url = System.Net.WebUtility.HtmlDecode(url);
        if (DoiAddress().IsMatch(url) && Identifiers.Doi.TryParse(url, out var doi))
        {
            _doi ??= doi;
            return;
        }

        if (Scopus().Match(url) is { Success: true, Groups: var eid })
        {
            AddIdentifier("scopus", eid[1].Value);
            return;
        }

        if (PubMed().Match(url) is { Success: true, Groups: var pmid })
        {
            AddIdentifier("pmid", pmid[1].Value);
            return;
        }

        if (PubMedCentral().Match(url) is { Success: true, Groups: var pmcid })
        {
            AddIdentifier("pmcid", "PMC" + pmcid[1].Value);
        }
        else if (ArXiv().Match(url) is { Success: true, Groups: var arxiv })
        {
            AddIdentifier("arxiv", arxiv[1].Value);
        }
        else if (Databases().IsMatch(url))
        {
            return;
        }

        if (WebAddress.IsOne(url) && !_links.Exists(link => link.Url == url))
        {
            _links.Add(new FullTextLink(url, mediaType ?? (Pdf().IsMatch(url) ? "application/pdf" : null)));
        }
    }

    /// <summary>A link to the full text that is known to be one.</summary>
    public void AddLink(FullTextLink link)
    {
        if (!_links.Exists(other => other.Url == link.Url))
        {
            _links.Add(link);
        }
    }

    [GeneratedRegex(@"https?://[^\s""<>]+?(?=[;,]\s*https?://|[\s""<>]|$)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();

    [GeneratedRegex(@"^https?://(?:dx\.|www\.)?doi\.org/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex DoiAddress();

    [GeneratedRegex(@"^<Go to (?:ISI|WoS)>://(?:WOS:)?([A-Z0-9]+)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Isi();

    [GeneratedRegex(@"scopus\.com/.*[?&]eid=(2-s2\.0-[0-9]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Scopus();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:ncbi\.nlm\.nih\.gov/(?:m/)?pubmed/|pubmed\.ncbi\.nlm\.nih\.gov/)([0-9]{1,9})/?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PubMed();

    [GeneratedRegex(@"^https?://(?:www\.)?(?:ncbi\.nlm\.nih\.gov/pmc|pmc\.ncbi\.nlm\.nih\.gov)/articles/PMC([0-9]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex PubMedCentral();

    [GeneratedRegex(@"^https?://(?:www\.)?arxiv\.org/(?:abs|pdf)/((?:[a-z-]+(?:\.[A-Z]{2})?/)?[0-9.]+?)(?:v[0-9]+)?(?:\.pdf)?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArXiv();

    // Records of databases that readers cannot open.
    [GeneratedRegex(@"//(?:[\w.-]+\.)?(?:scopus\.com|webofknowledge\.com|webofscience\.com|proquest\.com|ebscohost\.com|embase\.com|ovid\.com)/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Databases();

    [GeneratedRegex(@"\.pdf(?:$|[?#])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Pdf();
}
