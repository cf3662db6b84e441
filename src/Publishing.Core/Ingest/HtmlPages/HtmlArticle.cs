using Publishing.Articles;
using Publishing.Ingest.SchemaOrg;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>Puts together what all vocabularies of a page say of its article, or says what the page is in place of one.</summary>
internal static class HtmlArticle
{
    /// <summary>What a person calls what stands in any page.</summary>
    public const string Links = "the links and lists of the page";

    /// <summary>The article of a page, or why there is none.</summary>
    public static ImportResult Read(HtmlPage page, IReadOnlyList<Problem> problems)
    {
        var notes = new ImportNotes();
        notes.Add(problems);
        var data = JsonLdBlocks.Read(page, notes);
        if (PageKind.OfWork(page, data) is { } work)
        {
            return ImportResult.Rejected(work.ToProblem(page.Title));
        }

        var readings = OjsPageText.Complete(Readings(page, data, notes), page);
        if (!IsOfAnArticle(readings, page))
        {
            return ImportResult.Rejected(PageKind.OfPage(page, data).ToProblem(page.Title));
        }

        var article = PageMerge.Of(readings, notes);
        return new ImportResult([CopyEditor.Accept(article with { Inferred = notes.Inferred }, notes.Problems)], []);
    }

    // The surest first.
    private static List<PageReading> Readings(HtmlPage page, JsonLdBlocks data, ImportNotes notes)
    {
        var microdata = Microdata.Read(page).Where(SchemaOrgTypes.IsArticle).ToList();
        return
        [
            .. new[]
            {
                HighwireMeta.Read(page, "citation_", notes),
                HighwireMeta.Read(page, "bepress_citation_", notes),
                data.Articles.Count > 0 ? SchemaOrgArticle.Read(Main(data.Articles, page), "the schema.org data", notes) : null,
                EprintsTags.Read(page, notes),
                OjsPage.Read(page, notes),
                DublinCoreMeta.Read(page, notes),
                PrismTags.Read(page, notes),
                microdata.Count > 0 ? SchemaOrgArticle.Read(microdata[0], "the microdata", new ImportNotes()) : null,
                CoinsSpan.Read(page, notes),
                new PageReading(Links, new Article { Abstracts = ShownAbstracts.Read(page), Contributors = ShownAuthors.Read(page), Permissions = OjsPageRights.Links(page), References = PageReferenceList.Read(page), FullText = PageLinks.Read(page) }),
                OpenGraphTags.Read(page),
            }.OfType<PageReading>(),
        ];
    }

    // Of several, the one that the page is about: it has the page's DOI or title.
    private static LinkedNode Main(IReadOnlyList<LinkedNode> articles, HtmlPage page)
    {
        var doi = PageDois.Read(page.First("citation_doi", "dc.identifier.doi", "prism.doi")?.Content);
        var title = ArticleKeys.Normalize(page.First("citation_title", "dc.title", "og:title")?.Content ?? page.Title);
        return articles.FirstOrDefault(article => doi is not null && SchemaOrgIds.DoiOf(article) == doi)
            ?? articles.FirstOrDefault(article => title.Length > 0 && ArticleKeys.Normalize(article.Text("headline", "name") ?? "") == title)
            ?? articles.FirstOrDefault(SchemaOrgTypes.IsScholarly)
            ?? articles[0];
    }

    // A title alone any page has; and a full text that is shown by itself has all that its article has, but not as a record.
    private static bool IsOfAnArticle(List<PageReading> readings, HtmlPage page)
    {
        var strong = readings.FindAll(reading => !reading.IsWeak);
        return strong.Exists(reading => reading.Article.Titles.Count > 0)
            && (strong.Exists(reading => reading.Article.Titles.Count > 0 && reading.Source is "the citation_ tags" or "the bepress_citation_ tags" or "the schema.org data" or "the eprints tags")
                || (!PageKind.IsGalley(page) && strong.Exists(reading => reading.Article is { } article && (article.Doi is not null || article.Contributors.Count > 0 || article.Abstracts.Count > 0 || article.SourceJournal is not null))));
    }
}
