using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Licensing;

/// <summary>A licence (JATS <c>license</c>, NISO ALI <c>license_ref</c>): its address is its identity.</summary>
/// <param name="Url">The address; a Creative Commons one in its canonical form, <c>https</c> and final slash. Null for terms that have no address.</param>
/// <param name="Start">The first day on which it holds; null when nobody has said, and it holds from publication.</param>
/// <param name="AppliesTo">Which version it is for (Crossref <c>applies_to</c>): <c>vor</c>, <c>am</c>, <c>tdm</c>; null for all.</param>
/// <param name="Text">The licence sentence, verbatim.</param>
/// <param name="Language">The language of the sentence; null means the article's.</param>
public sealed record License(string? Url, DateOnly? Start = null, string? AppliesTo = null, RichText? Text = null, LanguageTag? Language = null);
