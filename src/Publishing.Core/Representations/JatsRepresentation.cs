using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Representations;

/// <summary>JATS Archiving and Interchange 1.3 as a file, with its DOCTYPE.</summary>
public sealed class JatsRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "jats";

    /// <inheritdoc/>
    public override string Title => "JATS XML";

    /// <inheritdoc/>
    public override string MediaType => JatsDownload.MediaType;

    /// <inheritdoc/>
    public override IReadOnlyList<string> OtherMediaTypes => ["application/vnd.jats+xml"];

    /// <inheritdoc/>
    public override string Suffix => "jats.xml";

    /// <inheritdoc/>
    public override string Profile => JatsTagSet.Oai.NamespaceName;

    /// <inheritdoc/>
    public override string MetadataPrefix => "jats";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article) => JatsDownload.Of(article);
}
