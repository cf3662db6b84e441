using System.Globalization;
using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>
/// The <c>citation_*</c> tags that Google Scholar, Zotero and others read (Google Scholar's inclusion guidelines, "Indexing": title, authors and date are required).
/// An author's institutions and ORCID iD follow the author. E-mail addresses are never among them.
/// </summary>
public static class HighwireTags
{
    /// <summary>The tags of an article.</summary>
    public static IEnumerable<MetaTag> Of(PublishedArticle published)
    {
        var article = published.Article;
        var affiliations = new AffiliationNumbers(article.Affiliations);
        return
        [
            .. MetaTag.Maybe("citation_title", TitleOf(article)),
            .. article.Contributors.Where(contributor => contributor.Kind == "author").SelectMany(author => OfAuthor(author, affiliations)),
            .. MetaTag.Maybe("citation_publication_date", article.FirstPublished is { } date ? Written(date) : null),
            .. MetaTag.Maybe("citation_online_date", OnlineDate(article)),
            .. OfPlace(published),
            .. MetaTag.Maybe("citation_doi", article.Doi?.Value),
            .. MetaTag.Maybe("citation_language", article.Language?.Value),
            .. MetaTag.Maybe("citation_abstract_html_url", published.Addresses.Article(published.Id)),
            .. OfFullText(published),
            .. article.Keywords.SelectMany(group => group.Keywords.Select(keyword => new MetaTag("citation_keywords", keyword.ToReadableText(), group.Language))).Where(tag => tag.Content.Length > 0),
            .. MetaTag.Each("citation_reference", article.References.Select(reference => reference.ToReadableText())),
        ];
    }

    private static string TitleOf(Article article) => article.Titles is [var title, ..]
        ? title.Subtitle is null ? title.Text.ToReadableText() : $"{title.Text.ToReadableText()}: {title.Subtitle.ToReadableText()}"
        : "";

    private static IEnumerable<MetaTag> OfAuthor(Contributor author, AffiliationNumbers affiliations) => author.InvertedName.Length == 0
        ? []
        :
        [
            new MetaTag("citation_author", author.InvertedName, author.Group is null ? author.Names[0].Language : null),
            .. MetaTag.Each("citation_author_institution", affiliations.In(author).Select(affiliation => affiliation.Institution ?? affiliation.DisplayText)),
            .. MetaTag.Maybe("citation_author_orcid", author.Orcid?.Url.AbsoluteUri),
        ];

    private static IEnumerable<MetaTag> OfPlace(PublishedArticle published)
    {
        var journal = published.Journal;
        var place = ArticlePlace.Of(published);
        return
        [
            .. MetaTag.Maybe("citation_journal_title", journal.Title),
            .. MetaTag.Maybe("citation_journal_abbrev", journal.AbbreviatedTitle),
            .. MetaTag.Each("citation_issn", new[] { journal.ElectronicIssn?.Value, journal.PrintIssn?.Value }.Distinct()),
            .. MetaTag.Maybe("citation_publisher", journal.Publisher?.Name),
            .. MetaTag.Maybe("citation_volume", place.Volume),
            .. MetaTag.Maybe("citation_issue", place.Number),
            .. MetaTag.Maybe("citation_firstpage", place.FirstPage ?? published.Article.ElocationId),
            .. MetaTag.Maybe("citation_lastpage", place.LastPage),
        ];
    }

    private static IEnumerable<MetaTag> OfFullText(PublishedArticle published) =>
        published.OpenFullText.SelectMany(link => MetaTag.Maybe(NameOf(link.MediaType), link.Url)).Where(tag => tag.Name.Length > 0);

    private static string NameOf(string? mediaType) => mediaType switch
    {
        "application/pdf" => "citation_pdf_url",
        "text/html" or "application/xhtml+xml" => "citation_fulltext_html_url",
        "application/xml" or "text/xml" => "citation_xml_url",
        _ => "",
    };

    private static string? OnlineDate(Article article) => article.PubDates.FirstOrDefault(date => date is { Kind: "pub", Format: "electronic" }) is { } online ? Written(online.Date) : null;

    // YYYY/MM/DD or YYYY; a month without its day is neither, so its year must do.
    private static string Written(PartialDate date) => date.Day is null
        ? date.Year.ToString("0000", CultureInfo.InvariantCulture)
        : date.FirstDay.ToString("yyyy'/'MM'/'dd", CultureInfo.InvariantCulture);
}
