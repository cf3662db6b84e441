using Publishing.Licensing;

namespace Publishing.Crosswalks;

/// <summary>What a licence is for, in words, for formats that have no code for it.</summary>
internal static class LicenseScope
{
    /// <summary>The version or use; null for a licence that is for all of them.</summary>
    public static string? Of(License license) => license.AppliesTo switch
    {
        "vor" => "Version of record",
        "am" => "Accepted manuscript",
        "tdm" => "Text and data mining",
        var other => other,
    };
}
