using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Jats;
using Publishing.Schemas;

namespace Publishing.Crosswalks;

/// <summary>
/// JATS Archiving and Interchange over OAI-PMH: the tag set that accepts everything an import has to preserve.
/// The elements stand in a namespace, because OAI-PMH.xsd refuses elements in none.
/// </summary>
public sealed class JatsCrosswalk : Crosswalk
{
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    /// <inheritdoc/>
    public override MetadataFormat Format { get; } = new("jats", JatsTagSet.Oai.NamespaceName, "jats/archiving-1.3/jats-archiving-oai.xsd", "JATS Archiving and Interchange 1.3");

    /// <inheritdoc/>
    public override int Version => 3;

    /// <inheritdoc/>
    public override RecordSchema Schema => RecordSchema.OaiJats;

    /// <inheritdoc/>
    public override XElement Render(PublishedArticle article)
    {
        var root = JatsWriter.Write(article, JatsTagSet.Oai);
        RecordIds.Qualify(root, article.Id);
        root.Add(
            new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
            new XAttribute(Xsi + "schemaLocation", $"{Format.Namespace} {Format.SchemaUrl(article.Addresses)}"));
        return root;
    }
}
