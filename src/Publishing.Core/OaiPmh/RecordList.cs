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
        var page = await repository.Records
            .ListAsync(selection, position.After, position.Horizon, Limit, repository.Limits.BytesPerPage, WithMetadata, cancel)
            .ConfigureAwait(false);
        if (page.Records.Count == 0)
        {
            return VerbAnswer.Error(page.Closed, OaiErrorCode.NoRecordsMatch, "No record matches the format, set and dates.");
        }

        var size = await CompleteListSizeAsync(position, selection, page, cancel).ConfigureAwait(false);
        var next = page.More ? Next(position, page, size) : null;
        return VerbAnswer.Of(page.Closed, response => Write(response, page, position.Cursor, size, next));
    }

    private (ResumptionToken? Token, OaiError? Error) Begin()
    {
        var prefix = request.MetadataPrefix!;
        if (!repository.Disseminates(prefix))
        {
            return (null, new OaiError(OaiErrorCode.CannotDisseminateFormat, "This repository does not disseminate that format; ListMetadataFormats names those that it does."));
        }

        if (request.Set is { } set && !identity.Sees(set.Value))
        {
            return (null, new OaiError(OaiErrorCode.NoRecordsMatch, "There is no such set at this base URL; ListSets names those that there are."));
        }

        return (new ResumptionToken { Verb = request.Verb, MetadataPrefix = prefix, Set = request.Set?.Value, From = request.From?.Start, Until = request.Until?.End }, null);
    }

    // Counted once, for the first page of a list that has others; what was added meanwhile makes it grow, never shrink below what was sent.
    private async Task<long> CompleteListSizeAsync(ResumptionToken position, RecordSelection selection, RecordPage page, CancellationToken cancel)
    {
        var known = position.After is null && page.More
            ? await repository.Records.CountAsync(selection, cancel).ConfigureAwait(false)
            : position.CompleteListSize;
        return Math.Max(known, position.Cursor + page.Records.Count + (page.More ? 1 : 0));
    }

    private ResumptionToken Next(ResumptionToken position, RecordPage page, long size) => position with
    {
        After = page.Records[^1].Key,
        Cursor = position.Cursor + page.Records.Count,
        CompleteListSize = size,
        Horizon = page.Closed,
        Expires = repository.Now() + repository.Limits.TokenLifetime,
    };

    private void Write(OaiResponse response, RecordPage page, long cursor, long size, ResumptionToken? next)
    {
        response.Text.Markup("<"u8).Text(request.Verb.ToString()).Markup(">\n"u8);
        foreach (var record in page.Records)
        {
            WriteElement(response, record);
        }

        Resumption.Write(response.Text, next, next is null ? null : repository.Tokens.Write(next, identity.Journal), cursor, size);
        response.Text.Markup("</"u8).Text(request.Verb.ToString()).Markup(">\n"u8);
    }
}
