namespace Publishing.OaiPmh;

/// <summary>A list of records, page by page: what ListRecords and ListIdentifiers have in common, so that both give the same headers in the same order.</summary>
internal sealed class RecordList(OaiRepository repository, RepositoryIdentity identity, OaiRequest request)
{
    /// <summary>How many elements a page has at most.</summary>
    public required int Limit { get; init; }

    /// <summary>Whether records come with their metadata.</summary>
    public required bool WithMetadata { get; init; }

    /// <summary>Writes one element of the list.</summary>
    public required Action<OaiResponse, StoredRecord> WriteElement { get; init; }

    /// <summary>The page asked for.</summary>
    public async Task<VerbAnswer> AnswerAsync(CancellationToken cancel)
    {
        var (position, error) = request.ResumptionToken is null ? Begin() : Resumption.Read(repository, identity, request);
        if (position is null)
        {
            return VerbAnswer.Refused([error!]);
        }

        var selection = position.Selection with { SetSpec = position.Set ?? identity.Journal };
        var page = await PageAsync(position, selection, cancel).ConfigureAwait(false);
        if (page.Keys.Count == 0)
        {
            return VerbAnswer.Error(page.Closed, OaiErrorCode.NoRecordsMatch, await NothingMatchesAsync(cancel).ConfigureAwait(false));
        }

        var size = await CompleteListSizeAsync(position, selection, page, cancel).ConfigureAwait(false);
        var date = ResponseDate(position, page);
        var next = page.More ? Next(position, page, size, date) : null;
        var token = next is null ? null : repository.Tokens.Write(next, identity.Journal);
        var answer = VerbAnswer.Of(date, response => Write(response, page, position.Cursor, size, next, token));
        return IsSettled(position, page) ? answer with { EntityTag = EntityTag.Of(identity.BaseUrl, request.ResumptionToken!, token!, identity.MetadataLicense, page.Keys) } : answer;
    }

    private (ResumptionToken? Token, OaiError? Error) Begin()
    {
        var prefix = request.MetadataPrefix!;
        if (!repository.Disseminates(prefix))
        {
            return (null, OaiError.NoSuchFormat(prefix));
        }

        if (request.Set is { } set && !identity.Sees(set.Value))
        {
            return (null, new OaiError(OaiErrorCode.NoRecordsMatch, $"{ShownArgument.Of("set", set.Value)} is no set at this base URL; ListSets names those that there are."));
        }

        return (new ResumptionToken { Verb = request.Verb, MetadataPrefix = prefix, Set = request.Set?.Value, From = request.From?.Start, Until = request.Until?.End }, null);
    }

    private async Task<string> NothingMatchesAsync(CancellationToken cancel)
    {
        if (request.Until is { } until && await repository.Records.EarliestAsync(identity.Journal, cancel).ConfigureAwait(false) is { } earliest && until.End < earliest)
        {
            return $"{ShownArgument.Of("until", $"{until}")} is earlier than the first record of this base URL, which is of {Datestamp.Format(earliest)}.";
        }

        string[] sent =
        [
            .. Sent("metadataPrefix", request.MetadataPrefix), .. Sent("set", request.Set?.Value),
            .. Sent("from", request.From?.ToString()), .. Sent("until", request.Until?.ToString()), .. Sent("resumptionToken", request.ResumptionToken),
        ];
        return $"No record matches {string.Join(", ", sent)}.";
    }

    private static IEnumerable<string> Sent(string name, string? value) => value is null ? [] : [ShownArgument.Of(name, value)];

    private async Task<ListedPage> PageAsync(ResumptionToken position, RecordSelection selection, CancellationToken cancel)
    {
        var start = new PageStart(request.Verb, identity.Journal, selection.MetadataPrefix, selection.SetSpec, position.After ?? new RecordKey(selection.From ?? DateTime.MinValue, 0));
        return await KeptAsync(start, position, selection, cancel).ConfigureAwait(false)
            ?? await ReadAsync(start, position, selection, cancel).ConfigureAwait(false);
    }

