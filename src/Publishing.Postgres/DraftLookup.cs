using Dapper;
using Npgsql;
using NpgsqlTypes;

namespace Publishing.Postgres;

/// <summary>Looks up what is known of many drafts of one journal at a time: one round trip says which articles, and a second one reads those that there are.</summary>
internal sealed class DraftLookup(string journal, IReadOnlyList<PreparedDraft> drafts, int atMost)
{
    // Of an article that is there once in the journal for each place of a source, at most.
    internal const string AppliedSql = """
        select given.number, found.id
        from unnest($2::bigint[], $3::integer[], $4::integer[]) as given (source, place, number)
        cross join lateral (
            select articles.id
            from article_sources
            join articles on articles.id = article_sources.article
            where article_sources.source = given.source and article_sources.place = given.place
              and articles.journal = (select journals.id from journals where journals.slug = $1)
            order by articles.id
            limit 1
        ) as found
        """;

    internal const string SameSql = """
        select found.article, found.key, array(select others.key from article_keys as others where others.article = found.article)
        from article_keys as found
        where found.journal = (select journals.id from journals where journals.slug = $1) and found.key = any ($2)
        """;

    // Those that have another DOI are two for certain (ArticleKeys.AreTwo); their documents need not be read to be told so.
    internal const string AlikeSql = """
        select given.number, alike.id, coalesce(known.by_title, false), coalesce(known.by_other_doi, false)
        from unnest($2::text[], $3::text[], $4::integer[]) as given (likeness, doi, number)
        cross join lateral (
            select articles.id
            from articles
            where articles.journal = (select journals.id from journals where journals.slug = $1) and articles.likeness = given.likeness
            order by articles.id
            limit $5
        ) as alike
        cross join lateral (
            select bool_and(key like 'title:%') as by_title, bool_or(key like 'doi:%' and key <> given.doi) as by_other_doi
            from article_keys
            where article_keys.article = alike.id
        ) as known
        order by given.number, alike.id
        """;

    // Journal by journal, as the index is ordered. What was withdrawn no longer claims the DOI.
    internal const string ElsewhereSql = """
        select given.number, elsewhere.article
        from unnest($2::text[], $3::integer[]) as given (doi, number)
        cross join lateral (
            select found.article
            from article_keys as found
            join articles on articles.id = found.article
            where found.journal = any (array(select journals.id from journals where journals.slug <> $1)) and found.key = given.doi and articles.state <> 'withdrawn'
            order by found.article
            limit $4
        ) as elsewhere
        order by given.number, elsewhere.article
        """;

    private readonly long?[] _applied = new long?[drafts.Count];
    private readonly long?[] _same = new long?[drafts.Count];
    private readonly long?[] _samePlace = new long?[drafts.Count];
    private readonly List<(long Id, bool ByTitle)>[] _alike = [.. drafts.Select(_ => new List<(long, bool)>())];
    private readonly int[] _alikeCount = new int[drafts.Count];
    private readonly List<long>[] _elsewhere = [.. drafts.Select(_ => new List<long>())];

    /// <summary>What is known of each.</summary>
    public async Task<IReadOnlyList<KnownArticles>> RunAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await FindAsync(connection, cancel);
        for (var i = 0; i < drafts.Count; i++)
        {
            if (_applied[i] is not null)
            {
                (_same[i], _samePlace[i], _alikeCount[i]) = (null, null, 0);
                _alike[i].Clear();
                _elsewhere[i].Clear();
            }
        }

        long[] ids = [.. _applied.Concat(_same).Concat(_samePlace).OfType<long>().Concat(_alike.SelectMany(alike => alike.Select(other => other.Id))).Concat(_elsewhere.SelectMany(others => others)).Distinct()];
        var rows = ids.Length == 0 ? [] : (await connection.QueryAsync<ArticleRow>(new CommandDefinition(ArticleStore.FindManySql, new { ids }, cancellationToken: cancel))).ToDictionary(row => row.Id);
        var stored = rows.Values.ToDictionary(row => row.Id, row => row.ToStored());
        return
        [
            .. Enumerable.Range(0, drafts.Count).Select(i => new KnownArticles(
                Stored(_applied[i]),
                Stored(_same[i]),
                [.. _alike[i].Where(other => stored.ContainsKey(other.Id)).Select(other => new AlikeArticle(stored[other.Id], rows[other.Id].SourceKey, other.ByTitle))],
                _alikeCount[i],
                [.. _elsewhere[i].Select(id => Stored(id)).OfType<StoredArticle>()]) { SamePlace = Stored(_samePlace[i]) }),
        ];

