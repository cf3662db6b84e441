using AngleSharp.Dom;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Ingest.ArticlePages;
using Publishing.Ingest.Values;
using Publishing.Text;

namespace Publishing.Ingest.HtmlPages;

/// <summary>
/// The page of an article as the themes of Open Journal Systems lay it out: <c>obj_article_details</c> of 3.x and the themes made after it,
/// and the ids of 2.x. Much of it stands in no meta element.
/// </summary>
internal sealed class OjsPage
{
    /// <summary>What a person calls what is read here.</summary>
    public const string Source = "the page itself";

    private readonly HtmlPage _page;
    private readonly IElement _root;
    private readonly ImportNotes _notes;

    private OjsPage(HtmlPage page, IElement root, ImportNotes notes) => (_page, _root, _notes) = (page, root, notes);

    /// <summary>What the page shows; null when it is no such page.</summary>
    public static PageReading? Read(HtmlPage page, ImportNotes notes)
    {
        var root = page.Elements.First(".obj_article_details, .article-details, #articleDetails, article.article-full")
            ?? (page.Elements.First("#articleTitle, #articleAbstract, #authorString") is not null ? page.Document.Body : null)
            ?? (IsOjs(page) && page.Elements.First(".pkp_page_article, .page_article, .article-page") is { } body && page.Within(body, "h1, h2, h3").Any() ? body : null);
        return root is null ? null : new OjsPage(page, root, notes).Read();
    }

    /// <summary>Whether the page says that Open Journal Systems made it.</summary>
    public static bool IsOjs(HtmlPage page) =>
        page.All("generator").Any(tag => tag.Content.Contains("Open Journal Systems", StringComparison.OrdinalIgnoreCase))
        || page.Document.Body?.ClassName?.Contains("pkp_", StringComparison.Ordinal) == true;

    private PageReading Read()
    {
        var people = OjsPageAuthors.Read(_page, _root);
        var issue = Issue();
        var heading = One("h1.page_title", ".page_title", "h1.page-title", "h1.article-title", ".article_title", "#articleTitle h3", "#articleTitle", "header h1", "h1", "header h2", ".page-header h2");
        var small = heading?.QuerySelector("small");
        var title = PageElements.Rich(small is null || heading is null ? heading : PageElements.WithoutLabel(heading, "small"));
        var subtitle = PageElements.Rich(small ?? One(".subtitle", ".page-subtitle", ".article-subtitle", "h1 + h2:not(.pkp_screen_reader):not(.label)"));
        subtitle = subtitle is null || IsHeading(subtitle.ToPlainText()) ? null : subtitle;
        return new PageReading(Source, new Article
        {
            Titles = title is null ? [] : [new Title(title, Subtitle: subtitle)],
            Abstracts = Abstracts(),
            Keywords = Keywords(),
            Subjects = Categories(),
            Contributors = people.Contributors,
            Affiliations = people.Affiliations,
            PubDates = PubDates(issue),
            History = [.. History("received", ".item.submitted .value", ".date_submitted .value", ".item.date-submitted .value"), .. History("accepted", ".item.accepted .value", ".date_accepted .value")],
            Volume = issue?.Volume,
            IssueNumber = issue?.Number,
            ElocationId = null,
            FirstPage = PageNumbers.Read(Words(".item.pages .value", ".pages .value")).First,
            LastPage = PageNumbers.Read(Words(".item.pages .value", ".pages .value")).Last,
            Doi = DoiOf(),
            Permissions = OjsPageRights.Read(_page, _root),
            FundingStatement = Statement(".fundingStatement", "#funding-statement", ".item.funding"),
            DataAvailability = Statement(".dataAvailability", "#data-availability-statement"),
            References = PageReferenceList.Read(_page),
            FullText = Galleys(),
            SectionTitle = Section(),
        }, people.WholeNames);
    }

    private static bool IsHeading(string words) => PageHeadingWords.All.Any(word => word.Word.Equals(words.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase));

    private List<Abstract> Abstracts()
    {
        var found = new List<Abstract>();
        foreach (var element in _page.Within(_root, ".item.abstract, section.abstract, #articleAbstract, .article-abstract, .article-details-abstract, .article-summary .article-abstract").Take(12))
        {
            if (element.ParentElement?.Closest(".item.abstract, .article-abstract, #articleAbstract") is not null)
            {
                continue;
            }

            var heading = PageElements.Words(element.QuerySelector(".label, h2, h3, h4"));
            var known = heading is null ? [] : PageHeadingWords.All.Where(word => word.Word.Equals(heading.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase)).ToList();
            var kind = known.Any(word => word.Heading == PageHeading.PlainLanguageSummary) ? "plain-language-summary" : null;
            var content = known.Count > 0 || element.QuerySelector(".label") is not null ? PageElements.WithoutLabel(element) : element;
            if (PageElements.Abstract(content, PageElements.LanguageOf(element), kind) is { } one && !found.Contains(one))
            {
                found.Add(one);
            }
        }

        return found;
    }

