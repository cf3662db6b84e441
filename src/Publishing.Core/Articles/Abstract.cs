using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>An abstract (JATS <c>abstract</c>, <c>trans-abstract</c>).</summary>
/// <param name="Sections">Its parts; a plain abstract is one section without a title.</param>
/// <param name="Language">Its language; null means the article's.</param>
/// <param name="Kind">JATS <c>abstract-type</c>, such as <c>plain-language-summary</c> or <c>graphical</c>; null for the abstract itself.</param>
/// <param name="Title">A heading of its own that is more than the word "Abstract".</param>
public sealed record Abstract(IReadOnlyList<AbstractSection> Sections, LanguageTag? Language = null, string? Kind = null, RichText? Title = null)
{
    /// <summary>An abstract of one paragraph.</summary>
    public static Abstract Plain(RichText text, LanguageTag? language = null) => new([new AbstractSection(null, [text])], language);

    /// <summary>All of it as plain text, paragraphs separated by a blank line.</summary>
    public string ToReadableText() => string.Join("\n\n", Sections.SelectMany(section =>
        section.Paragraphs.Select((paragraph, i) => i == 0 && section.Title is { } title ? $"{title.ToReadableText().TrimEnd(':', '.')}: {paragraph.ToReadableText()}" : paragraph.ToReadableText())));
}
