using System.Threading.Channels;
using Publishing.Ingest.Harvested;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Operations;

namespace Publishing.Server.Harvest;

/// <summary>
/// Brings the articles of another repository into a journal (OAI-PMH): the whole list the first time, what changed since then every other time. It goes on where it stopped, and what was deleted there
/// is withdrawn here. The next page is fetched and read while the last one is stored.
/// </summary>
public sealed class Harvester(ImportBatches batches, ImportStore imports, HarvestStore store, ArticleStore articles, ArticlePublisher publisher, PublishingSettings settings)
{
    private const int MostRetried = 1_000;

    internal HarvestPatience Patience { get; init; } = new();

    /// <summary>Asks a repository who it is and notes that it is to be harvested, without harvesting it yet; or says why it cannot be. Whoever asks waits for the answer, so a repository in trouble is not waited for.</summary>
    internal async Task<(StoredHarvest? Begun, Problem? Problem)> BeginAsync(HarvestRequest request, CancellationToken cancel)
    {
        using var http = new HarvestHttp(settings, request.AllowPrivate);
        var (repository, problem) = await OpenAsync(http, request, Patience with { Attempts = 2, AttemptsOfBroken = 2, MostBusy = 0 }, _ => { }, cancel);
        return repository is null ? (null, problem) : await NoteAsync(repository, request, cancel);
    }

    /// <summary>Runs a harvest to its end, or as far as it comes. What stands in its way is a problem in the result.</summary>
    /// <param name="request">What is wanted.</param>
    /// <param name="watcher">Is told how it goes.</param>
    /// <param name="cancel">Stops it.</param>
    /// <param name="whenStopped">How it stands when it is stopped; stopped, unless it is to be taken up again by itself.</param>
    internal async Task<HarvestResult> RunAsync(HarvestRequest request, IHarvestWatcher watcher, CancellationToken cancel, Func<HarvestState>? whenStopped = null)
    {
        using var http = new HarvestHttp(settings, request.AllowPrivate);
        var (repository, problem) = await OpenAsync(http, request, Patience, watcher.Waits, cancel);
        if (repository is null)
        {
            return HarvestResult.NotBegun(problem!);
        }

        var options = new ImportOptions(request.Journal, request.Publish, request.DryRun, "oai-pmh");
        await using var intake = new HarvestIntake(batches, imports, options, repository.Client.BaseUrl.ToString(), store, articles, publisher);
        if (request.DryRun)
        {
            return await RunAsync(new Session(null, repository, request, intake, watcher, whenStopped), PlaceOf(null, repository, request), cancel);
        }

        var (begun, busy) = await NoteAsync(repository, request, cancel);
        if (begun is null)
        {
            return HarvestResult.NotBegun(busy);
        }

        await using var turn = await store.TakeAsync(begun.Id, cancel);
        return turn is null ? HarvestResult.NotBegun(Busy) : await RunAsync(new Session(begun, repository, request, intake, watcher, whenStopped), begun.Place, cancel);
    }

    private static Problem Busy => Problem.Of(ProblemCodes.HarvestBusy, "The same harvest is under way in another process.");

    private async Task<(OpenedRepository? Repository, Problem? Problem)> OpenAsync(HarvestHttp http, HarvestRequest request, HarvestPatience patience, Action<string> waits, CancellationToken cancel)
    {
        // The format that the last harvest of the address took, so that the next one knows its records again.
        var prefix = request.Prefix ?? (await store.FindAllAsync(request.Journal, RepositoryClient.BaseUrlOf(request.Address).ToString(), request.Set ?? "", cancel) is [var last, ..] ? last.Plan.Prefix : null);
        return await OpenedRepository.OpenAsync(address => new RepositoryClient(http, address, patience, waits), request.Address, prefix, cancel);
    }

    // From now on it is this list that is gone on with, should the process die before its first page is stored.
    private async Task<(StoredHarvest? Begun, Problem? Problem)> NoteAsync(OpenedRepository repository, HarvestRequest request, CancellationToken cancel)
    {
        var plan = new HarvestPlan(request.Journal, repository.Client.BaseUrl.ToString(), repository.Formats[0], request.Set ?? "", request.Until, request.Publish, request.AllowPrivate, request.AskedBy);
        var before = (await store.FindAllAsync(plan.Journal, plan.BaseUrl, plan.Set, cancel)).FirstOrDefault(harvest => harvest.Plan.Prefix == plan.Prefix);
        if (before is not null && await IsBusyAsync(before.Id, cancel))
        {
            return (null, Busy);
        }

        if (await store.BeginAsync(plan, HarvestDates.Given(request.From, repository.Granularity), cancel) is not { } begun)
        {
            return (null, null);
        }

        begun = begun with { Place = PlaceOf(begun, repository, request) };
        await store.MoveAsync(begun.Id, HarvestState.Running, begun.Place, new HarvestCounts(), null, [], cancel);
        return (begun, null);
    }

