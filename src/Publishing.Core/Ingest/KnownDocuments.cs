using Publishing.Ingest.OjsNative;

namespace Publishing.Ingest;

/// <summary>A kind of document that people give in place of an article.</summary>
/// <param name="What">What it is, with its article: "a web page".</param>
/// <param name="IsArticles">Whether it holds articles, in a form that is not read here.</param>
/// <param name="Remedy">What whoever has it can do; null when nothing better is known than what is said of every kind.</param>
internal sealed record KnownDocument(string What, bool IsArticles, string? Remedy = null)
{
    /// <summary>The refusal.</summary>
    public Problem ToProblem(string? value = null)
    {
        var problem = IsArticles
            ? Problem.Of(ProblemCodes.NotRecognized, $"This is {What}, which is not read here. {ImporterRegistry.Readable}", value: value, line: 1)
            : Problem.Of(ProblemCodes.NotAnArticle, $"This is {What}, not an article. {ImporterRegistry.Readable}", value: value, line: 1);
        return Remedy is null ? problem : problem with { Remedy = Remedy };
    }
}

/// <summary>XML by the root element, so that whoever gave the wrong document is told what it is.</summary>
internal static class KnownDocuments
{
    /// <summary>The kind of a document; null when it is none that is known.</summary>
    public static KnownDocument? Find(XmlHead head) => OfPublishers(head) ?? (head.Root.ToLowerInvariant(), head.Namespace) switch
    {
        ("book" or "book-part-wrapper" or "book-part" or "collection-meta", _) => new("a book or a part of one (BITS)", false),
        ("tei" or "teicorpus", _) => new("a TEI document", false),
        ("oai-pmh", _) => new("an OAI-PMH response without JATS in it", false, "Harvest with the metadataPrefix of JATS, if the repository has one."),
        ("users" or "pkpusers" or "user_groups" or "user_group", _) => new("a list of users of Open Journal Systems", false),
        ("monographs" or "monograph", _) => new("an export of books of Open Monograph Press", false),
        ("review_forms" or "review_form" or "review_rounds" or "review_assignments", _) => new("an export of reviews of Open Journal Systems", false),
        ("plugin_settings" or "journal_settings" or "context_settings" or "site_settings" or "email_texts" or "locale_file", _) => new("settings of Open Journal Systems", false),
        ("report" or "reports" or "reportresponse" or "usage_statistics", _) when head.Has("COUNTER") || head.Has("counter") => new("statistics of usage (COUNTER)", false),
        ("submission_file" or "article_galley" or "galley" or "issue_galleys" or "sections" or "authors", NativeEvidence.Namespace) => new("a part of an export of Open Journal Systems", false),
        ("records" or "record", "") => new("a list of records that is not JATS", true),
        ("rdf", _) when head.Has("zotero.org/namespaces") || head.Has("purl.org/net/biblio") => new("RDF of Zotero", true, "Export the same from Zotero as RIS, BibTeX or CSL JSON."),
        ("rdf", _) when !head.Has("purl.org/rss/1.0") => new("RDF", true, "Give the same articles as Dublin Core, JATS, or one of the forms that are read."),
        ("rss" or "feed" or "rdf", _) => new("a feed", false),
        ("arxiv" or "arxivraw", _) => new("metadata in arXiv's own format", true, "Harvest the same with the metadataPrefix oai_dc."),
        ("urlset" or "sitemapindex", _) => new("a sitemap", false),
        ("svg", _) => new("a picture (SVG)", false),
        ("error" or "errors", _) => new("an error message of a server", false),
        ("us-patent-grant" or "us-patent-application" or "patent-document", _) => new("a patent", false),
        ("standard", _) => new("a standard (STS)", false),
        ("article", "http://docbook.org/ns/docbook") => new("a DocBook article", true),
        ("journal", _) => new("a journal that is not JATS", true),
        _ => null,
    };

    // Articles, in words of one house's own.
    private static KnownDocument? OfPublishers(XmlHead head) => (head.Root.ToLowerInvariant(), head.Namespace) switch
    {
        (_, var space) when space.Contains("elsevier.com/xml", StringComparison.Ordinal) => new("XML of Elsevier's own", true, Elsewhere),
        ("article", var space) when space.Contains("erudit.org", StringComparison.Ordinal) => new("XML of Érudit's own", true, Elsewhere),
        ("component", var space) when space.Contains("wiley.com/namespaces", StringComparison.Ordinal) => new("XML of Wiley's own (WileyML)", true, Elsewhere),
        ("publisher", "") when head.Has("<PublisherInfo") => new("XML of Springer's own (A++)", true, Elsewhere),
        ("sources", var space) when space.Contains("officeDocument/2006/bibliography", StringComparison.Ordinal) => new("a list of sources of Microsoft Word", true, "Give the same as RIS, BibTeX or CSL JSON."),
        ("file", var space) when space.Contains("bibtexml", StringComparison.Ordinal) => new("BibTeXML", true, "Give the same as BibTeX."),
        ("dblp", _) => new("XML of DBLP", true, "Export the same from DBLP as BibTeX or RIS."),
        ("feed", _) when head.Has("arxiv.org/") => new("an answer of arXiv's search", true, "Harvest arXiv's OAI-PMH address, or export the articles as BibTeX."),
        ("collection", "") when head.Has("<passage>") => new("BioC", true, "Get the same articles from PubMed Central in JATS."),
        _ => null,
    };

    private const string Elsewhere = "Ask for the same articles in JATS, or give what Crossref has of them (its XML or JSON, by their DOIs).";
}
