using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Journals;

namespace Publishing.Postgres;

/// <summary>Articles in every state, kept by <see cref="ArticlePublisher"/> in step with their records.</summary>
public sealed class ArticleStore(NpgsqlDataSource database)
{
    /// <summary>Stores a new draft. <see cref="ChangeOutcome.Duplicate"/> when the journal has it already by DOI, source key or bibliographic key; <see cref="ChangeOutcome.NotFound"/> when there is no such journal, issue or section.</summary>
    public async Task<Changed<StoredArticle>> CreateAsync(ArticleDraft draft, CancellationToken cancel = default)
    {
        var (outcome, id) = (await new ArticleIntake(database).CreateAsync([PreparedDraft.Of(draft)], cancel))[0];
        return new(outcome, id is { } number ? await FindAsync(number, cancel) : null);
    }

    internal const string FindSql = ArticleRow.SelectSql + """
        where articles.id = @id
        """;

    /// <summary>The article of that number, in any state, or null.</summary>
    public async Task<StoredArticle?> FindAsync(long id, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return (await connection.QuerySingleOrDefaultAsync<ArticleRow>(new CommandDefinition(FindSql, new { id }, cancellationToken: cancel)))?.ToStored();
    }

    internal const string FindManySql = ArticleRow.SelectSql + """
        where articles.id = any (@ids)
        order by articles.id
        """;

    /// <summary>The changes that an editor made since the article's source gave it, and that another document would replace.</summary>
    public async Task<IReadOnlyList<ArticleEdit>> EditsReplacedByAsync(long id, Article next, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await ArticleEdits.ReplacedByAsync(connection, id, next, cancel);
    }

    private const string SourcesSql = """
        select sources.importer, sources.name
        from sources
        where sources.id in (
            select source
            from article_sources
            where article = @id
            union
            select source
            from articles
            where id = @id
        )
        """;

