using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Identifiers;
using Publishing.Jats;
using Publishing.Journals;
using Publishing.Schemas;
using Publishing.Text;

namespace Publishing.Ingest;

/// <summary>Takes JATS through the whole way without a repository: read, brought into the form in which it is stored, written, and compared with what came.</summary>
public static class JatsRoundTrip
{
    // The number that stands for the one that a repository would give.
    private const int Number = 1;

    /// <summary>What becomes of every article of a source.</summary>
    public static JatsRoundTripReport Of(SourceFile source)
    {
        var importer = new JatsImporter();
        if (importer.Recognize(source) < 50)
        {
            return new JatsRoundTripReport(source.Name, IsJats: false, [], importer.Read(source).Problems);
        }

        var result = importer.Read(source);
        if (result.Articles.Count == 0 || SafeXml.Read(source.Bytes.Span).Root is not { } root)
        {
            return new JatsRoundTripReport(source.Name, IsJats: true, [], result.Problems);
        }

        var articles = JatsImporter.Articles(root).Zip(result.Articles, (element, article) => Of(element, article.Article)).ToList();
        return new JatsRoundTripReport(source.Name, IsJats: true, articles, result.Problems);
    }

    /// <summary>What becomes of one article.</summary>
    /// <param name="source">The article as it came.</param>
    /// <param name="read">What was read of it.</param>
    internal static JatsRoundTripArticle Of(XElement source, Article read)
    {
        var written = Write(read, source);
        return new JatsRoundTripArticle(read.Doi?.Value, read.PlainTitle, RoundTrip.Compare(source, written), RecordSchemas.Faults(RecordSchema.JatsArchiving, written));
    }

    /// <summary>An article as a download gives it, after it was stored.</summary>
    internal static XElement Write(Article read, XElement source) => SafeXml.Read(JatsDownload.Of(Place(ArticleJson.ReadArticle(ArticleJson.Write(read)), source))).Root!;

    // In a journal that is what the source says it is.
    private static PublishedArticle Place(Article article, XElement source)
    {
        var journal = article.SourceJournal;
        var issns = source.Descendants().Where(element => element.Name.LocalName == "issn" && element.Parent?.Name.LocalName == "journal-meta");
        var print = issns.Where(issn => (issn.Attribute("publication-format") ?? issn.Attribute("pub-type"))?.Value.StartsWith('p') == true).Select(issn => Issn.TryParse(issn.Value, out var parsed) ? parsed : null).FirstOrDefault();
        return new PublishedArticle
        {
            Id = Number,
            Article = article,
            Journal = new Journal
            {
                Slug = journal?.JournalId ?? "journal",
                Titles = [new LocalizedText(journal?.Title ?? "Journal")],
                AbbreviatedTitle = journal?.AbbreviatedTitle,
                ElectronicIssn = journal?.Issns?.FirstOrDefault(issn => issn != print),
                PrintIssn = print,
                Publisher = journal?.Publisher is { } publisher ? new Publisher(publisher, journal.PublisherLocation) : null,
            },
            Addresses = new RepositoryAddresses(new Uri("https://repository.example.org/"), "repository.example.org"),
            Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime),
        };
    }
}
