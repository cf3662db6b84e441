using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>One form of the full text (JATS <c>self-uri</c>).</summary>
/// <param name="Url">The absolute address.</param>
/// <param name="MediaType">Its media type, such as <c>application/pdf</c>; null when unknown.</param>
/// <param name="Language">The language of that form; null means the article's.</param>
/// <param name="Title">What to call the link.</param>
public sealed record FullTextLink(string Url, string? MediaType = null, LanguageTag? Language = null, string? Title = null);
