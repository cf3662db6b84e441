using System.Text;
using System.Xml;
using Publishing.Articles;
using Publishing.Crosswalks.DataCite;

namespace Publishing.Representations;

/// <summary>A record of the DataCite Metadata Schema 4.6 in XML; null for an article that DataCite cannot say, for it has no DOI, title or year.</summary>
public sealed class DataCiteXmlRepresentation : Representation
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    /// <inheritdoc/>
    public override string Name => "datacite-xml";

    /// <inheritdoc/>
    public override string Title => "DataCite XML";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.datacite.datacite+xml";

    /// <inheritdoc/>
    public override string Suffix => "datacite.xml";

    /// <inheritdoc/>
    public override string Profile => DataCiteXmlWriter.Kernel.NamespaceName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Refusals(PublishedArticle article) => [.. DataCiteDocument.Lacks(article).Select(lack => $"DataCite knows no article without {lack}.")];

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article)
    {
        if (DataCiteDocument.Of(article) is not { } document)
        {
            return null;
        }

        using var bytes = new MemoryStream(8 * 1024);
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            DataCiteXmlWriter.Write(document).WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