        // Somebody may have deleted the draft between the two round trips.
        StoredArticle? Stored(long? id) => id is { } number ? stored.GetValueOrDefault(number) : null;
    }

    private async Task FindAsync(NpgsqlConnection connection, CancellationToken cancel)
    {
        await using var batch = new NpgsqlBatch(connection);
        AddApplied(batch);
        Add(batch, SameSql, Text(drafts.SelectMany(draft => draft.Keys)));
        var likely = Numbered(draft => draft.Likeness);
        Add(batch, AlikeSql, Text(likely.Select(given => given.Value)), Text(likely.Select(given => drafts[given.Number].DoiKey)), Integers(likely.Select(given => given.Number)), new NpgsqlParameter<int> { TypedValue = atMost });
        var identified = Numbered(draft => draft.DoiKey);
        Add(batch, ElsewhereSql, Text(identified.Select(given => given.Value)), Integers(identified.Select(given => given.Number)), new NpgsqlParameter<int> { TypedValue = atMost });

        await using var reader = await batch.ExecuteReaderAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            _applied[reader.GetInt32(0)] = reader.GetInt64(1);
        }

        await reader.NextResultAsync(cancel);
        await ReadSameAsync(reader, cancel);
        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            var number = reader.GetInt32(0);
            _alikeCount[number]++;
            if (!reader.GetBoolean(3))
            {
                _alike[number].Add((reader.GetInt64(1), reader.GetBoolean(2)));
            }
        }

        await reader.NextResultAsync(cancel);
        while (await reader.ReadAsync(cancel))
        {
            _elsewhere[reader.GetInt32(0)].Add(reader.GetInt64(1));
        }
    }

    private void AddApplied(NpgsqlBatch batch)
    {
        var sourced = drafts.Index().Where(draft => draft.Item.Draft is { SourceId: not null, SourcePlace: not null }).ToList();
        var sources = new NpgsqlParameter<long[]> { TypedValue = [.. sourced.Select(draft => draft.Item.Draft.SourceId!.Value)], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint };
        Add(batch, AppliedSql, sources, Integers(sourced.Select(draft => draft.Item.Draft.SourcePlace!.Value)), Integers(sourced.Select(draft => draft.Index)));
    }

    private async Task ReadSameAsync(NpgsqlDataReader reader, CancellationToken cancel)
    {
        var owners = new Dictionary<string, ArticleIdentity.KeyRow>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancel))
        {
            owners[reader.GetString(1)] = new() { Article = reader.GetInt64(0), Key = reader.GetString(1), Keys = reader.GetFieldValue<string[]>(2) };
        }

        for (var i = 0; i < drafts.Count && owners.Count > 0; i++)
        {
            _same[i] = ArticleIdentity.Same(drafts[i].Keys, owners);
            _samePlace[i] = _same[i] is null && drafts[i].DoiKey is not null && drafts[i].PageKey is { } page ? owners.GetValueOrDefault(page)?.Article : null;
        }
    }

    private List<(string Value, int Number)> Numbered(Func<PreparedDraft, string?> value) =>
        [.. drafts.Index().Where(draft => value(draft.Item) is not null).Select(draft => (value(draft.Item)!, draft.Index))];

    private void Add(NpgsqlBatch batch, string sql, params NpgsqlParameter[] parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new NpgsqlParameter<string> { TypedValue = journal });
        command.Parameters.AddRange(parameters);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter<string?[]> Text(IEnumerable<string?> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Text };

    private static NpgsqlParameter<int[]> Integers(IEnumerable<int> values) => new() { TypedValue = [.. values], NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Integer };
}
