using System.Text;
using System.Xml;
using Publishing.Articles;
using Publishing.Crosswalks;

namespace Publishing.Representations;

/// <summary>The metadata of an OAI-PMH record as a file of its own: <c>marcxml</c>, <c>mods</c>, <c>datacite</c>.</summary>
/// <param name="crosswalk">What renders it.</param>
public abstract class CrosswalkRepresentation(Crosswalk crosswalk) : Representation
{
    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CloseOutput = false,
        NewLineHandling = NewLineHandling.Entitize,
        NewLineChars = "\n",
    };

    /// <inheritdoc/>
    public override string Name => crosswalk.Format.Prefix;

    /// <inheritdoc/>
    public override string Title => crosswalk.Format.Title;

    /// <inheritdoc/>
    public override string Profile => crosswalk.Format.Namespace;

    /// <inheritdoc/>
    public override string MetadataPrefix => crosswalk.Format.Prefix;

    /// <inheritdoc/>
    public override IReadOnlyList<string> Refusals(PublishedArticle article) =>
        crosswalk.Needs is { } needs && crosswalk.Render(article) is null ? [$"{Title} needs {needs}."] : [];

    /// <inheritdoc/>
    public override byte[]? Write(PublishedArticle article)
    {
        if (crosswalk.Render(article) is not { } root)
        {
            return null;
        }

        using var bytes = new MemoryStream(8 * 1024);
        using (var writer = XmlWriter.Create(bytes, Settings))
        {
            writer.WriteStartDocument();
            root.WriteTo(writer);
        }

        return bytes.ToArray();
    }
}
