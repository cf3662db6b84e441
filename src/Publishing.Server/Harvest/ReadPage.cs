using Publishing.Ingest.Harvested;
using Publishing.Server.Ingest;

namespace Publishing.Server.Harvest;

/// <summary>A page whose records are being read while the pages before it are stored.</summary>
/// <param name="Page">The page.</param>
/// <param name="Reading">The reading of those of its records that are there, in their order; null when there are none.</param>
internal sealed record ReadPage(HarvestPage Page, ReadAhead? Reading) : IAsyncDisposable
{
    /// <summary>The records that are there.</summary>
    public static List<HarvestedRecord> Alive(HarvestPage page) => [.. page.Records.Where(record => !record.Header.IsDeleted)];

    /// <summary>Gives up what was not read yet.</summary>
    public ValueTask DisposeAsync() => Reading?.DisposeAsync() ?? ValueTask.CompletedTask;
}
