using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Representations.Crossref;
using Publishing.Text;

namespace Publishing.Representations;

/// <summary>Crossref's own XML of one article (UNIXREF), as <c>doi.org</c> answers it: what a deposit says, in no namespace.</summary>
public sealed class CrossrefRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "crossref";

    /// <inheritdoc/>
    public override string Title => "Crossref XML";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.crossref.unixref+xml";

    /// <inheritdoc/>
    public override string Suffix => "crossref.xml";

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article)
    {
        if (!IsSayable(article))
        {
            return null;
        }

        var root = new XElement(
            "doi_records",
            new XElement(
                "doi_record",
                new XAttribute("owner", article.Article.Doi!.Value.Split('/')[0]),
                new XElement("crossref", CrossrefJournal.Write([article], new CrossrefElements(XNamespace.None)))));
        using var bytes = new MemoryStream(8 * 1024);
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), CloseOutput = false, NewLineHandling = NewLineHandling.Entitize, NewLineChars = "\n" }))
        {
            writer.WriteStartDocument();
            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }

    // Crossref knows no article without a DOI, a title and a date.
    private static bool IsSayable(PublishedArticle published) =>
        published.Article is { Doi: not null } article
        && CrossrefArticle.PrincipalTitle(article) is not null
        && (article.PubDates.Any(date => CrossrefLimits.IsYear(date.Date)) || published.Issue?.Published is { } date && CrossrefLimits.IsYear(date))
        && KnownText.Of(published.Journal.Title) is not null;
}
