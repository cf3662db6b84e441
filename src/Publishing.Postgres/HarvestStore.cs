using Dapper;
using Npgsql;
using Publishing.Text;

namespace Publishing.Postgres;

/// <summary>Harvests from other repositories: how far each is, and what became of every record.</summary>
public sealed class HarvestStore(NpgsqlDataSource database)
{
    private const string Columns = """
        harvests.id, slug as journal, base_url, prefix, set_spec, until_date, publish, allow_private, asked_by, state,
            list_from, list_began, token, next_from, counts::text as counts, problem::text as problem, harvests.created_at, harvests.updated_at, completed_at
        """;

    // A list that was left in the middle is not gone on with when another end is wanted.
    private const string BeginSql = """
        insert into harvests (journal, base_url, prefix, set_spec, until_date, publish, allow_private, asked_by, list_from)
        select id, @baseUrl, @prefix, @set, @until, @publish, @allowPrivate, @askedBy, @from
        from journals
        where slug = @journal
        on conflict (journal, base_url, prefix, set_spec) do update
        set until_date = excluded.until_date, publish = excluded.publish, allow_private = excluded.allow_private, asked_by = excluded.asked_by,
            list_from = case when harvests.until_date is distinct from excluded.until_date then null else harvests.list_from end,
            list_began = case when harvests.until_date is distinct from excluded.until_date then null else harvests.list_began end,
            token = case when harvests.until_date is distinct from excluded.until_date then null else harvests.token end,
            state = 'running', problem = null, updated_at = repository_clock()
        returning id
        """;

    /// <summary>Begins a harvest, or goes on with the one that there is of the same journal, address, format and set; null when there is no such journal.</summary>
    public async Task<StoredHarvest?> BeginAsync(HarvestPlan plan, string? from, CancellationToken cancel = default)
    {
        var values = new { plan.Journal, plan.BaseUrl, plan.Prefix, plan.Set, plan.Until, plan.Publish, plan.AllowPrivate, AskedBy = Word(plan.AskedBy), from };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<long?>(new CommandDefinition(BeginSql, values, cancellationToken: cancel)) is { } id ? await FindAsync(id, cancel) : null;
    }

    private const string FindSql = $"""
        select {Columns}
        from harvests
        join journals on journals.id = harvests.journal
        where harvests.id = @id
        """;

    /// <summary>The harvest of that number, or null.</summary>
    public async Task<StoredHarvest?> FindAsync(long id, CancellationToken cancel = default) => (await QueryAsync(FindSql, new { id }, cancel)).SingleOrDefault();

    private const string FindAllSql = $"""
        select {Columns}
        from harvests
        join journals on journals.id = harvests.journal
        where slug = @journal and base_url = @baseUrl and set_spec = @set
        order by harvests.updated_at desc
        """;

    /// <summary>The harvests of an address into a journal, in any format, that which moved last first.</summary>
    public Task<IReadOnlyList<StoredHarvest>> FindAllAsync(string journal, string baseUrl, string set, CancellationToken cancel = default) => QueryAsync(FindAllSql, new { journal, baseUrl, set }, cancel);

    private const string ListSql = $"""
        select {Columns}
        from harvests
        join journals on journals.id = harvests.journal
        where harvests.id < @after
        order by harvests.id desc
        limit @limit
        """;

    /// <summary>A page of harvests by number downwards, behind <paramref name="after"/>.</summary>
    public Task<IReadOnlyList<StoredHarvest>> ListAsync(long? after, int limit, CancellationToken cancel = default) => QueryAsync(ListSql, new { after = after ?? long.MaxValue, limit }, cancel);

    private const string UnfinishedSql = $"""
        select {Columns}
        from harvests
        join journals on journals.id = harvests.journal
        where state = 'running' and asked_by = 'server' and not pg_is_in_recovery()
        order by harvests.id
        """;

    /// <summary>What the server was at when it was stopped.</summary>
    public Task<IReadOnlyList<StoredHarvest>> UnfinishedAsync(CancellationToken cancel = default) => QueryAsync(UnfinishedSql, new { }, cancel);

