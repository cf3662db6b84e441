using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>PRISM in meta elements (PRISM Basic Metadata): it stands beside Dublin Core and says the place in the journal.</summary>
internal static class PrismTags
{
    /// <summary>What the tags say; null when there are none.</summary>
    public static PageReading? Read(HtmlPage page, ImportNotes notes)
    {
        if (!page.Tags.Any(tag => tag.Name.StartsWith("prism.", StringComparison.Ordinal)))
        {
            return null;
        }

        var values = new TagValues(page, notes);
        var pages = PageNumbers.Of(Text(page, "prism.startingpage") ?? Text(page, "prism.pagerange"), Text(page, "prism.endingpage"));
        var issns = values.Issns(("prism.eissn", "electronic"), ("prism.issn", null));
        var (title, publisher) = (Text(page, "prism.publicationname"), Text(page, "prism.publisher") ?? Text(page, "prism.distributor"));
        return new PageReading("the PRISM tags", new Article
        {
            Type = ArticleTypeWords.TryRead(Text(page, "prism.section")) ?? ArticleTypeWords.TryRead(Text(page, "prism.genre")) ?? ArticleType.ResearchArticle,
            Titles = page.First("prism.title") is { } tag ? [new Title(MarkedUpText.Of(tag.Content), tag.Language)] : [],
            Keywords = TagValues.Keywords([.. page.All("prism.keyword")]),
            PubDates = values.Date("prism.publicationdate", "prism.coverdate", "prism.publicationyear") is { } date ? [new PubDate(date)] : [],
            History = [.. values.History(["prism.datereceived"], "received"), .. values.History(["prism.dateaccepted"], "accepted")],
            Volume = Text(page, "prism.volume"),
            IssueNumber = Text(page, "prism.number") ?? Text(page, "prism.issueidentifier"),
            FirstPage = pages.First,
            LastPage = pages.Last,
            PageRange = pages.Range,
            ElocationId = pages.ElocationId,
            Doi = values.Doi("prism.doi"),
            Permissions = Text(page, "prism.copyright") is { } copyright ? PageCopyright.Add(new(), copyright) : new(),
            SourceJournal = title is null && issns is null && publisher is null ? null : new JournalReference(title, Issns: issns, Publisher: publisher),
            SectionTitle = Text(page, "prism.section"),
        });
    }

    private static string? Text(HtmlPage page, string name) => page.First(name) is { } tag && MarkedUpText.Words(tag.Content) is { Length: > 0 } text ? text : null;
}
