using Dapper;
using Npgsql;
using NpgsqlTypes;
using Publishing.Articles;
using Publishing.Journals;

namespace Publishing.Postgres;

/// <summary>Takes in many articles at a time: a round trip or two for a hundred of them, and not for each.</summary>
public sealed class ArticleIntake(NpgsqlDataSource database)
{
    /// <summary>What is known of each of these drafts, which are all of one journal and have no key in common; of articles that look alike, and of those elsewhere, up to <paramref name="atMost"/>.</summary>
    public async Task<IReadOnlyList<KnownArticles>> FindAsync(string journal, IReadOnlyList<PreparedDraft> drafts, int atMost, CancellationToken cancel = default)
    {
        if (drafts.Count == 0 || !JournalSlug.IsValid(journal))
        {
            return [.. drafts.Select(_ => new KnownArticles(null, null, [], 0, []))];
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        return await new DraftLookup(journal, drafts, atMost).RunAsync(connection, cancel);
    }

    /// <summary>
    /// Stores new drafts, which are all of one journal and have no key in common, in one transaction. Each has an outcome of its own: <see cref="ChangeOutcome.Done"/> with its number;
    /// <see cref="ChangeOutcome.Duplicate"/> with the number of the one that the journal has already; <see cref="ChangeOutcome.NotFound"/> when there is no such journal, issue or section.
    /// </summary>
    public async Task<IReadOnlyList<(ChangeOutcome Outcome, long? Id)>> CreateAsync(IReadOnlyList<PreparedDraft> drafts, CancellationToken cancel = default)
    {
        var made = drafts.Count == 0 ? [] : await Transaction.RunAsync(
            database,
            async transaction => await CreateAsync(transaction, drafts, cancel),
            keep: outcomes => outcomes.Any(outcome => outcome.Outcome == ChangeOutcome.Done),
            cancel);
        return made!;
    }

    private static async Task<(ChangeOutcome Outcome, long? Id)[]> CreateAsync(NpgsqlTransaction transaction, IReadOnlyList<PreparedDraft> drafts, CancellationToken cancel)
    {
        var outcomes = new (ChangeOutcome Outcome, long? Id)[drafts.Count];
        Array.Fill(outcomes, (ChangeOutcome.NotFound, null));
        var places = new Dictionary<(string, string?, string?), JournalAndIssue?>();
        var placed = new List<(int Number, PreparedDraft Draft, JournalAndIssue Place)>(drafts.Count);
        foreach (var (number, draft) in drafts.Index())
        {
            var wanted = (draft.Draft.Journal, draft.Draft.Issue, draft.Draft.Section);
            if (!places.TryGetValue(wanted, out var place))
            {
                places[wanted] = place = await JournalAndIssue.KeepAsync(transaction, draft.Draft, cancel);
            }

            if (place is not null)
            {
                placed.Add((number, draft, place));
            }
        }

        if (placed.Count == 0)
        {
            return outcomes;
        }

        var journal = placed[0].Place.JournalId;
        var ids = await InsertAsync(transaction, journal, placed, cancel);
        var made = placed.Zip(ids, (draft, id) => (draft.Number, draft.Draft, Id: id)).ToList();
        foreach (var (number, _, id) in made)
        {
            outcomes[number] = (ChangeOutcome.Done, id);
        }

        // The keys are put first and looked at then: whoever puts the same ones at the same time waits for us, and finds ours.
        if (await PutKeysAsync(transaction, journal, made, cancel) < made.Sum(draft => draft.Draft.Keys.Count))
        {
            await DropKnownAsync(transaction, journal, made, outcomes, cancel);
        }

        await ArticleSources.AddAsync(transaction.Connection!, transaction, [.. made.Where(draft => outcomes[draft.Number].Outcome == ChangeOutcome.Done).Select(draft => (draft.Id, draft.Draft.Draft))], cancel);
        return outcomes;
    }

    private const string InsertSql = """
        insert into articles (journal, issue, section, document, likeness, problems, source, source_key)
        select $1, given.issue, given.section, given.document::jsonb, given.likeness, given.problems::jsonb, given.source, given.source_key
        from unnest($2::bigint[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bigint[], $8::text[])
            with ordinality as given (issue, section, document, likeness, problems, source, source_key, number)
        order by given.number
        returning id
        """;

    // Numbers are given in the order of the rows.
    private static async Task<List<long>> InsertAsync(NpgsqlTransaction transaction, long journal, List<(int Number, PreparedDraft Draft, JournalAndIssue Place)> placed, CancellationToken cancel)
    {
        await using var command = new NpgsqlCommand(InsertSql, transaction.Connection, transaction);
        command.Parameters.Add(new NpgsqlParameter<long> { TypedValue = journal });
        Add(NpgsqlDbType.Bigint, placed.Select(draft => draft.Place.IssueId));
        Add(NpgsqlDbType.Text, placed.Select(draft => draft.Draft.Draft.Section));
        Add(NpgsqlDbType.Text, placed.Select(draft => draft.Draft.Document));
        Add(NpgsqlDbType.Text, placed.Select(draft => draft.Draft.Likeness));
        Add(NpgsqlDbType.Text, placed.Select(draft => ArticleStore.ProblemsOf(draft.Draft.Draft)));
        Add(NpgsqlDbType.Bigint, placed.Select(draft => draft.Draft.Draft.SourceId));
        Add(NpgsqlDbType.Text, placed.Select(draft => draft.Draft.Draft.SourceKey));
        var ids = new List<long>(placed.Count);
        await using var reader = await command.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            ids.Add(reader.GetInt64(0));
        }

        ids.Sort();
        return ids;

        void Add<T>(NpgsqlDbType type, IEnumerable<T> values) =>
            command.Parameters.Add(new NpgsqlParameter<T[]> { TypedValue = values.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type });
    }

