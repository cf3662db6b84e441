namespace Publishing.OaiPmh;

/// <summary>GetRecord: one record, deleted or not (OAI-PMH §4.1).</summary>
internal static class GetRecord
{
    /// <summary>The record asked for.</summary>
    public static async Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, CancellationToken cancel)
    {
        var (prefix, id) = (request.MetadataPrefix!, repository.Addresses.ArticleId(request.Identifier!));
        var record = id is { } number && repository.Disseminates(prefix)
            ? await repository.Records.FindAsync(prefix, number, identity.Journal, cancel).ConfigureAwait(false)
            : null;
        var closed = await repository.Records.CloseAsync(cancel).ConfigureAwait(false);
        return record is null
            ? await ErrorAsync(repository, identity, request, id, closed, cancel).ConfigureAwait(false)
            : VerbAnswer.Of(closed, response => Write(response, repository, identity, record));
    }

    private static async Task<VerbAnswer> ErrorAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, long? id, DateTime closed, CancellationToken cancel)
    {
        var prefixes = id is { } number ? await repository.Records.PrefixesAsync(number, identity.Journal, cancel).ConfigureAwait(false) : [];
        var errors = new List<OaiError>();
        if (prefixes.Count == 0)
        {
            errors.Add(OaiError.NoSuchItem(request.Identifier!));
        }

        var prefix = request.MetadataPrefix!;
        if (prefixes.Count > 0)
        {
            errors.Add(new OaiError(OaiErrorCode.CannotDisseminateFormat, $"{ShownArgument.Of("identifier", request.Identifier!)} is not disseminated as {ShownArgument.Of("metadataPrefix", prefix)}; ListMetadataFormats with the identifier names the formats that it has."));
        }
        else if (!repository.Disseminates(prefix))
        {
            errors.Add(OaiError.NoSuchFormat(prefix));
        }

        return new VerbAnswer(closed, errors, null);
    }

    private static void Write(OaiResponse response, OaiRepository repository, RepositoryIdentity identity, StoredRecord record)
    {
        response.Text.Markup("<GetRecord>\n"u8);
        RecordElement.Write(response, repository.Addresses, identity, record);
        response.Text.Markup("</GetRecord>\n"u8);
    }
}
