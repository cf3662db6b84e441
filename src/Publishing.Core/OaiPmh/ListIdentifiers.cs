namespace Publishing.OaiPmh;

/// <summary>ListIdentifiers: the headers of what ListRecords would give (OAI-PMH §4.3).</summary>
internal static class ListIdentifiers
{
    /// <summary>The page asked for.</summary>
    public static Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, CancellationToken cancel) =>
        new RecordList(repository, identity, request)
        {
            Limit = repository.Limits.HeadersPerPage,
            WithMetadata = false,
            WriteElement = (response, record) =>
            {
                RecordHeader.Write(response.Text, repository.Addresses, identity, record);
                response.Text.Markup("\n"u8);
            },
        }.AnswerAsync(cancel);
}
