using System.Text.RegularExpressions;
using Publishing.Ingest.SchemaOrg;

namespace Publishing.Ingest.HtmlPages;

/// <summary>What a page is when it is not the page of an article.</summary>
/// <param name="What">What it is, with its article.</param>
/// <param name="Remedy">What whoever gave it can do.</param>
internal sealed partial record PageKind(string What, string? Remedy = null)
{
    private const string GiveThePage = "Give the page of one article: it has the abstract on it.";

    /// <summary>The refusal.</summary>
    public Problem ToProblem(string title)
    {
        var problem = Problem.Of(ProblemCodes.NotAnArticle, $"This is {What}, not the page of an article.", value: title.Length > 0 ? title : null, line: 1);
        return Remedy is null ? problem : problem with { Remedy = Remedy };
    }

    /// <summary>What tags and data say that the page describes, when that is no article; null when it is one, or nothing is said.</summary>
    public static PageKind? OfWork(HtmlPage page, JsonLdBlocks data)
    {
        if (page.First("citation_patent_number", "citation_patent_publication_number", "citation_patent_application_number", "citation_patent_country") is not null)
        {
            return new("a patent");
        }

        if (page.First("citation_journal_title", "bepress_citation_journal_title") is not null)
        {
            return null;
        }

        var isConference = page.First("citation_conference_title", "citation_conference") is not null;
        return page.First("citation_dissertation_institution", "citation_dissertation_name", "bepress_citation_dissertation_institution", "bepress_citation_dissertation_name") is not null ? new("a thesis")
            : !isConference && page.First("citation_inbook_title") is not null ? new("a chapter of a book")
            : !isConference && page.First("citation_isbn", "citation_book_title", "og:isbn", "book:isbn") is not null ? new("a book")
            : page.Tags.Where(tag => tag.Name is "dc.type" or "eprints.type" or "prism.aggregationtype" or "og:type" or "citation_article_type").Select(tag => Named(tag.Content)).FirstOrDefault(name => name is not null) is { } said ? new(said)
            : data.Articles.Count == 0 && data.Others.Where(node => node.Is("Dataset", "Book", "Chapter", "Thesis", "SoftwareSourceCode", "SoftwareApplication", "VideoObject", "Course", "Patent", "Map")).Select(SchemaOrgTypes.Name).FirstOrDefault() is { } kind ? new(kind)
            : null;
    }

    /// <summary>What a page is that describes nothing.</summary>
    public static PageKind OfPage(HtmlPage page, JsonLdBlocks data)
    {
        var heading = PageElements.Words(page.Elements.First("h1")) ?? "";
        var title = page.Title;
        var classes = page.Document.Body?.ClassName ?? "";
        return Challenge().IsMatch(title) || page.Elements.First("#challenge-form, #cf-wrapper, .cf-error-details, #challenge-running, #px-captcha, .g-recaptcha-challenge, #captcha-form") is not null ? new("a page that asks whether a person is there (Cloudflare and the like)", "Open the page in a browser, let it load, and save or copy it then.")
            : Error().IsMatch(title) || (heading.Length < 80 && Error().IsMatch(heading)) ? new($"an error page ({(Error().IsMatch(title) ? title : heading)})", "Open the address in a browser, see that the article is there, and save or copy the page.")
            : page.Elements.First("frameset, frame") is not null ? new("a frame around other pages", "Open the page within the frame by itself, and save or copy that.")
            : IsGalley(page) ? new("the full text of an article as a web page", "Give the article's own page, which its title or its arrow leads back to.")
            : classes.Contains("pkp_page_issue", StringComparison.Ordinal) || page.Elements.All(".obj_article_summary, .tocArticle, .tocTitle").Skip(1).Any() || page.Elements.First(".obj_issue_toc") is not null ? new("the table of contents of an issue", GiveThePage)
            : page.Elements.First("input[type=password]") is not null && page.Elements.All("p").Take(30).Count() < 30 ? new("a login page", "Log in, open the page of the article, and save or copy it.")
            : classes.Contains("pkp_page_search", StringComparison.Ordinal) || Search().IsMatch(title) || data.Others.Any(node => node.Is("SearchResultsPage")) ? new("a page of search results", GiveThePage)
            : classes.Contains("pkp_page_index", StringComparison.Ordinal) || classes.Contains("pkp_page_about", StringComparison.Ordinal) || data.Others.Any(node => node.Is("Periodical", "Journal")) ? new("a page of a journal", GiveThePage)
            : new("a web page that says nothing of an article", "Open the page of the article in a browser, select all of it, copy it, and give that text.");
    }

