namespace Publishing.Server.Ingest;

/// <summary>
/// Of which kind a source is. One of the very kind that an article came from says all that the article is to be, what it has left out too;
/// one of another kind is merged into it (decision 0010).
/// </summary>
internal static class SourceKind
{
    private const string Harvested = "oai-pmh";

    /// <summary>The kind of an article that was read.</summary>
    /// <param name="importer">The importer that read its source.</param>
    /// <param name="inner">The importer that read what the source only wraps; null when it wraps nothing.</param>
    /// <param name="name">The source's name.</param>
    public static string Of(string importer, string? inner, string name) => inner ?? (IsTable(importer) ? $"{importer} {name}" : importer);

    /// <summary>What a source is said to be read by, where it is kept: what it wraps too, and by which mapping, for then the same bytes say something else.</summary>
    public static string Kept(string importer, IEnumerable<string> inner, string? mapping) => string.Join('+', [importer, .. inner.Distinct().Order(StringComparer.Ordinal), .. mapping is null ? Array.Empty<string>() : [mapping]]);

    /// <summary>Whether a kept source may be of another kind than this one.</summary>
    public static bool IsOther(string kind, string keptImporter, string keptName)
    {
        string[] parts = keptImporter.Split('+');
        return parts[0] == Harvested ? parts.Length == 1 || parts[1..].Any(inner => inner != kind) : Of(parts[0], null, keptName) != kind;
    }

    // Two sheets seldom have the same columns, and what has no column is not said to be nothing.
    private static bool IsTable(string importer) => importer is "csv" or "xlsx";
}
