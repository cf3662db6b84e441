using Publishing.Articles;
using Publishing.Identifiers;

namespace Publishing.Crosswalks.DataCite;

/// <summary>An abstract, or another account of the article (DataCite property 17).</summary>
/// <param name="Paragraphs">Its paragraphs, at least one.</param>
/// <param name="Type">DataCite descriptionType.</param>
/// <param name="Language">Its language; null when nobody has said.</param>
internal sealed record DataCiteDescription(IReadOnlyList<string> Paragraphs, string Type, LanguageTag? Language)
{
    /// <summary>The abstracts of every kind and language.</summary>
    public static IEnumerable<DataCiteDescription> Of(Article article) => article.Abstracts
        .Select(item => new DataCiteDescription(
            ParagraphsOf(item),
            item.Kind switch
            {
                null => "Abstract",
                "methods" => "Methods",
                "toc" or "table-of-contents" => "TableOfContents",
                "technical-info" => "TechnicalInfo",
                _ => "Other",
            },
            item.Language ?? article.Language))
        .Where(description => description.Paragraphs.Count > 0);

    /// <summary>The paragraphs of an abstract that have something to read, headings before them.</summary>
    public static IReadOnlyList<string> ParagraphsOf(Abstract item) => [.. item.ToReadableText().Split("\n\n").Select(MetadataText.Of).OfType<string>()];
}