    private List<KeywordGroup> Keywords()
    {
        var groups = new List<KeywordGroup>();
        foreach (var element in _page.Within(_root, ".item.keywords, section.keywords, #articleSubject, .article-details-keywords, .article-keywords, .list-keywords").Take(12))
        {
            var items = element.QuerySelectorAll("li, .keyword, span[itemprop=keywords], a[rel=tag]").Select(PageElements.Words).OfType<string>().ToList();
            var words = items.Count > 1 ? items : KeywordList.Split(PageElements.Words(element.QuerySelector(".value, :scope > div:not(.label), p") ?? PageElements.WithoutLabel(element)) ?? "");
            var keywords = words.Select(word => word.Trim(' ', ',', ';', '.')).Where(word => word.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).Select(RichText.Plain).ToList();
            if (keywords.Count > 0 && !groups.Exists(group => group.Keywords.SequenceEqual(keywords)))
            {
                groups.Add(new KeywordGroup(keywords, PageElements.LanguageOf(element), "author-created"));
            }
        }

        return groups;
    }

    private List<SubjectGroup> Categories()
    {
        var names = _page.Within(_root, ".categories li").Select(PageElements.Words).OfType<string>().Distinct().Select(RichText.Plain).ToList();
        return names.Count > 0 ? [new SubjectGroup(names)] : [];
    }

    private List<PubDate> PubDates(IssueLine? issue)
    {
        var text = Words(".item.published .value", ".date-published .value", ".article-details-published .value", ".date_published .value", ".published .value", "time[datetime]");
        if (text is not null && PageDate.TryRead(text) is { } date)
        {
            return issue?.Year is { } year && year != date.Year ? [new PubDate(date), new PubDate(new PartialDate(year), "collection")] : [new PubDate(date)];
        }

        if (text is not null)
        {
            _notes.Tell(ProblemCodes.InvalidValue, "This is no date that can be read.", "pubDates", text);
        }

        return issue?.Year is { } only ? [new PubDate(new PartialDate(only), "collection")] : [];
    }

    private IEnumerable<HistoryDate> History(string kind, params string[] selectors) => Words(selectors) is { } text && PageDate.TryRead(text) is { } date ? [new HistoryDate(kind, date)] : [];

    // "Vol. 5 No. 2 (2022): Title", in a link to the issue; in OJS 2 on the way through the site.
    private IssueLine? Issue() =>
        _page.Within(_root, ".item.issue .value, .item.issue a.title, .issue .title, .article-details-issue a, .panel-issue a, a.title[href*='/issue/view']").Concat(_page.Elements.All("#breadcrumb a[href*='/issue/view'], .cmp_breadcrumbs a[href*='/issue/view'], .breadcrumb a[href*='/issue/view']"))
            .Select(PageElements.Words).OfType<string>().Select(IssueLine.TryRead).FirstOrDefault(line => line is not null);

    private string? Section()
    {
        var parts = _page.Within(_root, ".item.issue .sub_item, .item.issue");
        foreach (var part in parts)
        {
            var label = PageElements.Words(part.QuerySelector(".label"));
            if (label is not null && PageHeadingWords.All.Any(word => word.Heading == PageHeading.Section && word.Word.Equals(label.Trim(' ', ':'), StringComparison.OrdinalIgnoreCase)))
            {
                return PageElements.Words(part.QuerySelector(".value"));
            }
        }

        return Words(".panel.section .panel-body", ".article-details-section .value", ".article-section", ".section-title");
    }

    private Doi? DoiOf() =>
        _page.Within(_root, ".item.doi a, .doi a, .item.doi .value, .doi_in_issue a, [id='pub-id::doi'], .pub_id_doi a").Concat(_page.Elements.All("[id='pub-id::doi']"))
            .Select(element => PageDois.Read(element.GetAttribute("href")) ?? PageDois.Read(element.TextContent)).FirstOrDefault(doi => doi is not null);

    private List<FullTextLink> Galleys()
    {
        var links = new List<FullTextLink>();
        foreach (var link in _page.Within(_root, "a.obj_galley_link[href], a.galley-link[href], #articleFullText a.file[href], .galleys_links a[href]").Take(50))
        {
            if (link.ClassName?.Contains("supplementary", StringComparison.Ordinal) == true || link.Closest(".supplementary_galleys_links") is not null)
            {
                continue;
            }

            var label = PageElements.Words(link);
            var type = TypeOf(link.ClassName ?? "", label ?? "");
            if (_page.Absolute(link.GetAttribute("href")) is { } url && !links.Exists(other => other.Url == url))
            {
                links.Add(new FullTextLink(url, type, LanguageIn(label), label));
            }
        }

        return links;
    }

    private static string? TypeOf(string classes, string label)
    {
        bool Says(string name) => classes.Split(' ').Contains(name, StringComparer.OrdinalIgnoreCase) || label.Contains(name, StringComparison.OrdinalIgnoreCase);
        return Says("pdf") ? "application/pdf" : Says("epub") ? "application/epub+zip" : Says("html") ? "text/html" : Says("xml") ? "application/xml" : null;
    }

    // "PDF (English)", "PDF (Русский)"
    private static LanguageTag? LanguageIn(string? label) =>
        label is not null && label.IndexOf('(', StringComparison.Ordinal) is >= 0 and var open && label.EndsWith(')') && SourceLanguages.TryRead(label[(open + 1)..^1], out var language) ? language : null;

    private RichText? Statement(params string[] selectors) => One(selectors) is { } element ? PageElements.Rich(PageElements.WithoutLabel(element)) : null;

    private IElement? One(params string[] selectors) => selectors.SelectMany(selector => _page.Within(_root, selector).Take(5)).FirstOrDefault(element => element.Closest(".pkp_structure_head, .pkp_site_name, nav, footer") is null && PageElements.Words(element) is not null);

    private string? Words(params string[] selectors) => PageElements.Words(One(selectors));
}
