using Publishing.Articles;
using Publishing.Ingest.Values;

namespace Publishing.Ingest.HtmlPages;

/// <summary>What is there for social networks and search engines: Open Graph, Twitter cards, the plain meta elements of HTML. Heard only where nothing else speaks.</summary>
internal static class OpenGraphTags
{
    /// <summary>What the tags say.</summary>
    public static PageReading Read(HtmlPage page)
    {
        var quiet = new ImportNotes();
        var values = new TagValues(page, quiet);
        var title = page.First("og:title", "twitter:title");
        return new PageReading("the tags for social networks", new Article
        {
            Language = values.Language("og:locale") ?? page.Language,
            Titles = title is null ? [] : [new Title(MarkedUpText.Of(title.Content))],
            Abstracts = Description(page) is { } description && TagValues.Abstract(description) is { } text ? [text] : [],
            Keywords = TagValues.Keywords([.. page.All("article:tag").DefaultIfEmpty(page.First("keywords")).OfType<NamedTag>()]),
            Contributors = Authors(page),
            PubDates = values.Date("article:published_time", "og:article:published_time") is { } date ? [new PubDate(date)] : [],
            SourceJournal = page.First("og:site_name") is { } site ? new JournalReference(MarkedUpText.Words(site.Content)) : null,
            SectionTitle = page.First("article:section") is { } section ? MarkedUpText.Words(section.Content) : null,
        }, IsWeak: true);
    }

    // OJS 2 repeats the title there, and others a few words of themselves.
    private static NamedTag? Description(HtmlPage page)
    {
        var titles = new[] { "og:title", "twitter:title", "citation_title", "dc.title" }.SelectMany(page.All).Select(tag => ArticleKeys.Normalize(tag.Content)).ToHashSet(StringComparer.Ordinal);
        return new[] { "og:description", "twitter:description", "description" }.SelectMany(page.All)
            .Where(tag => tag.Content.Length >= 150 && !titles.Contains(ArticleKeys.Normalize(tag.Content)))
            .OrderByDescending(tag => tag.Content.Length).FirstOrDefault();
    }

    private static List<Contributor> Authors(HtmlPage page)
    {
        var named = page.All("article:author").Where(tag => !tag.Content.Contains("://", StringComparison.Ordinal)).Concat(page.All("author")).ToList();
        return [.. named.SelectMany(tag => AuthorName.ReadList(tag.Content)).DistinctBy(author => author.DisplayName)];
    }
}