    private const string MoveSql = """
        update harvests
        set state = @state, list_from = @listFrom, list_began = @listBegan, token = @token, next_from = @nextFrom, counts = @counts::jsonb, problem = @problem::jsonb,
            updated_at = repository_clock(), completed_at = case when @state = 'complete' then repository_clock() else completed_at end
        where id = @id
        """;

    private const string RecordSql = """
        insert into harvested_records (harvest, identifier, datestamp, deleted, article, source, outcome, problems, metadata_namespace)
        select @id, given.identifier, given.datestamp, given.deleted, articles.id, given.source, given.outcome, given.problems::jsonb, given.metadata_namespace
        from unnest(@identifiers, @datestamps, @deleted, @articles, @sources, @outcomes, @problemLists, @namespaces)
            as given (identifier, datestamp, deleted, article, source, outcome, problems, metadata_namespace)
        left join articles on articles.id = given.article
        on conflict (harvest, identifier) do update
        set datestamp = excluded.datestamp, deleted = excluded.deleted, article = coalesce(excluded.article, harvested_records.article),
            source = coalesce(excluded.source, harvested_records.source), outcome = excluded.outcome, problems = excluded.problems,
            metadata_namespace = coalesce(excluded.metadata_namespace, harvested_records.metadata_namespace),
            harvested_at = case when (harvested_records.datestamp, harvested_records.deleted) = (excluded.datestamp, excluded.deleted) then harvested_records.harvested_at else repository_clock() end
        """;

    // Their provenance is known only now that they are articles: the published ones among them are rendered with it in the background. Held by number first, as everybody holds them.
    internal const string DueSql = """
        with changed as (
            select articles.id
            from articles
            join unnest(@articles, @identifiers, @datestamps, @namespaces) as given (article, identifier, datestamp, metadata_namespace) on given.article = articles.id
            left join harvested_records as known on known.harvest = @id and known.identifier = given.identifier
            where articles.state = 'published'
              and given.metadata_namespace is not null
              and (known.article, known.datestamp, known.metadata_namespace, known.deleted) is distinct from (given.article, given.datestamp, given.metadata_namespace, false)
            order by articles.id
            for no key update of articles
        )
        update articles
        set rendered_by = 0
        from changed
        where articles.id = changed.id
        """;

    /// <summary>Notes how far a harvest is, together with what became of the records up to there.</summary>
    public async Task MoveAsync(long id, HarvestState state, HarvestPlace place, HarvestCounts counts, Problem? problem, IReadOnlyList<StoredHarvestRecord> records, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await using var transaction = await connection.BeginTransactionAsync(cancel);
        if (records.Count > 0)
        {
            // Of a record that stands twice on a page the last word counts.
            var last = records.GroupBy(record => Clean(record.Identifier), StringComparer.Ordinal).Select(group => group.Last()).ToList();
            var rows = new
            {
                id,
                identifiers = last.Select(record => Clean(record.Identifier)).ToArray(),
                datestamps = last.Select(record => Clean(record.Datestamp)).ToArray(),
                deleted = last.Select(record => record.Deleted).ToArray(),
                articles = last.Select(record => record.ArticleId).ToArray(),
                sources = last.Select(record => record.SourceId).ToArray(),
                outcomes = last.Select(record => record.Outcome).ToArray(),
                problemLists = last.Select(record => StoredJson.Write(record.Problems)).ToArray(),
                namespaces = last.Select(record => record.Deleted || record.MetadataNamespace is null ? null : Clean(record.MetadataNamespace)).ToArray(),
            };
            await connection.ExecuteAsync(new CommandDefinition(DueSql, rows, transaction, cancellationToken: cancel));
            await connection.ExecuteAsync(new CommandDefinition(RecordSql, rows, transaction, cancellationToken: cancel));
        }

        var values = new
        {
            id,
            state = Word(state),
            place.ListFrom,
            place.ListBegan,
            place.Token,
            place.NextFrom,
            counts = StoredJson.Write(counts),
            problem = problem is null ? null : StoredJson.Write(problem),
        };
        await connection.ExecuteAsync(new CommandDefinition(MoveSql, values, transaction, cancellationToken: cancel));
        await transaction.CommitAsync(cancel);
    }

    private const string RecordsSql = """
        select identifier, datestamp, deleted, article, source, outcome, problems::text as problems
        from harvested_records
        where harvest = @id and identifier = any (@identifiers)
        """;

