using Publishing.OaiPmh;
using Publishing.Postgres.Tests.Fixtures;

namespace Publishing.Postgres.Tests.ClosedSecond;

/// <summary>From where a harvester goes on when it comes again.</summary>
public enum GoesOnFrom
{
    /// <summary>The <c>responseDate</c> of the first page of the harvest before.</summary>
    FirstResponseDate,

    /// <summary>The <c>responseDate</c> of its last page.</summary>
    LastResponseDate,

    /// <summary>The highest datestamp that it has seen.</summary>
    LastDatestamp,

    /// <summary>That and a second.</summary>
    LastDatestampAndASecond,

    /// <summary>Windows that lie side by side: until the present <c>responseDate</c>, then from the second after.</summary>
    Windows,
}

/// <summary>A harvester that comes again and again and keeps a copy.</summary>
internal sealed class Harvester(string format, string? set, GoesOnFrom goesOnFrom, int seed)
{
    private readonly Random _random = new(seed);
    private DateTime? _from;
    private DateTime _highest;

    /// <summary>What it harvests.</summary>
    public RecordSelection Selection { get; } = new(format, set);

    /// <summary>Article → what the harvester believes of it.</summary>
    public Dictionary<long, string> Copy { get; } = [];

    /// <summary>What a record looks like to a harvester.</summary>
    public static string Describe(StoredRecord record) =>
        $"{record.Key.Datestamp:O} {(record.Deleted ? "deleted" : TestRepository.Text(record))} {string.Join(' ', record.SetSpecs)}";

    /// <summary>Harvests what is new, page by page; others change the repository meanwhile.</summary>
    public async Task HarvestAsync(RecordQueries records, bool dawdle)
    {
        var until = goesOnFrom == GoesOnFrom.Windows ? (DateTime?)await records.CloseAsync() : null;
        if (until < _from)
        {
            return;
        }

        var selection = Selection with { From = _from, Until = until };
        RecordKey? after = null;
        DateTime? horizon = null, first = null;
        RecordPage page;
        do
        {
            page = await records.ListAsync(selection, after, horizon, _random.Next(1, 12), int.MaxValue, withMetadata: true);
            foreach (var record in page.Records)
            {
                Copy[record.Key.ArticleId] = Describe(record);
                _highest = record.Key.Datestamp > _highest ? record.Key.Datestamp : _highest;
            }

            (first, after, horizon) = (first ?? page.Closed, page.Records.Count > 0 ? page.Records[^1].Key : after, page.Closed);
            if (dawdle)
            {
                await Task.Delay(_random.Next(0, 60));
            }
        }
        while (page.More);

        _from = goesOnFrom switch
        {
            GoesOnFrom.FirstResponseDate => first,
            GoesOnFrom.LastResponseDate => page.Closed,
            GoesOnFrom.LastDatestamp => _highest == default ? null : _highest,
            GoesOnFrom.LastDatestampAndASecond => _highest == default ? null : _highest.AddSeconds(1),
            _ => until!.Value.AddSeconds(1),
        };
    }

    public override string ToString() => $"{Selection.MetadataPrefix} of {Selection.SetSpec ?? "all"} by {goesOnFrom}";
}
