using System.Xml;
using System.Xml.Linq;

namespace Publishing.Schemas;

/// <summary>
/// Holds documents against the schemas of this repository. An empty answer means valid; else each fault is a
/// sentence that says where, and which rule. Nothing is fetched, nothing is added to the document, and any number
/// of threads may validate at once.
/// </summary>
public static class RecordSchemas
{
    private static readonly XNamespace s_oaiJats = "https://jats.nlm.nih.gov/ns/archiving/1.3/";
    private static readonly XNamespace s_oaiDc = "http://www.openarchives.org/OAI/2.0/oai_dc/";
    private static readonly XNamespace s_marc = "http://www.loc.gov/MARC21/slim";
    private static readonly XNamespace s_mods = "http://www.loc.gov/mods/v3";
    private static readonly XNamespace s_qdc = "urn:publishing:qualifieddc:1.0";
    private static readonly XNamespace s_openaire = "http://namespace.openaire.eu/schema/oaire/";
    private static readonly XNamespace s_oaiDataCite = "http://schema.datacite.org/oai/oai-1.1/";
    private static readonly XNamespace s_dataCite = "http://datacite.org/schema/kernel-4";
    private static readonly XNamespace s_nlm = "http://dtd.nlm.nih.gov/publishing/2.3";
    private static readonly XNamespace s_oaiPmh = "http://www.openarchives.org/OAI/2.0/";

    // Compiled when first used, once: some tenths of a second and some megabytes each. The last one holds all that a
    // response can carry, so that the formats inside need none of their own.
    private static readonly Lazy<CompiledSchema> s_archiving = new(() => CompiledSchema.Of("jats/archiving-1.3/jats-archiving.xsd", "article"));
    private static readonly Lazy<CompiledSchema> s_publishing = new(() => CompiledSchema.Of("jats/publishing-1.3/jats-publishing.xsd", "article"));
    private static readonly Lazy<CompiledSchema> s_response = new(() => CompiledSchema.Of(
        "oai-pmh/response.xsd",
        s_oaiPmh + "OAI-PMH",
        s_oaiJats + "article",
        s_oaiDc + "dc",
        s_marc + "record",
        s_mods + "mods",
        s_qdc + "qualifieddc",
        s_openaire + "resource",
        s_oaiDataCite + "oai_datacite",
        s_dataCite + "resource",
        s_nlm + "article"));

    private static readonly XNamespace s_crossref = "http://www.crossref.org/schema/5.4.0";
    private static readonly Lazy<CompiledSchema> s_crossrefDeposit = new(() => CompiledSchema.Of("deposits/crossref.xsd", s_crossref + "doi_batch"));
    private static readonly Lazy<CompiledSchema> s_doaj = new(() => CompiledSchema.Of("deposits/doaj.xsd", "records"));
    private static readonly Lazy<CompiledSchema> s_rsci = new(() => CompiledSchema.Of("deposits/rsci.xsd", "journal"));
    private static readonly Lazy<CompiledSchema> s_pubmed = new(() => CompiledSchema.Of("deposits/pubmed.xsd", "ArticleSet"));

    /// <summary>What is wrong with an element by a schema.</summary>
    public static IReadOnlyList<string> Faults(RecordSchema schema, XElement root)
    {
        using var reader = root.CreateReader();
        return Faults(schema, reader);
    }

    /// <summary>What is wrong with a document by a schema; not being well-formed XML is a fault too. A DOCTYPE is skipped, so named entities are faults.</summary>
    public static IReadOnlyList<string> Faults(RecordSchema schema, Stream document)
    {
        using var reader = XmlReader.Create(document, new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });
        return Faults(schema, reader);
    }

    /// <summary>What is wrong with the rest of a reader by a schema.</summary>
    public static IReadOnlyList<string> Faults(RecordSchema schema, XmlReader document) => schema switch
    {
        RecordSchema.JatsArchiving => Faults(s_archiving, "article", document),
        RecordSchema.JatsPublishing => Faults(s_publishing, "article", document),
        RecordSchema.OaiJats => Faults(s_response, s_oaiJats + "article", document),
        RecordSchema.OaiDc => Faults(s_response, s_oaiDc + "dc", document),
        RecordSchema.MarcXml => Faults(s_response, s_marc + "record", document),
        RecordSchema.Mods => Faults(s_response, s_mods + "mods", document),
        RecordSchema.Qdc => Faults(s_response, s_qdc + "qualifieddc", document),
        RecordSchema.OaiOpenaire => Faults(s_response, s_openaire + "resource", document),
        RecordSchema.OaiDataCite => Faults(s_response, s_oaiDataCite + "oai_datacite", document),
        RecordSchema.DataCite => Faults(s_response, s_dataCite + "resource", document),
        RecordSchema.Nlm => Faults(s_response, s_nlm + "article", document),
        RecordSchema.OaiPmhResponse => Faults(s_response, s_oaiPmh + "OAI-PMH", document),
        RecordSchema.CrossrefDeposit => Faults(s_crossrefDeposit, s_crossref + "doi_batch", document),
        RecordSchema.DoajArticles => Faults(s_doaj, "records", document),
        RecordSchema.RsciIssue => Faults(s_rsci, "journal", document),
        RecordSchema.PubmedArticles => Faults(s_pubmed, "ArticleSet", document),
        _ => throw new ArgumentOutOfRangeException(nameof(schema), schema, "There is no such schema."),
    };

    /// <summary>
    /// Makes an element of JATS that is to stand in a record valid in itself (as Archiving, without namespace), by taking out what is not allowed in it.
    /// </summary>
    /// <returns>The names of what was taken out; null when nothing valid is left of it.</returns>
    public static IReadOnlyList<string>? Mend(XElement piece) => SchemaMender.Mend(s_archiving.Value, piece);

    /// <summary>Whether an element of JATS (as Archiving, without namespace) may hold another.</summary>
    public static bool Allows(string parent, string child) => s_archiving.Value.Allows(parent, child);

    /// <summary>Whether an element of JATS (as Archiving, without namespace) may have an attribute.</summary>
    public static bool AllowsAttribute(XName element, XName attribute) => s_archiving.Value.AllowsAttribute(element, attribute);

    /// <summary>Whether an element of JATS (as Archiving, without namespace) may hold text of its own; one that no schema knows may.</summary>
    public static bool HoldsText(string element) => s_archiving.Value.HoldsText(element);

    private static IReadOnlyList<string> Faults(Lazy<CompiledSchema> schema, XName root, XmlReader document) =>
        new SchemaWalk(schema.Value, root).Faults(document);
}
