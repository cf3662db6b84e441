using Publishing.Licensing;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What a licence is called on a page.</summary>
public static class LicenseName
{
    /// <summary>The short name of a Creative Commons licence; of any other the host of its address, or that it has none.</summary>
    public static string Of(License license) =>
        CreativeCommons.ShortName(license.Url) ?? (LinkTarget.Of(license.Url) is { } url ? $"License at {new Uri(url).Host}" : "Terms in words");
}
