using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Crosswalks.DataCite;
using Publishing.Schemas;

namespace Publishing.Crosswalks;

/// <summary>
/// The DataCite Metadata Schema over OAI-PMH, in the wrapper of DataCite's own repository: version of the schema, who keeps the record, the record. Repositories of data and OpenAIRE read it.
/// An article without a DOI, title or year is none that DataCite can say.
/// </summary>
public sealed class OaiDataCiteCrosswalk : Crosswalk
{
    private static readonly XNamespace OaiDataCite = "http://schema.datacite.org/oai/oai-1.1/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("oai_datacite", OaiDataCite.NamespaceName, "http://schema.datacite.org/oai/oai-1.1/oai.xsd", "DataCite");

    /// <inheritdoc/>
    public override int Version => 1;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.OaiDataCite;

    /// <inheritdoc/>
    public override string Needs => "a DOI, a title and a year of publication";

    /// <inheritdoc/>
    public override XElement? Render(PublishedArticle article) => DataCiteDocument.Of(article) is not { } document ? null : new XElement(
        OaiDataCite + "oai_datacite",
        new XAttribute("xmlns", OaiDataCite),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.Schema}"),
        new XElement(OaiDataCite + "schemaVersion", DataCiteDocument.SchemaVersion),

        // The symbol is DataCite's name for who registers; harvesters of this repository know it by its domain.
        new XElement(OaiDataCite + "datacentreSymbol", article.Addresses.IdentifierDomain),
        new XElement(OaiDataCite + "payload", DataCiteXmlWriter.Write(document)));
}
