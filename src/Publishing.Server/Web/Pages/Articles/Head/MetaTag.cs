using Publishing.Identifiers;

namespace Publishing.Server.Web.Pages.Articles.Head;

/// <summary>One <c>meta</c> element of a page's head.</summary>
/// <param name="Name">Its name; one with a colon is a property of Open Graph.</param>
/// <param name="Content">What it says; never empty.</param>
/// <param name="Language">The language of the content, when it differs from the page's.</param>
public sealed record MetaTag(string Name, string Content, LanguageTag? Language = null)
{
    /// <summary>Whether it is written as <c>property</c> and not as <c>name</c>.</summary>
    public bool IsProperty => Name.Contains(':', StringComparison.Ordinal);

    /// <summary>A tag for every value that says something.</summary>
    public static IEnumerable<MetaTag> Each(string name, IEnumerable<string?> values) =>
        values.Where(value => !string.IsNullOrWhiteSpace(value)).Select(value => new MetaTag(name, value!.Trim()));

    /// <summary>A tag if the value says something; empty tags are worse than none.</summary>
    public static IEnumerable<MetaTag> Maybe(string name, string? value) => Each(name, [value]);
}