    // The page that is kept, if its records still stand where they stood.
    private async Task<ListedPage?> KeptAsync(PageStart start, ResumptionToken position, RecordSelection selection, CancellationToken cancel)
    {
        if (repository.Pages.Find(start) is not { } kept)
        {
            return null;
        }

        var now = await repository.Records.KeysAsync(selection, position.After, kept.Keys.Length + 1, cancel).ConfigureAwait(false);
        return now.Closed < (position.Horizon ?? selection.Until) || !kept.Is(now.Keys)
            ? null
            : new ListedPage(kept.Keys, More: true, now.Closed, response => response.Append(kept.Elements));
    }

    private async Task<ListedPage> ReadAsync(PageStart start, ResumptionToken position, RecordSelection selection, CancellationToken cancel)
    {
        var read = await repository.Records
            .ListAsync(selection, position.After, position.Horizon, Limit, repository.Limits.BytesPerPage, WithMetadata, cancel)
            .ConfigureAwait(false);
        RecordKey[] keys = [.. read.Records.Select(record => record.Key)];
        if (!read.More || !repository.Pages.Wants(start))
        {
            return new ListedPage(keys, read.More, read.Closed, response =>
            {
                response.Hold(read.Memory);
                WriteElements(response, read.Records);
            });
        }

        var page = new SettledPage(keys, Join(read.Records));
        read.Memory?.Dispose();
        repository.Pages.Keep(start, page);
        return new ListedPage(keys, read.More, read.Closed, response => response.Append(page.Elements));
    }

    private DeflateSegment Join(IReadOnlyList<StoredRecord> records)
    {
        using var elements = new OaiResponse();
        WriteElements(elements, records);
        return elements.ToSegment();
    }

    private void WriteElements(OaiResponse response, IReadOnlyList<StoredRecord> records)
    {
        foreach (var record in records)
        {
            WriteElement(response, record);
        }
    }

    // Counted once, for the first page of a list that has others; what was added meanwhile makes it grow, never shrink below what was sent.
    private async Task<long> CompleteListSizeAsync(ResumptionToken position, RecordSelection selection, ListedPage page, CancellationToken cancel)
    {
        var known = position.After is null && page.More
            ? await repository.Records.CountAsync(selection, cancel).ConfigureAwait(false)
            : position.CompleteListSize;
        return Math.Max(known, position.Cursor + page.Keys.Count + (page.More ? 1 : 0));
    }

    private static bool IsSettled(ResumptionToken position, ListedPage page) => position.After is not null && page.More;

    // A page in the middle of a list is dated as early as is true, so that it is the same to the byte whenever it is asked for (docs/decisions/0008-settled-pages.md).
    private static DateTime ResponseDate(ResumptionToken position, ListedPage page)
    {
        var last = page.Keys[^1].Datestamp;
        return !IsSettled(position, page) ? page.Closed : position.Horizon > last ? position.Horizon.Value : last;
    }

    private ResumptionToken Next(ResumptionToken position, ListedPage page, long size, DateTime date) => position with
    {
        After = page.Keys[^1],
        Cursor = position.Cursor + page.Keys.Count,
        CompleteListSize = size,
        Horizon = date,
        Expires = Expires(position),
    };

    // A list that goes on keeps its day of expiry until half the time is over, and then gets one that is the same for a while.
    private DateTime Expires(ResumptionToken position)
    {
        var (now, lifetime) = (repository.Now(), repository.Limits.TokenLifetime);
        if (position.After is null)
        {
            return now + lifetime;
        }

        if (position.Expires - now > lifetime / 2)
        {
            return position.Expires;
        }

        var later = now + lifetime;
        var step = Math.Max(lifetime.Ticks / 8 / TimeSpan.TicksPerSecond, 1) * TimeSpan.TicksPerSecond;
        return later.AddTicks(-(later.Ticks % step));
    }

    private void Write(OaiResponse response, ListedPage page, long cursor, long size, ResumptionToken? next, string? token)
    {
        response.Text.Markup("<"u8).Text(request.Verb.ToString()).Markup(">\n"u8);
        response.Cut();
        page.WriteElements(response);
        response.Cut();
        Resumption.Write(response.Text, next, token, cursor, size);
        response.Text.Markup("</"u8).Text(request.Verb.ToString()).Markup(">\n"u8);
    }
}
