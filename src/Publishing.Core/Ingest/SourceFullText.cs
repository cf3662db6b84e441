using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Ingest;

/// <summary>The full texts that a kept source has of its articles.</summary>
public static class SourceFullText
{
    /// <summary>The pieces of text of each of the source's articles (<see cref="JatsText"/>), in their order; none of one that has none.</summary>
    /// <param name="source">The source, byte for byte.</param>
    public static IReadOnlyList<IReadOnlyList<JatsFragment>> Of(ReadOnlySpan<byte> source) =>
        SafeXml.Read(source).Root is { } root ? [.. JatsImporter.Articles(root).Select(JatsText.Of)] : [];
}
