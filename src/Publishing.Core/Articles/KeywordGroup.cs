using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Articles;

/// <summary>Keywords in one language (JATS <c>kwd-group</c>).</summary>
/// <param name="Keywords">The keywords in their order.</param>
/// <param name="Language">Their language; null means the article's.</param>
/// <param name="Kind">JATS <c>kwd-group-type</c>, such as <c>author-created</c>.</param>
/// <param name="Vocabulary">The controlled vocabulary that they come from, if any.</param>
public sealed record KeywordGroup(IReadOnlyList<RichText> Keywords, LanguageTag? Language = null, string? Kind = null, string? Vocabulary = null);
