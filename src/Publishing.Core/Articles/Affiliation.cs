using Publishing.Identifiers;

namespace Publishing.Articles;

/// <summary>An organization that contributors belong to (JATS <c>aff</c>).</summary>
/// <param name="Id">Its name within the article, such as <c>aff1</c>.</param>
/// <param name="Institution">The institution.</param>
/// <param name="Department">A part of the institution.</param>
/// <param name="City">City.</param>
/// <param name="Region">State or province.</param>
/// <param name="CountryCode">ISO 3166-1 alpha-2, upper case.</param>
/// <param name="Country">The country as printed.</param>
/// <param name="Ror">The institution in the Research Organization Registry.</param>
/// <param name="Text">The whole as printed, when it was not given in parts, or says more than they do.</param>
/// <param name="Language">Its language; null means the article's.</param>
public sealed record Affiliation(
    string Id,
    string? Institution = null,
    string? Department = null,
    string? City = null,
    string? Region = null,
    string? CountryCode = null,
    string? Country = null,
    Ror? Ror = null,
    string? Text = null,
    LanguageTag? Language = null)
{
    /// <summary>The affiliation in one line.</summary>
    public string DisplayText => Text ?? string.Join(", ", new[] { Department, Institution, City, Region, Country ?? CountryCode }.Where(part => !string.IsNullOrEmpty(part)));
}
