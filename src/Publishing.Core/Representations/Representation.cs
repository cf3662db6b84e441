using Publishing.Articles;

namespace Publishing.Representations;

/// <summary>
/// One representation of an article (RFC 9110 §3.2): a file that somebody downloads, or that a client asks for at the article's address by its media type.
/// A new one is one file with one class, and one line in <see cref="RepresentationRegistry"/>.
/// </summary>
public abstract class Representation
{
    /// <summary>The word by which it is asked for on the command line and in the API, such as <c>bibtex</c>.</summary>
    public abstract string Name { get; }

    /// <summary>What a person calls it, such as "BibTeX".</summary>
    public abstract string Title { get; }

    /// <summary>The media type under which it is served.</summary>
    public abstract string MediaType { get; }

    /// <summary>Other media types by which clients ask for the same.</summary>
    public virtual IReadOnlyList<string> OtherMediaTypes => [];

    /// <summary>Whether a client that accepts the media type is given it. A second representation of one media type is to be had at its own address alone.</summary>
    public virtual bool IsNegotiated => true;

    /// <summary>Whether it gives the full text: then <see cref="PublishedArticle.Text"/> has to be there.</summary>
    public virtual bool TakesText => false;

    /// <summary>The end of its address and of its file, after a dot: <c>bib</c>, <c>jats.xml</c>.</summary>
    public abstract string Suffix { get; }

    /// <summary>The namespace of its root element or the address of its profile, if there is one: Signposting names it.</summary>
    public virtual string? Profile => null;

    /// <summary>
    /// The OAI-PMH format of the same content: an article that is not valid in it is not given out as this either. Null when there is none; then <see cref="Write"/> alone decides.
    /// </summary>
    public virtual string? MetadataPrefix => null;

    /// <summary>
    /// Why the representation cannot say this article, in sentences; none when it can. It is found without writing anything, for every view of an article's page asks.
    /// </summary>
    /// <param name="article">The article as anybody may see it.</param>
    public virtual IReadOnlyList<string> Refusals(PublishedArticle article) => [];

    /// <summary>Whether the representation can say this article.</summary>
    /// <param name="article">The article as anybody may see it.</param>
    public bool CanSay(PublishedArticle article) => Refusals(article).Count == 0;

    /// <summary>The file: the same article gives the same bytes. Null when the representation cannot say this article.</summary>
    /// <param name="article">The article as anybody may see it (<see cref="Crosswalks.OpenArticle"/>).</param>
    public abstract byte[]? Write(PublishedArticle article);
}
