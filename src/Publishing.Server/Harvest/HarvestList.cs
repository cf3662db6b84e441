using System.Runtime.CompilerServices;
using Publishing.Ingest.Harvested;
using Publishing.Postgres;

namespace Publishing.Server.Harvest;

/// <summary>
/// The pages of a list, one request after the other. A page that cannot be had, or is not well-formed, costs no record but those that are bad themselves:
/// they are asked for one by one then.
/// </summary>
/// <param name="client">Asks the repository.</param>
/// <param name="formats">The format, and those to take a record in that is not there in it.</param>
/// <param name="set">The setSpec; empty for all.</param>
/// <param name="until">Up to which datestamp; null for all.</param>
/// <param name="isKnown">Whether a record was stored before as it is, so that it need not be asked for again by itself.</param>
internal sealed class HarvestList(RepositoryClient client, IReadOnlyList<string> formats, string set, string? until, Func<IReadOnlyList<HarvestedHeader>, CancellationToken, Task<IReadOnlySet<string>>> isKnown)
{
    private const int MostRestarts = 3;
    private const int RecordsTogether = 25;

    private readonly EndlessList _seen = new();
    private int _restarts;

    /// <summary>The pages from a place on.</summary>
    public async IAsyncEnumerable<HarvestPage> ReadAsync(HarvestPlace place, [EnumeratorCancellation] CancellationToken cancel)
    {
        while (true)
        {
            var answer = await client.AskAsync("ListRecords", Arguments(place), cancel);
            if (answer.Says("badResumptionToken") && place.Token is not null && _restarts++ < MostRestarts)
            {
                place = place with { Token = null, ListBegan = null };
                yield return new HarvestPage([], [], place) { Notes = [Problem.Of(ProblemCodes.TokenExpired, "The repository does not know its resumption token any more: the list is begun again.")] };
                continue;
            }

            if (NeedsEach(answer) is { } why)
            {
                await foreach (var page in EachAsync(place, why, cancel))
                {
                    yield return page;
                }

                yield break;
            }

            var read = answer.Problem is null ? await PageAsync(answer, place, cancel) : HarvestPage.Failed(place, answer.Problem);
            yield return read;
            if (read.IsLast)
            {
                yield break;
            }

            if (answer.Response!.Break is not null && string.IsNullOrEmpty(read.Place.Token))
            {
                await foreach (var page in EachAsync(read.Place, "The page has no end", cancel))
                {
                    yield return page;
                }

                yield break;
            }

            place = read.Place;
        }
    }

    /// <summary>One record, in the best format that there is of it.</summary>
    public async Task<(HarvestedRecord? Record, Problem? Problem)> RecordAsync(string identifier, CancellationToken cancel)
    {
        Problem? problem = null;
        foreach (var format in formats)
        {
            var answer = await client.AskAsync("GetRecord", [("identifier", identifier), ("metadataPrefix", format)], cancel);
            if (answer.Response is { Break: null, Records: [var record, ..] })
            {
                return (record, null);
            }

            problem ??= answer.Problem ?? answer.Response?.Break ?? (answer.Response?.Errors is [var error, ..] ? Error(error) : null);
        }

        return (null, Problem.Of(ProblemCodes.RecordUnavailable, $"{identifier}: {problem?.Message ?? "The repository gives an answer without the record."}", value: identifier));
    }

    // A page that the repository fails over, again and again, or that one of its records spoils for all.
    private static string? NeedsEach(RepositoryAnswer answer) =>
        answer.IsTrouble ? answer.Problem!.Message
        : answer.Says("cannotDisseminateFormat") ? "A record is not there in this format, and the repository gives none of the others"
        : null;

    private async Task<HarvestPage> PageAsync(RepositoryAnswer answer, HarvestPlace place, CancellationToken cancel)
    {
        var response = answer.Response!;
        var began = place with { ListBegan = place.ListBegan ?? response.ResponseDate };
        if (answer.Says("noRecordsMatch"))
        {
            return new HarvestPage([], [], began with { Token = null }) { IsLast = true };
        }

        if (response.Errors is [var error, ..])
        {
            return HarvestPage.Failed(place, Error(error));
        }

        if (response.Break is not null)
        {
            return await BrokenAsync(BrokenPage.Read(answer.Bytes), response.Break, began, cancel);
        }

        var next = response.Token?.Value is { Length: > 0 } token ? token : null;
        var circle = _seen.See([.. response.Records.Select(record => record.Header)], next);
        return new HarvestPage(response.Records, [], began with { Token = circle is null ? next : null })
        {
            CompleteListSize = response.Token?.CompleteListSize,
            Notes = response.Problems,
            Failure = circle,
            IsLast = next is null || circle is not null,
        };
    }

