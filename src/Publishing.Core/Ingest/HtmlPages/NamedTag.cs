using Publishing.Identifiers;

namespace Publishing.Ingest.HtmlPages;

/// <summary>A meta element that says something.</summary>
/// <param name="Name">Its name or property in lower case, colons and underscores of Dublin Core written as full stops: <c>dc.date.issued</c>.</param>
/// <param name="Content">What it says; never empty.</param>
/// <param name="Language">The language that it says this in.</param>
/// <param name="Scheme">The scheme of the value, as Dublin Core in HTML has it.</param>
/// <param name="Line">The line of the page that it stands in.</param>
internal sealed record NamedTag(string Name, string Content, LanguageTag? Language = null, string? Scheme = null, int? Line = null);
