using System.Text;
using System.Xml;
using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Representations.Crossref;

namespace Publishing.Representations;

/// <summary>Crossref's own XML of one article (UNIXREF), as <c>doi.org</c> answers it: what a deposit says, in no namespace, of an article that Crossref takes.</summary>
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
    public override IReadOnlyList<string> Refusals(PublishedArticle article) =>
        [.. CrossrefRules.Of(article).Where(problem => problem.Severity == ProblemSeverity.Error).Select(problem => problem.Message)];

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article)
    {
        if (!CanSay(article))
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
}
