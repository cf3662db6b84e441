using System.Text;
using Publishing.OaiPmh;

namespace Publishing.Tests.OaiPmh;

/// <summary>Records in memory, in the order and under the rules of the store, for tests of what the verbs make of them.</summary>
internal sealed class MemoryRecords : IRecordSource
{
    public DateTime Closed { get; set; } = new(2025, 6, 1, 12, 0, 0, DateTimeKind.Utc);

    public List<(string Prefix, StoredRecord Record)> Records { get; } = [];

    public List<Set> Sets { get; } = [];

    /// <summary>What was asked of <see cref="ListAsync"/>.</summary>
    public List<(RecordSelection Selection, DateTime? Horizon)> Asked { get; } = [];

    public int Counted { get; private set; }

    public void Add(string prefix, long article, string stamp, bool deleted = false, params string[] sets)
    {
        Assert.True(Datestamp.TryParse(stamp, out var datestamp));
        var metadata = deleted ? null : DeflateSegment.Deflate(Encoding.UTF8.GetBytes($"<metadata><x:{prefix} xmlns:x=\"urn:x\">{article}</x:{prefix}></metadata>"));
        Records.RemoveAll(entry => entry.Prefix == prefix && entry.Record.Key.ArticleId == article);
        Records.Add((prefix, new StoredRecord(new RecordKey(datestamp.Start, article), deleted, sets, metadata)));
    }

    public Task<DateTime> CloseAsync(CancellationToken cancel = default) => Task.FromResult(Closed);

    public Task<RecordPage> ListAsync(RecordSelection selection, RecordKey? after, DateTime? horizon, int limit, int maxBytes, bool withMetadata, CancellationToken cancel = default)
    {
        Asked.Add((selection, horizon));
        var rest = Select(selection).Where(record => after is null || Compare(record.Key, after.Value) > 0).ToArray();
        var page = rest.Take(limit).Select(record => withMetadata ? record : record with { Metadata = null }).ToArray();
        return Task.FromResult(new RecordPage(page, rest.Length > page.Length, Closed));
    }

    public Task<RecordKeys> KeysAsync(RecordSelection selection, RecordKey? after, int limit, CancellationToken cancel = default) => Task.FromResult(
        new RecordKeys([.. Select(selection).Select(record => record.Key).Where(key => after is null || Compare(key, after.Value) > 0).Take(limit)], Closed));

    public Task<long> CountAsync(RecordSelection selection, CancellationToken cancel = default)
    {
        Counted++;
        return Task.FromResult((long)Select(selection).Count());
    }

    public Task<StoredRecord?> FindAsync(string metadataPrefix, long articleId, string? setSpec = null, CancellationToken cancel = default) =>
        Task.FromResult<StoredRecord?>(Of(articleId, setSpec).FirstOrDefault(entry => entry.Prefix == metadataPrefix).Record);

    public Task<IReadOnlyList<string>> PrefixesAsync(long articleId, string? setSpec = null, CancellationToken cancel = default) =>
        Task.FromResult<IReadOnlyList<string>>([.. Of(articleId, setSpec).Select(entry => entry.Prefix)]);

    public Task<DateTime?> EarliestAsync(string? setSpec = null, CancellationToken cancel = default) => Task.FromResult(
        Records.Where(entry => IsIn(entry.Record, setSpec)).Min(entry => (DateTime?)entry.Record.Key.Datestamp));

    public Task<IReadOnlyList<Set>> SetsAsync(string? journal, string? after, int limit, CancellationToken cancel = default) => Task.FromResult<IReadOnlyList<Set>>(
        [.. Sets
            .Where(set => journal is null || SetSpec.IsWithin(set.SetSpec, journal))
            .OrderBy(set => set.SetSpec, StringComparer.Ordinal)
            .Where(set => after is null || string.CompareOrdinal(set.SetSpec, after) > 0)
            .Take(limit)]);

    private IEnumerable<(string Prefix, StoredRecord Record)> Of(long article, string? setSpec) =>
        Records.Where(entry => entry.Record.Key.ArticleId == article && IsIn(entry.Record, setSpec));

    private IEnumerable<StoredRecord> Select(RecordSelection selection) => Records
        .Where(entry => entry.Prefix == selection.MetadataPrefix && IsIn(entry.Record, selection.SetSpec))
        .Select(entry => entry.Record)
        .Where(record => record.Key.Datestamp >= (selection.From ?? DateTime.MinValue) && record.Key.Datestamp <= (selection.Until ?? Closed))
        .Order(Comparer<StoredRecord>.Create((a, b) => Compare(a.Key, b.Key)));

    private static bool IsIn(StoredRecord record, string? setSpec) => setSpec is null || record.SetSpecs.Any(set => SetSpec.IsWithin(set, setSpec));

    private static int Compare(RecordKey a, RecordKey b) => (a.Datestamp, a.ArticleId).CompareTo((b.Datestamp, b.ArticleId));
}
