using Publishing.Articles;
using Publishing.Jats;

namespace Publishing.Ingest;

/// <summary>The full text that a kept source has of an article.</summary>
public static class SourceFullText
{
    /// <summary>The names of the importers whose sources can have one.</summary>
    public static IReadOnlyList<string> Importers { get; } = ["jats", "oai-pmh"];

    /// <summary>The pieces of text of one of the source's articles (<see cref="JatsText"/>); none when it has none.</summary>
    /// <param name="source">The source, byte for byte.</param>
    /// <param name="place">Which of its articles, from 0.</param>
    public static IReadOnlyList<JatsFragment> Of(ReadOnlySpan<byte> source, int place)
    {
        var articles = SafeXml.Read(source).Root is { } root ? JatsImporter.Articles(root) : [];
        return place < articles.Count ? JatsText.Of(articles[place]) : [];
    }
}
