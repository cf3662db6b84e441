using System.Text.Json.Serialization;
using Publishing.Identifiers;

namespace Publishing.Text;

/// <summary>A text in one language.</summary>
/// <param name="Text">The text.</param>
/// <param name="Language">Its language; null means that of the article or journal it belongs to.</param>
[method: JsonConstructor]
public sealed record LocalizedText(RichText Text, LanguageTag? Language = null)
{
    /// <summary>A text without markup.</summary>
    public LocalizedText(string text, LanguageTag? language = null)
        : this(RichText.Plain(text), language)
    {
    }
}
