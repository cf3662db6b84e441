using System.Text;
using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>The citation in plain text that the article's page offers for copying. In which style it is asked for makes no difference: there is one.</summary>
public sealed class CitationRepresentation : Representation
{
    /// <inheritdoc/>
    public override string Name => "citation";

    /// <inheritdoc/>
    public override string Title => "Citation in plain text";

    /// <inheritdoc/>
    public override string MediaType => "text/x-bibliography";

    /// <inheritdoc/>
    public override IReadOnlyList<string> OtherMediaTypes => ["text/plain"];

    /// <inheritdoc/>
    public override string Suffix => "txt";

    /// <inheritdoc/>
    public override byte[] Write(PublishedArticle article) => Encoding.UTF8.GetBytes(HowToCite.Of(article) + "\n");
}
