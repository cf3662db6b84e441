using System.Diagnostics.CodeAnalysis;
using System.Xml.Linq;
using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Jats;

/// <summary>An <c>ext-link</c> before its content: where it leads, and what tells a reader so (JATS4R Accessibility wants words and not an address).</summary>
internal sealed record WebLink(string Kind, string Target, string Title)
{
    /// <summary>A link for a target; false for what must not be linked to, such as an e-mail address.</summary>
    public static bool TryParse(string target, string words, [NotNullWhen(true)] out WebLink? link)
    {
        var clean = XmlText.Clean(target).Trim();
        link = null;
        if (clean.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) && Doi.TryParse(clean, out var doi))
        {
            link = new WebLink("doi", doi.Value, TitleOf(words) ?? "DOI " + doi.Value);
        }
        else if (WebAddress.TryParse(clean, out var uri, "http:", "https:", "ftp:"))
        {
            link = new WebLink("uri", clean, TitleOf(words) ?? uri.Host);
        }

        return link is not null;
    }

    /// <summary>The empty <c>ext-link</c>.</summary>
    public XElement ToElement(XNamespace tags) => new(
        tags + "ext-link",
        new XAttribute("ext-link-type", Kind),
        new XAttribute(JatsTagSet.Xlink + "href", Target),
        new XAttribute(JatsTagSet.Xlink + "title", Title));

    private static string? TitleOf(string words)
    {
        var title = XmlText.Clean(words).Trim();
        return title.Length == 0 || title.Contains("://", StringComparison.Ordinal) || title.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? null : title;
    }
}
