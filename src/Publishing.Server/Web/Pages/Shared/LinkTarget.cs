using Publishing.Identifiers;
using Publishing.Text;

namespace Publishing.Server.Web.Pages.Shared;

/// <summary>Where a link found in somebody's text may lead: the web, and nowhere else.</summary>
public static class LinkTarget
{
    /// <summary>The address to be followed; null for what is none, or must not be one, such as <c>javascript:</c> or an e-mail address.</summary>
    public static string? Of(string? text)
    {
        var target = text?.Trim() ?? "";
        if (target.StartsWith("doi:", StringComparison.OrdinalIgnoreCase) && Doi.TryParse(target, out var doi))
        {
            return doi.Url.AbsoluteUri;
        }

        return WebAddress.IsOne(target) && new Uri(target) is { UserInfo.Length: 0 } url && !target.Any(char.IsWhiteSpace) ? url.AbsoluteUri : null;
    }
}