    /// <summary>What is known of records.</summary>
    public async Task<IReadOnlyDictionary<string, StoredHarvestRecord>> RecordsAsync(long id, IReadOnlyList<string> identifiers, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<RecordRow>(new CommandDefinition(RecordsSql, new { id, identifiers = identifiers.Select(Clean).ToArray() }, cancellationToken: cancel));
        return rows.Select(row => row.ToRecord()).ToDictionary(record => record.Identifier, StringComparer.Ordinal);
    }

    internal const string ListRecordsSql = """
        select identifier, datestamp, deleted, article, source, outcome, problems::text as problems
        from harvested_records
        where harvest = @id and outcome = @outcome and identifier > @after
        order by identifier
        limit @limit
        """;

    /// <summary>A page of records with an outcome, by identifier, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<StoredHarvestRecord>> ListRecordsAsync(long id, string outcome, string? after, int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<RecordRow>(new CommandDefinition(ListRecordsSql, new { id, outcome, after = after ?? "", limit }, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToRecord())];
    }

    private const string DraftSql = """
        select given is null and source is not null and source is not distinct from @source
        from articles
        where id = @id and state = 'draft'
        """;

    /// <summary>Whether an article is a draft that is as a source gave it, and nobody has worked on.</summary>
    public async Task<bool> IsUntouchedDraftAsync(long id, long? source, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.ExecuteScalarAsync<bool?>(new CommandDefinition(DraftSql, new { id, source }, cancellationToken: cancel)) == true;
    }

    // The lock is the connection's: it goes with a process that dies.
    private const string LockSql = """
        select pg_try_advisory_lock(hashtextextended('harvest', @id))
        """;

    private const string UnlockSql = """
        select pg_advisory_unlock(hashtextextended('harvest', @id))
        """;

    /// <summary>The right to run a harvest, until it is disposed of; null when another process is at it.</summary>
    public async Task<IAsyncDisposable?> TakeAsync(long id, CancellationToken cancel = default)
    {
        var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.ExecuteScalarAsync<bool>(new CommandDefinition(LockSql, new { id }, cancellationToken: cancel)))
        {
            return new Turn(connection, id);
        }

        await connection.DisposeAsync();
        return null;
    }

    private async Task<IReadOnlyList<StoredHarvest>> QueryAsync(string sql, object values, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. (await connection.QueryAsync<HarvestRow>(new CommandDefinition(sql, values, cancellationToken: cancel))).Select(row => row.ToHarvest())];
    }

    private static string Clean(string text) => XmlText.Clean(text);

    private static string Word<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private sealed class Turn(NpgsqlConnection connection, long id) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await connection.ExecuteAsync(new CommandDefinition(UnlockSql, new { id }, cancellationToken: CancellationToken.None));
            }

            await connection.DisposeAsync();
        }
    }

    // Named as the columns are.
    private sealed record HarvestRow(
        long Id, string Journal, string Base_url, string Prefix, string Set_spec, string? Until_date, bool Publish, bool Allow_private, string Asked_by, string State,
        string? List_from, string? List_began, string? Token, string? Next_from, string Counts, string? Problem, DateTime Created_at, DateTime Updated_at, DateTime? Completed_at)
    {
        public StoredHarvest ToHarvest() => new(
            Id,
            new HarvestPlan(Journal, Base_url, Prefix, Set_spec, Until_date, Publish, Allow_private, Enum.Parse<HarvestAsker>(Asked_by, ignoreCase: true)),
            Enum.Parse<HarvestState>(State, ignoreCase: true),
            new HarvestPlace(List_from, List_began, Token, Next_from),
            StoredJson.Read<HarvestCounts>(Counts),
            Problem is null ? null : StoredJson.Read<Problem>(Problem),
            Created_at,
            Updated_at,
            Completed_at);
    }

    private sealed record RecordRow(string Identifier, string Datestamp, bool Deleted, long? Article, long? Source, string Outcome, string Problems)
    {
        public StoredHarvestRecord ToRecord() => new(Identifier, Datestamp, Deleted, Article, Source, Outcome, StoredJson.Read<IReadOnlyList<Problem>>(Problems));
    }
}
