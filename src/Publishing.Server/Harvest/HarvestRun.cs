using Publishing.Postgres;
using Publishing.Server.Ingest;

namespace Publishing.Server.Harvest;

/// <summary>One run of a harvest: stores page after page, and keeps how far it is with what became of the records up to there.</summary>
/// <param name="harvest">The number of the harvest; null for a dry run, of which nothing is kept.</param>
/// <param name="intake">Stores records.</param>
/// <param name="store">Keeps the place.</param>
/// <param name="watcher">Is told.</param>
/// <param name="place">Where it begins.</param>
internal sealed class HarvestRun(long? harvest, HarvestIntake intake, HarvestStore store, IHarvestWatcher watcher, HarvestPlace place)
{
    /// <summary>The outcome of a record that the repository did not give.</summary>
    public const string Unavailable = "unavailable";

    private HarvestPlace _place = place;
    private HarvestCounts _counts = new();
    private readonly Dictionary<string, CountedProblem> _found = new(StringComparer.Ordinal);

    /// <summary>What came of it.</summary>
    public HarvestResult Result { get; private set; } = HarvestResult.NotBegun(null);

    /// <summary>Stores a page.</summary>
    public async Task TakeAsync(ReadPage read, string? until, CancellationToken cancel)
    {
        var page = read.Page;
        var reports = await intake.TakeAsync(harvest, read, cancel);
        _counts = Count(_counts, page, reports);
        var lost = page.Lost.Select(one => new StoredHarvestRecord(one.Header.Identifier, one.Header.Datestamp, false, null, null, Unavailable, [one.Problem]));

        // When a list was read to its end, the next one brings what changed since it began.
        var isComplete = page.IsLast && page.Failure is null;
        _place = isComplete ? new HarvestPlace(NextFrom: until ?? page.Place.ListBegan ?? _place.NextFrom) : page.Place;
        var state = isComplete ? HarvestState.Complete : page.Failure is null ? HarvestState.Running : HarvestState.Failed;
        await MoveAsync(state, page.Failure, [.. reports.Select(report => report.Stored), .. lost], cancel);
        Note(reports.Select(report => report.File).OfType<FileReport>().Where(file => file.Outcome != ImportOutcome.Unchanged).SelectMany(file => file.Problems.Concat(file.Articles.SelectMany(article => article.Problems))));
        Note(page.Lost.Select(one => one.Problem));
        Result = new HarvestResult(harvest, state, _counts, page.Failure) { Found = Found };
        watcher.Took(_counts, [.. reports.Select(report => report.File).OfType<FileReport>()], [.. page.Notes, .. page.Lost.Select(one => one.Problem), .. reports.Where(report => report.File is null).SelectMany(report => report.Stored.Problems)]);
    }

    /// <summary>It is to stop: it goes on from here when it is run again.</summary>
    public async Task<HarvestResult> StopAsync(HarvestState state)
    {
        await MoveAsync(state, null, [], CancellationToken.None);
        return new HarvestResult(harvest, state, _counts, null) { Found = Found };
    }

    private async Task MoveAsync(HarvestState state, Problem? problem, IReadOnlyList<StoredHarvestRecord> records, CancellationToken cancel)
    {
        if (harvest is { } id)
        {
            await store.MoveAsync(id, state, _place, _counts, problem, records, cancel);
        }
    }

    private IReadOnlyList<CountedProblem> Found => [.. _found.Values.OrderByDescending(problem => problem.Severity).ThenByDescending(problem => problem.Count)];

    private void Note(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
        {
            _found[problem.Code] = _found.TryGetValue(problem.Code, out var known) ? known with { Count = known.Count + 1 } : new CountedProblem(problem.Code, problem.Severity, 1, problem);
        }
    }

    private static HarvestCounts Count(HarvestCounts so, HarvestPage page, IReadOnlyList<HarvestedReport> reports)
    {
        var outcomes = reports.CountBy(report => report.Stored.Outcome).ToDictionary(StringComparer.Ordinal);
        int Of(string outcome) => outcomes.GetValueOrDefault(outcome);
        return so with
        {
            Pages = so.Pages + 1,
            Records = so.Records + page.Records.Count + page.Lost.Count,
            CompleteListSize = page.CompleteListSize ?? so.CompleteListSize,
            Imported = so.Imported + Of("imported"),
            Updated = so.Updated + Of("updated"),
            Unchanged = so.Unchanged + Of("unchanged") + Of("kept"),
            Rejected = so.Rejected + Of("rejected") + page.Lost.Count,
            Published = so.Published + reports.Sum(report => report.File?.Articles.Count(article => article.PublishedNow) ?? 0),
            Withdrawn = so.Withdrawn + Of("withdrawn"),
            Deleted = so.Deleted + Of("deleted"),
        };
    }
}

/// <summary>What came of a run.</summary>
/// <param name="Harvest">The number of the harvest; null when nothing is kept of it.</param>
/// <param name="State">How it stands; null when it was not begun.</param>
/// <param name="Counts">What became of the records.</param>
/// <param name="Problem">Why it did not begin, or not come to its end; null together with <paramref name="State"/> when there is no such journal.</param>
public sealed record HarvestResult(long? Harvest, HarvestState? State, HarvestCounts Counts, Problem? Problem)
{
    /// <summary>The number of the import that the run was, so that it can be undone as one; null when it brought nothing.</summary>
    public long? Import { get; init; }

    /// <summary>What was found in the records that were taken or refused in this run, each kind once with how often, the gravest first.</summary>
    public IReadOnlyList<CountedProblem> Found { get; init; } = [];

    /// <summary>It did not begin.</summary>
    public static HarvestResult NotBegun(Problem? problem) => new(null, null, new HarvestCounts(), problem);
}

/// <summary>Problems of one kind.</summary>
/// <param name="Code">Their code.</param>
/// <param name="Severity">How grave they are.</param>
/// <param name="Count">How many there are.</param>
/// <param name="First">The first of them.</param>
public sealed record CountedProblem(string Code, ProblemSeverity Severity, int Count, Problem First);

/// <summary>Is told how a harvest goes.</summary>
internal interface IHarvestWatcher
{
    /// <summary>It begins, or goes on.</summary>
    void Begins(string repository, string prefix, string? from, bool goesOn, bool tellsDeletions);

    /// <summary>It waits.</summary>
    void Waits(string why);

    /// <summary>A page was stored.</summary>
    void Took(HarvestCounts counts, IReadOnlyList<FileReport> files, IReadOnlyList<Problem> notes);
}
