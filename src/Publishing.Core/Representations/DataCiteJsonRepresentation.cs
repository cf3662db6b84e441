using Publishing.Articles;
using Publishing.Crosswalks.DataCite;

namespace Publishing.Representations;

/// <summary>A record of the DataCite Metadata Schema 4.6 in JSON; null for an article that DataCite cannot say, for it has no DOI, title or year.</summary>
public sealed class DataCiteJsonRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "datacite-json";

    /// <inheritdoc/>
    public override string Title => "DataCite JSON";

    /// <inheritdoc/>
    public override string MediaType => "application/vnd.datacite.datacite+json";

    /// <inheritdoc/>
    public override string Suffix => "datacite.json";

    /// <inheritdoc/>
    public override string Profile => DataCiteXmlWriter.Kernel.NamespaceName;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Refusals(PublishedArticle article) => [.. DataCiteDocument.Lacks(article).Select(lack => $"DataCite knows no article without {lack}.")];

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article) => DataCiteDocument.Of(article) is { } document ? DataCiteJsonWriter.Bytes(DataCiteJsonWriter.Write(document), indented: true) : null;
}
