using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Schemas;

namespace Publishing.Crosswalks;

/// <summary>Renders an article in one metadata format. A new format is one file with one class, and one line in <see cref="CrosswalkRegistry"/>.</summary>
public abstract class Crosswalk
{
    /// <summary>The format.</summary>
    public abstract MetadataFormat Format { get; }

    /// <summary>Grows whenever the same article would be rendered differently, so that records can be rendered again.</summary>
    public abstract int Version { get; }

    /// <summary>The schema that every record is held against before it is stored.</summary>
    public abstract RecordSchema Schema { get; }

    /// <summary>What an article must have for the format to say it, in words, such as "a DOI"; null when it can say every one.</summary>
    public virtual string? Needs => null;

    /// <summary>Whether it gives the full text, which is read from the article's source only for those that do.</summary>
    public virtual bool TakesText => false;

    /// <summary>
    /// The article as the one element inside OAI-PMH <c>metadata</c>: in the declared namespace, with <c>xsi:schemaLocation</c> on it.
    /// The same article and context give the same bytes. Null when the format cannot say this article; then it is left out of the format's lists.
    /// </summary>
    public abstract XElement? Render(PublishedArticle article);
}
