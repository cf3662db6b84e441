using Publishing.Identifiers;

namespace Publishing.Crosswalks;

/// <summary>A format in which records are disseminated (OAI-PMH §3.4, §4.4).</summary>
/// <param name="Prefix">The <c>metadataPrefix</c>.</param>
/// <param name="Namespace">The XML namespace of its root element.</param>
/// <param name="Schema">The address of its schema: absolute, or a path below the repository's own <c>schemas/</c>.</param>
/// <param name="Title">What a person calls it.</param>
public sealed record MetadataFormat(string Prefix, string Namespace, string Schema, string Title)
{
    /// <summary>The address of the schema as ListMetadataFormats and every record announce it.</summary>
    public string SchemaUrl(RepositoryAddresses addresses) =>
        Schema.Contains("://", StringComparison.Ordinal) ? Schema : addresses.Schema(Schema);
}
