namespace Publishing.Representations.Crossref;

/// <summary>The numbers that Crossref has for a season in place of a month (<c>xrefMonth</c>: 21 to 24, 31 to 34).</summary>
internal static class CrossrefSeason
{
    /// <summary>The number of a season, or null.</summary>
    public static int? Of(string? season) => season?.Trim().ToLowerInvariant() switch
    {
        "spring" => 21,
        "summer" => 22,
        "autumn" or "fall" => 23,
        "winter" => 24,
        "first quarter" => 31,
        "second quarter" => 32,
        "third quarter" => 33,
        "fourth quarter" => 34,
        _ => null,
    };
}
