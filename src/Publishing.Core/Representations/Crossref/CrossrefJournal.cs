using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes <c>journal</c>, one for each issue: Crossref takes the articles of one issue in each.</summary>
internal static class CrossrefJournal
{
    private const int MostTitles = 10;

    /// <summary>The elements for articles that keep the rules, in the order in which their issues first come.</summary>
    public static IEnumerable<XElement> Write(IReadOnlyList<PublishedArticle> articles, CrossrefElements elements) =>
        articles.GroupBy(article => (article.Journal.Slug, BibliographicPlace.Of(article).Volume, BibliographicPlace.Of(article).Number, Year(article), article.Issue?.Slug))
            .Select(issue => elements.Element(
                "journal",
                Metadata(issue.First().Journal, elements),
                Issue(issue.First(), elements),
                issue.Select(article => new CrossrefArticle(article, elements).Write())));

    // A journal without volumes begins again with No. 1 each year.
    private static int? Year(PublishedArticle article) => (BibliographicPlace.Of(article).IssueDate ?? BibliographicPlace.Of(article).Date)?.Year;

    private static XElement Metadata(Journal journal, CrossrefElements elements) => elements.Element(
        "journal_metadata",
        CrossrefElements.Language((journal.Titles is [{ Language: { } language }, ..] ? language : null) ?? journal.Language),
        Titles(journal).Take(MostTitles).Select(title => elements.Optional("full_title", title, CrossrefLimits.LongestJournalTitle)),
        elements.Optional("abbrev_title", journal.AbbreviatedTitle, 150),
        journal.PrintIssn is { } print ? elements.Element("issn", new XAttribute("media_type", "print"), print.Value) : null,
        journal.ElectronicIssn is { } electronic ? elements.Element("issn", new XAttribute("media_type", "electronic"), electronic.Value) : null);

    /// <summary>The titles that there are to read, the principal one first.</summary>
    public static IEnumerable<string> Titles(Journal journal) => journal.Titles.Select(title => KnownText.Of(title.Text)).OfType<string>().DefaultIfEmpty(journal.Slug).Distinct();

    // An issue must have a date: without one its volume and number cannot be said.
    private static XElement? Issue(PublishedArticle article, CrossrefElements elements)
    {
        var place = BibliographicPlace.Of(article);
        var date = place.IssueDate ?? place.Date;
        var collection = article.Article.PubDates.FirstOrDefault(each => each.Kind == "collection" && each.Date == date);
        return (place.Volume ?? place.Number) is null || date is null || !CrossrefLimits.IsYear(date.Value) ? null : elements.Element(
            "journal_issue",
            article.Issue?.Titles.Select(title => title.Text).FirstOrDefault(title => KnownText.Of(title) is not null) is { } named ? elements.Element("titles", elements.Face("title", named)) : null,
            elements.Date("publication_date", date.Value, collection?.Season, CrossrefArticle.Medium(collection?.Format)),
            place.Volume is null ? null : elements.Element("journal_volume", elements.Element("volume", place.Volume)),
            place.Number is null ? null : elements.Element("issue", place.Number));
    }
}