    private async Task<bool> IsBusyAsync(long id, CancellationToken cancel)
    {
        await using var turn = await store.TakeAsync(id, cancel);
        return turn is null;
    }

    private static HarvestPlace PlaceOf(StoredHarvest? begun, OpenedRepository repository, HarvestRequest request)
    {
        var place = begun?.Place ?? new HarvestPlace();
        if (request.From is not null)
        {
            return new HarvestPlace(HarvestDates.Given(request.From, repository.Granularity), NextFrom: place.NextFrom);
        }

        // A list that was left in the middle is read to its end first.
        return (place.Token ?? place.ListBegan ?? place.ListFrom) is not null ? place : new HarvestPlace(HarvestDates.Before(place.NextFrom, repository.Granularity), NextFrom: place.NextFrom);
    }

    private async Task<HarvestResult> RunAsync(Session session, HarvestPlace place, CancellationToken cancel)
    {
        session.Watcher.Begins(session.Repository.Name, session.Repository.Formats[0], place.ListFrom, place.Token is not null, session.Repository.TellsDeletions);
        var pages = Channel.CreateBounded<ReadPage>(1);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var fetching = FetchAsync(session, place, pages.Writer, stop.Token);
        var run = new HarvestRun(session.Begun?.Id, session.Intake, store, session.Watcher, place);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(cancel))
            {
                await using (page)
                {
                    await run.TakeAsync(page, session.Request.Until, cancel);
                }
            }

            await fetching;
            await session.Intake.EndAsync(run.Result.State == HarvestState.Complete);
            return run.Result with { Import = session.Intake.Import };
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            // Whoever fetches may be about to begin the import.
            await fetching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await session.Intake.EndAsync(isWhole: false);
            return await run.StopAsync(session.WhenStopped?.Invoke() ?? HarvestState.Stopped) with { Import = session.Intake.Import };
        }
        finally
        {
            await stop.CancelAsync();
            await fetching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            while (pages.Reader.TryRead(out var left))
            {
                await left.DisposeAsync();
            }
        }
    }

    private async Task FetchAsync(Session session, HarvestPlace place, ChannelWriter<ReadPage> pages, CancellationToken cancel)
    {
        try
        {
            var until = HarvestDates.Until(HarvestDates.Given(session.Request.Until, session.Repository.Granularity), place.ListFrom);
            var list = new HarvestList(session.Repository.Client, session.Repository.Formats, session.Request.Set ?? "", until, (headers, ct) => KnownAsync(session.Begun?.Id, headers, ct));
            foreach (var again in await LostBeforeAsync(session.Begun?.Id, cancel))
            {
                await HandOverAsync(session, await AgainAsync(list, again, place, cancel), pages, cancel);
            }

            await foreach (var page in list.ReadAsync(place, cancel))
            {
                await HandOverAsync(session, page, pages, cancel);
            }

            pages.Complete();
        }
        catch (Exception exception)
        {
            pages.Complete(exception);
        }
    }

    private static async Task HandOverAsync(Session session, HarvestPage page, ChannelWriter<ReadPage> pages, CancellationToken cancel)
    {
        var read = await session.Intake.ReadAsync(session.Begun?.Id, page, cancel);
        try
        {
            await pages.WriteAsync(read, cancel);
        }
        catch
        {
            await read.DisposeAsync();
            throw;
        }
    }

    // What could not be had the last time will not come by itself: nothing has changed at its source.
    private async Task<IEnumerable<StoredHarvestRecord[]>> LostBeforeAsync(long? harvest, CancellationToken cancel) =>
        harvest is { } id ? (await store.ListRecordsAsync(id, HarvestRun.Unavailable, null, MostRetried, cancel)).Chunk(25) : [];

    private static async Task<HarvestPage> AgainAsync(HarvestList list, StoredHarvestRecord[] lost, HarvestPlace place, CancellationToken cancel)
    {
        var records = new List<HarvestedRecord>();
        foreach (var one in lost)
        {
            if ((await list.RecordAsync(one.Identifier, cancel)).Record is { } record)
            {
                records.Add(record);
            }
        }

        return new HarvestPage(records, [], place);
    }

    private async Task<IReadOnlySet<string>> KnownAsync(long? harvest, IReadOnlyList<HarvestedHeader> headers, CancellationToken cancel)
    {
        var known = harvest is { } id ? await store.RecordsAsync(id, [.. headers.Select(header => header.Identifier)], cancel) : new Dictionary<string, StoredHarvestRecord>();
        return headers
            .Where(header => known.TryGetValue(header.Identifier, out var before) && before.Datestamp == header.Datestamp && before.Deleted == header.IsDeleted && before.Outcome is not ("rejected" or HarvestRun.Unavailable))
            .Select(header => header.Identifier)
            .ToHashSet(StringComparer.Ordinal);
    }

    private sealed record Session(StoredHarvest? Begun, OpenedRepository Repository, HarvestRequest Request, HarvestIntake Intake, IHarvestWatcher Watcher, Func<HarvestState>? WhenStopped);
}
