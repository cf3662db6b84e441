namespace Publishing.Ingest;

/// <summary>A kind of XML document that people give in place of an article.</summary>
/// <param name="What">What it is, with its article: "a web page".</param>
/// <param name="IsArticles">Whether it holds articles, in a form that is not JATS.</param>
internal sealed record KnownDocument(string What, bool IsArticles);

/// <summary>Documents by their root element, so that whoever gave the wrong one is told what it is.</summary>
internal static class KnownDocuments
{
    public static KnownDocument? Find(string root, string space) => (root.ToLowerInvariant(), space) switch
    {
        ("html", _) => new("a web page", false),
        ("book" or "book-part-wrapper" or "book-part" or "collection-meta", _) => new("a book or a part of one (BITS)", false),
        ("tei" or "teicorpus", _) => new("a TEI document", false),
        ("oai-pmh", _) => new("an OAI-PMH response without JATS in it", false),
        ("article" or "articles" or "issue" or "issues" or "journal", "http://pkp.sfu.ca") => new("an export of Open Journal Systems", true),
        ("articles" or "issues", _) => new("an export of Open Journal Systems", true),
        ("users" or "PKPUsers" or "pkpusers", _) => new("a list of users of Open Journal Systems", false),
        ("pubmedarticleset" or "pubmedarticle" or "medlinecitationset" or "articleset", _) => new("PubMed XML", true),
        ("doi_batch" or "crossref_result" or "doi_records" or "crossref", _) => new("Crossref XML", true),
        ("resource", _) when space.Contains("datacite", StringComparison.Ordinal) => new("DataCite XML", true),
        ("records" or "record", "") => new("a list of records that is not JATS", true),
        ("modscollection" or "mods", _) => new("MODS", true),
        ("collection" or "record", "http://www.loc.gov/MARC21/slim") => new("MARC XML", true),
        ("dc" or "dublin_core" or "qualifieddc", _) => new("Dublin Core", true),
        ("documents", _) => new("a bepress batch", true),
        ("rss" or "feed" or "rdf", _) => new("a feed", false),
        ("urlset" or "sitemapindex", _) => new("a sitemap", false),
        ("svg", _) => new("a picture (SVG)", false),
        ("error" or "errors", _) => new("an error message of a server", false),
        ("us-patent-grant" or "us-patent-application" or "patent-document", _) => new("a patent", false),
        ("standard", _) => new("a standard (STS)", false),
        ("article", "http://docbook.org/ns/docbook") => new("a DocBook article", true),
        ("journal", _) => new("a journal that is not JATS", true),
        _ => null,
    };
}