    /// <summary>Every source that was applied to an article: what read it, and its name.</summary>
    public async Task<IReadOnlyList<(string Importer, string Name)>> SourcesAsync(long id, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. await connection.QueryAsync<(string, string)>(new CommandDefinition(SourcesSql, new { id }, cancellationToken: cancel))];
    }

    /// <summary>A page of articles by number, behind <paramref name="after"/>.</summary>
    public async Task<IReadOnlyList<StoredArticle>> ListAsync(ArticleSelection selection, long? after, int limit, CancellationToken cancel = default)
    {
        if (!new[] { selection.Journal, selection.Issue }.All(slug => slug is null || JournalSlug.IsValid(slug)))
        {
            return [];
        }

        var values = new
        {
            journal = selection.Journal,
            issue = selection.Issue,
            states = (selection.States ?? Enum.GetValues<ArticleState>()).Distinct().Select(States.Write).ToArray(),
            after = after ?? (selection.NewestFirst ? long.MaxValue : 0),
            limit,
        };
        await using var connection = await database.OpenConnectionAsync(cancel);
        var rows = await connection.QueryAsync<ArticleRow>(new CommandDefinition(ListSql(selection), values, cancellationToken: cancel));
        return [.. rows.Select(row => row.ToStored())];
    }

    /// <summary>The statement of a list: in each state asked for a range scan of an index, and the few that these find put in order.</summary>
    internal static string ListSql(ArticleSelection selection)
    {
        const string OfJournal = "journal = (select journals.id from journals where journals.slug = @journal)";
        const string OfIssue = "issue = (select issues.id from issues join journals on journals.id = issues.journal where journals.slug = @journal and issues.slug = @issue)";
        var scope = (selection.Journal, selection.Issue) switch
        {
            (null, _) => "true",
            (_, null) => OfJournal,
            _ => OfIssue,
        };
        var (behind, order, notBeyond) = selection.NewestFirst ? ("<", "desc", ">=") : (">", "asc", "<=");

        // "state = wanted.state" would do, but then the planner may walk through all articles by number and leave out those in other states.
        return ArticleRow.SelectSql + $"""
            where articles.id = any (array(
                select found.id
                from unnest(@states) as wanted (state)
                cross join lateral (
                    select id
                    from articles
                    where {scope} and (state, id) {behind} (wanted.state, @after) and state {notBeyond} wanted.state
                    order by state {order}, id {order}
                    limit @limit
                ) as found
                order by found.id {order}
                limit @limit
            ))
            order by articles.id {order}
            """;
    }

    internal const string LatestSql = ArticleRow.SelectSql + """
        where articles.id = any (array(
            select id
            from articles
            where state = 'published'
            order by published_at desc, id desc
            limit @limit
        ))
        order by articles.published_at desc, articles.id desc
        """;

    /// <summary>The articles that were first published here last, the last one first, whatever dates they bear.</summary>
    public async Task<IReadOnlyList<StoredArticle>> LatestAsync(int limit, CancellationToken cancel = default)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        return [.. (await connection.QueryAsync<ArticleRow>(new CommandDefinition(LatestSql, new { limit }, cancellationToken: cancel))).Select(row => row.ToStored())];
    }

    private const string CountSql = """
        select state, count(*)
        from articles
        where (@journal::text is null or journal = (select id from journals where slug = @journal))
          and (@issue::text is null or issue = (select issues.id from issues join journals on journals.id = issues.journal where journals.slug = @journal and issues.slug = @issue))
        group by state
        """;

    /// <summary>How many articles there are in each state, of one journal or of all.</summary>
    public Task<IReadOnlyDictionary<ArticleState, long>> CountAsync(string? journal, CancellationToken cancel = default) => CountAsync(journal, null, cancel);

    /// <summary>How many articles there are in each state, of one issue of a journal.</summary>
    public async Task<IReadOnlyDictionary<ArticleState, long>> CountAsync(string? journal, string? issue, CancellationToken cancel = default)
    {
        var counts = Enum.GetValues<ArticleState>().ToDictionary(state => state, _ => 0L);
        if (!new[] { journal, issue }.All(slug => slug is null || JournalSlug.IsValid(slug)))
        {
            return counts;
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        foreach (var (state, count) in await connection.QueryAsync<(string, long)>(new CommandDefinition(CountSql, new { journal, issue }, cancellationToken: cancel)))
        {
            counts[States.Read(state)] = count;
        }

        return counts;
    }

    private const string DeleteSql = """
        delete from articles
        where id = @id and state = 'draft' and (@expectedVersion::integer is null or version = @expectedVersion)
        """;

    /// <summary>Deletes a draft that was never published; <see cref="ChangeOutcome.WrongState"/> for any other.</summary>
    public async Task<Changed<StoredArticle>> DeleteDraftAsync(long id, int? expectedVersion, CancellationToken cancel = default)
    {
        var found = await FindAsync(id, cancel);
        if (found is null)
        {
            return new(ChangeOutcome.NotFound, null);
        }

        await using var connection = await database.OpenConnectionAsync(cancel);
        if (await connection.ExecuteAsync(new CommandDefinition(DeleteSql, new { id, expectedVersion }, cancellationToken: cancel)) > 0)
        {
            return new(ChangeOutcome.Done, found);
        }

        var current = await FindAsync(id, cancel);
        return current switch
        {
            null => new(ChangeOutcome.NotFound, null),
            { State: not ArticleState.Draft } => new(ChangeOutcome.WrongState, current),
            _ => new(ChangeOutcome.VersionConflict, current),
        };
    }

    /// <summary>The problems of a draft as they are stored: those of its formats are found anew whenever it is read.</summary>
    internal static string ProblemsOf(ArticleDraft draft) =>
        StoredJson.Write((draft.Problems ?? []).Where(problem => problem.Code != ProblemCodes.FormatInvalid.Code && problem.Code != ProblemCodes.FormatUnsaid.Code && problem.Code != ProblemCodes.RenderingFailed.Code));
}
