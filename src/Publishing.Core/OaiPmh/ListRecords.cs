namespace Publishing.OaiPmh;

/// <summary>ListRecords: records with their metadata, in the order of their datestamps (OAI-PMH §4.5).</summary>
internal static class ListRecords
{
    /// <summary>The page asked for.</summary>
    public static Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, CancellationToken cancel) =>
        new RecordList(repository, identity, request)
        {
            Limit = repository.Limits.RecordsPerPage,
            WithMetadata = true,
            WriteElement = (response, record) => RecordElement.Write(response, repository.Addresses, identity, record),
        }.AnswerAsync(cancel);
}
