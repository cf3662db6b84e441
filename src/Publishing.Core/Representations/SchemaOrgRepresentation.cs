using System.Text.Json;
using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>schema.org's <c>ScholarlyArticle</c> as JSON-LD: what the article's page has in its head, as a file.</summary>
public sealed class SchemaOrgRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "schema-org";

    /// <inheritdoc/>
    public override string Title => "schema.org (JSON-LD)";

    /// <inheritdoc/>
    public override string MediaType => "application/ld+json";

    /// <inheritdoc/>
    public override IReadOnlyList<string> OtherMediaTypes => ["application/vnd.schemaorg.ld+json"];

    /// <inheritdoc/>
    public override string Suffix => "jsonld";

    /// <inheritdoc/>
    public override string Profile => "https://schema.org";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article) => JsonSerializer.SerializeToUtf8Bytes(SchemaOrg.Of(article), ReadableJson.Options);
}
