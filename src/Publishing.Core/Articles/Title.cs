using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>A title with its subtitle, in one language (JATS <c>title-group</c>).</summary>
/// <param name="Text">The title.</param>
/// <param name="Language">Its language; null means the article's.</param>
/// <param name="Subtitle">The subtitle, if there is one.</param>
public sealed record Title(RichText Text, LanguageTag? Language = null, RichText? Subtitle = null);
