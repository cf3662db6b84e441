namespace Publishing.OaiPmh;

/// <summary>ListSets: the sets, each parent before its children (OAI-PMH §4.6).</summary>
internal static class ListSets
{
    /// <summary>The page asked for.</summary>
    public static async Task<VerbAnswer> AnswerAsync(OaiRepository repository, RepositoryIdentity identity, OaiRequest request, CancellationToken cancel)
    {
        var position = new ResumptionToken { Verb = Verb.ListSets };
        if (request.ResumptionToken is not null)
        {
            var (token, error) = Resumption.Read(repository, identity, request);
            if (token is null)
            {
                return VerbAnswer.Refused([error!]);
            }

            position = token;
        }

        var limit = repository.Limits.SetsPerPage;
        var closed = await repository.Records.CloseAsync(cancel).ConfigureAwait(false);

        // One more than the page holds shows whether another page follows.
        var sets = await repository.Records.SetsAsync(identity.Journal, position.AfterSet, limit + 1, cancel).ConfigureAwait(false);
        if (sets.Count == 0)
        {
            return VerbAnswer.Error(closed, OaiErrorCode.NoSetHierarchy, "There are no sets here yet: a journal is a set, and so is each of its sections.");
        }

        var next = sets.Count > limit ? Next(repository, position, sets[limit - 1], limit) : null;
        return VerbAnswer.Of(closed, response => Write(response, repository, identity, sets.Take(limit), position.Cursor, next));
    }

    private static ResumptionToken Next(OaiRepository repository, ResumptionToken position, Set last, int count) => position with
    {
        AfterSet = last.SetSpec,
        Cursor = position.Cursor + count,
        Expires = repository.Now() + repository.Limits.TokenLifetime,
    };

    private static void Write(OaiResponse response, OaiRepository repository, RepositoryIdentity identity, IEnumerable<Set> sets, long cursor, ResumptionToken? next)
    {
        var xml = response.Text.Markup("<ListSets>\n"u8);
        foreach (var set in sets)
        {
            xml.Markup("<set>"u8).Element("setSpec", set.SetSpec).Element("setName", set.Name);
            if (set.Description is not null)
            {
                xml.Markup("<setDescription>"u8);
                DublinCoreDescription.Write(xml, set.Name, set.Description);
                xml.Markup("</setDescription>"u8);
            }

            xml.Markup("</set>\n"u8);
        }

        Resumption.Write(xml, next, next is null ? null : repository.Tokens.Write(next, identity.Journal), cursor, completeListSize: 0);
        xml.Markup("</ListSets>\n"u8);
    }
}
