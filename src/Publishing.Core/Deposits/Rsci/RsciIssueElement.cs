using System.Globalization;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Journals;
using Publishing.Text;

namespace Publishing.Deposits.Rsci;

/// <summary>Writes <c>journal</c>: the journal, one issue of it, and the articles under their sections.</summary>
internal static class RsciIssueElement
{
    /// <summary>In so many languages a name may stand.</summary>
    public const int MostLanguages = 3;

    /// <summary>The document for articles of one issue.</summary>
    public static XElement Write(IReadOnlyList<PublishedArticle> articles)
    {
        var (journal, place) = (articles[0].Journal, BibliographicPlace.Of(articles[0]));
        return new XElement(
            "journal",
            Optional("issn", journal.PrintIssn?.Value ?? journal.ElectronicIssn?.Value),
            journal.PrintIssn is null ? null : Optional("eissn", journal.ElectronicIssn?.Value),
            Infos(journal),
            new XElement(
                "issue",
                Optional("volume", place.Volume),
                Optional("number", place.Number),
                new XElement("dateUni", (place.IssueDate ?? place.Date)!.Value.Year.ToString("0000", CultureInfo.InvariantCulture)),
                articles[0].Issue?.Titles.Select(title => KnownText.Of(title.Text) is { } words ? new XElement("issTitle", new XAttribute("lang", RsciCodes.Language(title.Language ?? journal.Language)), words) : null).FirstOrDefault(title => title is not null),
                new XElement("articles", Articles(articles))));
    }

    private static IEnumerable<XElement> Infos(Journal journal) => journal.Titles
        .Select(title => (Words: KnownText.Of(title.Text), Code: RsciCodes.Language(title.Language ?? journal.Language)))
        .Where(title => title.Words is not null)
        .DefaultIfEmpty((Words: journal.Slug, Code: RsciCodes.Language(journal.Language)))
        .DistinctBy(title => title.Code)
        .Select((title, i) => new XElement(
            "journalInfo",
            new XAttribute("lang", title.Code),
            new XElement("title", title.Words),
            i == 0 ? Optional("abbrTitle", journal.AbbreviatedTitle) : null,
            i == 0 ? Optional("publ", journal.Publisher?.Name) : null,
            i == 0 ? Optional("placePubl", journal.Publisher?.Location) : null));

    // A heading holds for all articles behind it, so that those of one section stand together, in the order in which the sections first come.
    private static IEnumerable<XElement> Articles(IReadOnlyList<PublishedArticle> articles)
    {
        foreach (var section in articles.GroupBy(article => article.Section?.Slug ?? article.Article.SectionTitle ?? "").OrderBy(group => group.Key.Length == 0 ? 0 : 1))
        {
            if (Heading(section.First()) is { } heading)
            {
                yield return heading;
            }

            foreach (var article in section)
            {
                yield return new RsciArticleElement(article).Write();
            }
        }
    }

    private static XElement? Heading(PublishedArticle article)
    {
        var fallback = article.Journal.Language ?? article.Article.Language;
        var titles = article.Section is { } section
            ? section.Titles.Select(title => (Words: KnownText.Of(title.Text), Code: RsciCodes.Language(title.Language ?? fallback)))
            : [(Words: KnownText.Of(article.Article.SectionTitle), Code: RsciCodes.Language(article.Article.Language))];
        var known = titles.Where(title => title.Words is not null).DistinctBy(title => title.Code).Select(title => new XElement("secTitle", new XAttribute("lang", title.Code), title.Words)).ToList();
        return known.Count == 0 ? null : new XElement("section", known);
    }

    /// <summary>An element with a text, or null when there is nothing to read.</summary>
    internal static XElement? Optional(string name, string? text) => KnownText.Of(text) is { } words ? new XElement(name, words) : null;
}
