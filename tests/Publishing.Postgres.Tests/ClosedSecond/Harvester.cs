using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>The day of that, as harvesters do that know no seconds.</summary>
    DayOfLastResponseDate,

    /// <summary>The highest datestamp that it has seen.</summary>
    LastDatestamp,

    /// <summary>That and a second.</summary>
    LastDatestampAndASecond,

    /// <summary>Windows that lie side by side: until the present <c>responseDate</c>, then from the second after.</summary>
    Windows,
}

/// <summary>A harvester that comes again and again, asks any node for any page, and keeps a copy.</summary>
internal sealed partial class Harvester(string format, string? set, GoesOnFrom goesOnFrom, int seed)
{
    private readonly Random _random = new(seed);
    private DateTime? _from;
    private DateTime _highest;

    /// <summary>What it harvests.</summary>
    public RecordSelection Selection { get; } = new(format, set);

    /// <summary>Identifier → what the harvester believes of the record.</summary>
    public Dictionary<string, string> Copy { get; } = [];

    /// <summary>How many pages it was given.</summary>
    public int Pages { get; private set; }

    /// <summary>What a harvester ought to believe of a record.</summary>
    public static string Describe(StoredRecord record) =>
        $"{Datestamp.Format(record.Key.Datestamp)} {(record.Deleted ? "deleted" : TestRepository.Text(record))} {string.Join(' ', record.SetSpecs)}";

    /// <summary>Harvests what is new, page by page; others change the repository meanwhile.</summary>
    public async Task HarvestAsync(Nodes nodes, bool dawdle)
    {
        var until = goesOnFrom == GoesOnFrom.Windows ? ResponseDate(await nodes.AskAsync("verb=Identify", _random)) : (DateTime?)null;
        if (until < _from)
        {
            return;
        }

        var query = $"verb=ListRecords&metadataPrefix={Selection.MetadataPrefix}"
            + (Selection.SetSpec is { } set ? $"&set={set}" : "")
            + (_from is { } from ? $"&from={Written(from)}" : "")
            + (until is { } end ? $"&until={Written(end)}" : "");
        DateTime? first = null;
        string page, token;
        do
        {
            page = await nodes.AskAsync(query, _random);
            if (Error().Match(page) is { Success: true } error && error.Groups[1].Value != "noRecordsMatch")
            {
                throw new InvalidOperationException($"{query} was answered with {error.Value}");
            }

            Take(page);
            first ??= ResponseDate(page);
            token = Token().Match(page).Groups[1].Value;
            query = $"verb=ListRecords&resumptionToken={token}";
            if (dawdle)
            {
                await Task.Delay(_random.Next(0, 60));
            }
        }
        while (token.Length > 0);

        _from = goesOnFrom switch
        {
            GoesOnFrom.FirstResponseDate => first,
            GoesOnFrom.LastResponseDate => ResponseDate(page),
            GoesOnFrom.DayOfLastResponseDate => ResponseDate(page).Date,
            GoesOnFrom.LastDatestamp => _highest == default ? null : _highest,
            GoesOnFrom.LastDatestampAndASecond => _highest == default ? null : _highest.AddSeconds(1),
            _ => until!.Value.AddSeconds(1),
        };
    }

    public override string ToString() => $"{Selection.MetadataPrefix} of {Selection.SetSpec ?? "all"} by {goesOnFrom}";

    private void Take(string page)
    {
        Pages++;
        foreach (Match record in Record().Matches(page))
        {
            var datestamp = Parse(record.Groups["datestamp"].Value);
            var sets = string.Join(' ', SetSpec().Matches(record.Groups["sets"].Value).Select(spec => spec.Groups[1].Value));
            var said = record.Groups["deleted"].Success ? "deleted" : record.Groups["metadata"].Value;
            Copy[record.Groups["identifier"].Value] = $"{Datestamp.Format(datestamp)} {said} {sets}";
            _highest = datestamp > _highest ? datestamp : _highest;
        }
    }

    private string Written(DateTime date) => goesOnFrom == GoesOnFrom.DayOfLastResponseDate ? date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : Datestamp.Format(date);

    private static DateTime ResponseDate(string page) => Parse(Date().Match(page).Groups[1].Value);

    private static DateTime Parse(string stamp) => DateTime.Parse(stamp, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal);

    [GeneratedRegex("<record><header(?<deleted> status=\"deleted\")?><identifier>(?<identifier>[^<]*)</identifier><datestamp>(?<datestamp>[^<]*)</datestamp>(?<sets>(<setSpec>[^<]*</setSpec>)*)</header>(?<metadata>.*?)</record>\n", RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex Record();

    [GeneratedRegex("<setSpec>([^<]*)</setSpec>")]
    private static partial Regex SetSpec();

    [GeneratedRegex("<responseDate>([^<]*)</responseDate>")]
    private static partial Regex Date();

    [GeneratedRegex("<resumptionToken[^>]*>([^<]*)</resumptionToken>")]
    private static partial Regex Token();

    [GeneratedRegex("<error code=\"([^\"]*)\">[^<]*")]
    private static partial Regex Error();
}
