using System.Text.Json.Serialization;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>A stretch of a reference. All stretches together are the reference, nothing added and nothing left out.</summary>
/// <param name="Text">The characters as they stand.</param>
/// <param name="Kind">What they are known to be; <see cref="CitationPartKind.Text"/> when nothing is known.</param>
/// <param name="Language">Their language when it is known to differ; <c>ru-Latn</c> for transliterated Russian.</param>
[method: JsonConstructor]
public sealed record CitationPart(RichText Text, CitationPartKind Kind = CitationPartKind.Text, LanguageTag? Language = null)
{
    /// <summary>A stretch without markup.</summary>
    public CitationPart(string text, CitationPartKind kind = CitationPartKind.Text, LanguageTag? language = null)
        : this(RichText.Plain(text), kind, language)
    {
    }
}
