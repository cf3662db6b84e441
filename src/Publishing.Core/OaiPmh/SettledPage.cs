namespace Publishing.OaiPmh;

/// <summary>Where a page begins: what requests have in common that get the same elements. Where they end does not matter as long as others follow.</summary>
/// <param name="Verb">ListRecords or ListIdentifiers.</param>
/// <param name="Journal">The journal at whose base URL it is; null for the whole repository.</param>
/// <param name="MetadataPrefix">The format.</param>
/// <param name="SetSpec">The set, if any.</param>
/// <param name="After">The key that it begins behind.</param>
internal readonly record struct PageStart(Verb Verb, string? Journal, string MetadataPrefix, string? SetSpec, RecordKey After);

/// <summary>The elements of a page that others follow, joined once. They stay what they are as long as the same keys stand there: a record that changes gets another datestamp.</summary>
/// <param name="Keys">Where its records stand.</param>
/// <param name="Elements">The elements.</param>
internal sealed record SettledPage(RecordKey[] Keys, DeflateSegment Elements)
{
    // A key in memory, and the entry around it.
    private const int KeyBytes = 16;
    private const int EntryBytes = 256;

    /// <summary>What it takes in memory.</summary>
    public int Bytes => Elements.Bytes.Length + (KeyBytes * Keys.Length) + EntryBytes;

    /// <summary>Whether the page is still the same.</summary>
    /// <param name="now">The keys that stand there now, one more than the page has.</param>
    public bool Is(IReadOnlyList<RecordKey> now) => now.Count == Keys.Length + 1 && now.Take(Keys.Length).SequenceEqual(Keys);
}