    // In one order, so that two transactions with the same keys never wait for each other.
    private const string PutKeysSql = """
        insert into article_keys (journal, key, article)
        select @journal, given.key, given.article
        from unnest(@keys, @articles) as given (key, article)
        order by given.key
        on conflict (journal, key) do nothing
        """;

    private static Task<int> PutKeysAsync(NpgsqlTransaction transaction, long journal, List<(int Number, PreparedDraft Draft, long Id)> made, CancellationToken cancel)
    {
        var keys = made.SelectMany(draft => draft.Draft.Keys, (draft, key) => (key, draft.Id)).ToList();
        var values = new { journal, keys = keys.Select(key => key.key).ToArray(), articles = keys.Select(key => key.Id).ToArray() };
        return transaction.Connection!.ExecuteAsync(new CommandDefinition(PutKeysSql, values, transaction, cancellationToken: cancel));
    }

    private const string DropSql = """
        delete from articles
        where id = any (@ids)
        """;

    // Some keys are another's: either those articles are there already, or the two differ in a stronger key.
    private static async Task DropKnownAsync(
        NpgsqlTransaction transaction, long journal, List<(int Number, PreparedDraft Draft, long Id)> made, (ChangeOutcome Outcome, long? Id)[] outcomes, CancellationToken cancel)
    {
        var same = await ArticleIdentity.FindAsync(transaction.Connection!, transaction, journal, [.. made.Select(draft => ((IReadOnlyList<string>)draft.Draft.Keys, (long?)draft.Id))], cancel);
        var known = made.Index().Where(draft => same[draft.Index] is not null).ToList();
        foreach (var (at, draft) in known)
        {
            outcomes[draft.Number] = (ChangeOutcome.Duplicate, same[at]);
        }

        if (known.Count > 0)
        {
            await transaction.Connection!.ExecuteAsync(new CommandDefinition(DropSql, new { ids = known.Select(draft => draft.Item.Id).ToArray() }, transaction, cancellationToken: cancel));
        }
    }

    /// <summary>Remembers that the sources of these drafts were applied to the articles of these numbers, though they changed nothing.</summary>
    public async Task RememberAppliedAsync(IReadOnlyList<(long Id, ArticleDraft Draft)> applied, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await ArticleSources.AddAsync(connection, null, applied, cancel);
    }

    private const string PublishedSql = """
        select id, state, verdicts::text as Verdicts,
            (
                select jsonb_agg(jsonb_build_object('format', format, 'stamp', to_char(stamp at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), 'deleted', deleted) order by format)::text
                from records
                where records.article = articles.id
            ) as Records
        from articles
        where id = any (@ids)
        """;

    /// <summary>The states of these articles, and what became of them in each format when they were published.</summary>
    public async Task<IReadOnlyDictionary<long, (ArticleState State, IReadOnlyList<FormatVerdict> Formats)>> FindFormatsAsync(IReadOnlyList<long> ids, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<ArticleRow>(new CommandDefinition(PublishedSql, new { ids = ids.ToArray() }, cancellationToken: cancel));
        return rows.ToDictionary(row => row.Id, row => (States.Read(row.State), (IReadOnlyList<FormatVerdict>)row.Formats()));
    }
}