    private async Task<HarvestPage> BrokenAsync(BrokenPage page, Problem why, HarvestPlace place, CancellationToken cancel)
    {
        var records = page.Records.ToList();
        var lost = new List<(HarvestedHeader, Problem)>();
        foreach (var (identifier, _) in page.Bad)
        {
            var (record, problem) = await RecordAsync(identifier, cancel);
            if (record is not null)
            {
                records.Add(record);
            }
            else
            {
                lost.Add((new HarvestedHeader(identifier, "", false), problem!));
            }
        }

        var next = page.Token?.Value is { Length: > 0 } token ? token : null;
        var circle = _seen.See([.. records.Select(record => record.Header)], next);
        return new HarvestPage(records, lost, place with { Token = circle is null ? next : null })
        {
            Notes = [Problem.Of(ProblemCodes.PageBroken, $"A page is broken ({why.Message}); {page.Records.Count} of its records were read, and {page.Bad.Count} asked for one by one.", line: why.Line)],
            Failure = circle,
            IsLast = (page.IsWhole && next is null) || circle is not null,
        };
    }

    // Record by record, from where the list is to its end.
    private async IAsyncEnumerable<HarvestPage> EachAsync(HarvestPlace place, string why, [EnumeratorCancellation] CancellationToken cancel)
    {
        var headers = new EndlessList();
        var note = Problem.Of(ProblemCodes.PageBroken, $"{why.TrimEnd('.')}: the records are asked for one by one from here on.");

        // Not every repository takes the token of one verb for another.
        for (var token = place.Token; ;)
        {
            var answer = await client.AskAsync("ListIdentifiers", Arguments(place with { Token = token }), cancel);
            if (answer.Says("badResumptionToken") && token is not null && _restarts++ < MostRestarts)
            {
                token = null;
                continue;
            }

            if (answer.Says("noRecordsMatch"))
            {
                yield return new HarvestPage([], [], place with { Token = null }) { IsLast = true };
                yield break;
            }

            if (answer.Problem is not null || answer.Response is not { Break: null, Errors: [] } response)
            {
                yield return HarvestPage.Failed(place, answer.Problem ?? answer.Response?.Break ?? Error(answer.Response!.Errors[0]));
                yield break;
            }

            place = place with { ListBegan = place.ListBegan ?? response.ResponseDate };
            var next = response.Token?.Value is { Length: > 0 } given ? given : null;
            var circle = headers.See(response.Headers, next);
            foreach (var some in response.Headers.Where(header => !_seen.IsKnown(header)).Chunk(RecordsTogether))
            {
                yield return await EachAsync(some, place, cancel) with { Notes = note is null ? [] : [note], CompleteListSize = response.Token?.CompleteListSize };
                note = null;
            }

            if (next is null || circle is not null)
            {
                yield return new HarvestPage([], [], place with { Token = null }) { IsLast = true, Failure = circle };
                yield break;
            }

            token = next;
        }
    }

    private async Task<HarvestPage> EachAsync(HarvestedHeader[] headers, HarvestPlace place, CancellationToken cancel)
    {
        var known = await isKnown(headers, cancel);
        var records = new List<HarvestedRecord>();
        var lost = new List<(HarvestedHeader, Problem)>();
        foreach (var header in headers.Where(header => !known.Contains(header.Identifier)))
        {
            if (header.IsDeleted)
            {
                records.Add(new HarvestedRecord(header, null, ""));
                continue;
            }

            var (record, problem) = await RecordAsync(header.Identifier, cancel);
            if (record is not null)
            {
                records.Add(record);
            }
            else
            {
                lost.Add((header, problem!));
            }
        }

        _seen.Add(headers);
        return new HarvestPage(records, lost, place);
    }

    private IEnumerable<(string, string?)> Arguments(HarvestPlace place) => place.Token is { } token
        ? [("resumptionToken", token)]
        : [("metadataPrefix", formats[0]), ("set", set), ("from", place.ListFrom), ("until", until)];

    private static Problem Error(HarvestedError error) => Problem.Of(ProblemCodes.RepositoryRefused, $"The repository says {error.Code}: {error.Message}", value: error.Code);
}
