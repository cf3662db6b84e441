using Publishing.Licensing;
using Publishing.Server.Web.Pages.Shared;

namespace Publishing.Server.Web.Pages.Articles;

/// <summary>What a reader may do, in a few words; all of it comes from <see cref="Permissions"/>.</summary>
public static class AccessWords
{
    /// <summary>The words for a day; null when nothing is known, for then nothing is said.</summary>
    public static string? Of(Permissions permissions, DateOnly today) => permissions.AccessOn(today) switch
    {
        AccessRight.Open => permissions.FreeToRead?.End is { } end ? $"Free to read until {DateText.Of(end)}" : "Open access",
        AccessRight.Embargoed => $"Open access from {DateText.Of(permissions.FreelyReadable!.Start!.Value)}",
        AccessRight.Restricted => "Restricted access",
        AccessRight.MetadataOnly => "Metadata only",
        _ => null,
    };
}
