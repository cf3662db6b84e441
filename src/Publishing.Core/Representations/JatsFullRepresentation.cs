using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Jats;

namespace Publishing.Representations;

/// <summary>JATS Archiving and Interchange 1.3 with the full text, as a file: of articles that everybody may read now, and whose source has a text.</summary>
public sealed class JatsFullRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "jats_full";

    /// <inheritdoc/>
    public override string Title => "JATS XML with full text";

    /// <inheritdoc/>
    public override string MediaType => JatsDownload.MediaType;

    /// <inheritdoc/>
    public override bool IsNegotiated => false;

    /// <inheritdoc/>
    public override string Suffix => "full.jats.xml";

    /// <inheritdoc/>
    public override string Profile => JatsTagSet.Oai.NamespaceName;

    /// <inheritdoc/>
    public override string MetadataPrefix => JatsFullCrosswalk.Prefix;

    /// <inheritdoc/>
    public override bool TakesText => true;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Refusals(PublishedArticle article) => article.OpenText.Count > 0 ? [] : ["The full text is given of articles that everybody may read now and whose source has one."];

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article) => JatsFullCrosswalk.WithText(article) is { } whole ? JatsDownload.Of(whole) : null;
}
