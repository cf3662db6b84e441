using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Text;

namespace Publishing.Representations.Crossref;

/// <summary>Writes <c>journal_article</c>, its parts in the order that the schema demands.</summary>
/// <param name="published">The article.</param>
/// <param name="elements">Makes the elements.</param>
internal sealed class CrossrefArticle(PublishedArticle published, CrossrefElements elements)
{
    /// <summary>JATS, for abstracts.</summary>
    public static readonly XNamespace Jats = "http://www.ncbi.nlm.nih.gov/JATS1";

    private const int MostTitles = 20;

    private static readonly string[] MimeTypes = ["application/pdf", "text/html", "application/xml", "text/xml", "text/plain", "application/epub+zip"];

    private readonly Article _article = published.Article;

    /// <summary>The element.</summary>
    public XElement Write() => elements.Element(
        "journal_article",
        CrossrefElements.Language(_article.Language),
        Titles(),
        new CrossrefContributors(_article, elements).Write(),
        Abstracts(),
        Dates(),
        _article.History.Where(date => date.Kind == "accepted" && CrossrefLimits.IsYear(date.Date)).Select(date => elements.Date("acceptance_date", date.Date)).FirstOrDefault(),
        CrossrefPages.Write(_article, elements),
        PublisherItem(),
        CrossrefPrograms.WriteFunding(_article),
        CrossrefPrograms.WriteAccess(_article),
        CrossrefPrograms.WriteRelations(_article),
        DoiData(),
        CrossrefCitations.Write(_article, elements));

    /// <summary>The title that stands first: that in the article's own language.</summary>
    public static Title? PrincipalTitle(Article article)
    {
        var titles = article.Titles.Where(title => KnownText.Of(title.Text) is not null).ToList();
        return titles.Find(title => title.Language is { } language && language == article.Language) ?? titles.FirstOrDefault();
    }

    private IEnumerable<XElement> Titles()
    {
        var principal = PrincipalTitle(_article)!;
        yield return elements.Element("titles", elements.Face("title", principal.Text), elements.Face("subtitle", principal.Subtitle));
        var isOriginalSaid = false;
        foreach (var title in _article.Titles.Where(title => title != principal && KnownText.Of(title.Text) is not null).Take(MostTitles - 1))
        {
            // Once is enough to say which of them is the original.
            var original = isOriginalSaid ? null : elements.Face("original_language_title", principal.Text, CrossrefElements.Language(principal.Language ?? _article.Language));
            yield return elements.Element("titles", elements.Face("title", title.Text), elements.Face("subtitle", title.Subtitle), original);
            isOriginalSaid = true;
        }
    }

    private IEnumerable<XElement> Abstracts()
    {
        foreach (var item in AbstractWriter.Write(_article, new JatsElements(Jats, _article.Language)))
        {
            item.Name = Jats + "abstract";
            if (item.Attribute(XNamespace.Xml + "lang") is null && _article.Language is { } language)
            {
                item.Add(new XAttribute(XNamespace.Xml + "lang", language.Value));
            }

            yield return item;
        }
    }

    private IEnumerable<XElement> Dates()
    {
        var known = _article.PubDates.Where(date => CrossrefLimits.IsYear(date.Date)).ToList();
        var own = known.Where(date => date.Kind == "pub").ToList();
        var dates = own.Count > 0 ? own : known.OrderBy(date => date.Date).Take(1).ToList();
        return dates.Count > 0
            ? dates.DistinctBy(date => (Medium(date.Format), date.Date)).Take(10).Select(date => elements.Date("publication_date", date.Date, date.Season, Medium(date.Format)))
            : [elements.Date("publication_date", published.Issue!.Published!.Value, medium: Medium(null))];
    }

    /// <summary>The medium of a date: Crossref takes one that names none for that of the print edition.</summary>
    internal static string Medium(string? format) => format switch { "electronic" => "online", "print" => "print", _ => "other" };

    private XElement? PublisherItem() => elements.Holder(
        "publisher_item",
        elements.Optional("item_number", _article.ElocationId, 32, new XAttribute("item_number_type", "article_number")),
        _article.Identifiers.Where(id => id.Kind is "pii" or "pmid" or "sici").Take(10).Select(id => elements.Optional("identifier", id.Value, 255, new XAttribute("id_type", id.Kind))));

    private XElement DoiData()
    {
        var files = published.OpenFullText.Where(link => WebAddress.IsOne(link.Url)).Select(link => link with { Url = new Uri(link.Url).AbsoluteUri }).Where(link => link.Url.Length <= 2048).DistinctBy(link => link.Url).ToList();
        var pdf = files.Find(link => link.MediaType == "application/pdf");
        return elements.Element(
            "doi_data",
            elements.Element("doi", _article.Doi!.Value),
            elements.Element("resource", published.Addresses.Article(published.Id)),
            pdf is null ? null : elements.Element("collection", new XAttribute("property", "crawler-based"), elements.Element("item", new XAttribute("crawler", "iParadigms"), elements.Element("resource", pdf.Url))),
            files.Count == 0 ? null : elements.Element("collection", new XAttribute("property", "text-mining"), files.Select(link => elements.Element("item", Resource(link)))));
    }

    private XElement Resource(FullTextLink link) => elements.Element(
        "resource",
        MimeTypes.Contains(link.MediaType) ? new XAttribute("mime_type", link.MediaType!) : null,
        _article.Version switch { "VoR" => new XAttribute("content_version", "vor"), "AM" => new XAttribute("content_version", "am"), _ => null },
        link.Url);
}