    /// <summary>Whether the page is a file of an article: OJS shows it in a frame or in its own viewer, with the title on top and a way back.</summary>
    public static bool IsGalley(HtmlPage page) =>
        page.Elements.First("#pdfCanvasContainer, .galley_view, .galley_view_with_notice, header.header_view, #pdfDownloadLinkContainer, #htmlContainer, .html_galley, iframe[name=htmlFrame], #articlePdf") is not null
        || (page.Document.Body?.ClassName?.Contains("pkp_op_view", StringComparison.Ordinal) == true && page.Elements.First("iframe, embed, object") is not null && page.Elements.First(".obj_article_details") is null);

    private static string? Named(string type) => Kinds().Match(type) is { Success: true } match ? match switch
    {
        { Groups: var groups } when groups["data"].Success => "a data set",
        { Groups: var groups } when groups["chapter"].Success => "a chapter of a book",
        { Groups: var groups } when groups["book"].Success => "a book",
        { Groups: var groups } when groups["thesis"].Success => "a thesis",
        { Groups: var groups } when groups["patent"].Success => "a patent",
        { Groups: var groups } when groups["software"].Success => "software",
        { Groups: var groups } when groups["video"].Success => "a video",
        { Groups: var groups } when groups["sound"].Success => "a sound recording",
        { Groups: var groups } when groups["picture"].Success => "a picture",
        { Groups: var groups } when groups["teaching"].Success => "teaching material",
        _ => null,
    } : null;

    [GeneratedRegex(@"^(?:info:eu-repo/semantics/|https?://purl\.org/(?:dc/dcmitype|coar/resource_type)/|dcmitype:|text\.)?(?:(?<data>data ?sets?|research data|c_ddb1)|(?<chapter>book[_ -]?(?:part|chapter|section|item)|chapter|capítulo(?: de livro| de libro)?|c_3248|incollection)|(?<book>books?|monograph|libro|livro|c_2f33|книга|книги|монография)|(?<thesis>thesis|theses|dissertations?|(?:doctoral|master|bachelor)(?:['’]s)?[ -]?thesis|thesis or dissertation|phd ?thesis|c_46ec|c_db06|tesis|tese|диссертация)|(?<patent>patents?)|(?<software>software|computer program|c_5ce6)|(?<video>video(?:\..*)?|moving ?image|c_12ce|film)|(?<sound>sound|audio(?:\..*)?|c_18cc)|(?<picture>(?:still)?image|photograph|c_ecc8)|(?<teaching>lecture|learning object|teaching resource|c_e059))$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Kinds();

    [GeneratedRegex(@"^(?:just a moment|attention required|checking your browser|один момент|un momento|um momento|please wait|ddos[- ]guard|ddos protection|access to this page has been denied|are you a (?:robot|human)|robot check|security check|client challenge|verify(?:ing)? you are human|human verification|validate user|one more step)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Challenge();

    [GeneratedRegex(@"(?:^|\W)(?:error\s*)?(?:40[0-9]|410|429|50[0-9])(?:\s|$|[:!|-])|page not found|not found$|^not found|forbidden|access denied|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|too many requests|site (?:is )?(?:under|in) maintenance|^maintenance|^error$|страница не найдена|доступ запрещ|página no encontrada|página não encontrada|page non trouvée|seite nicht gefunden|sayfa bulunamadı|halaman tidak ditemukan", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Error();

    [GeneratedRegex(@"^(?:search(?: results?)?|results? for|browse|advanced search|поиск|результаты поиска|buscar|pesquisa|recherche)(?:\W|$)|search results", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Search();
}
