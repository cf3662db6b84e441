using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Postgres.Records;

namespace Publishing.Postgres;

/// <summary>One attempt to give an article another document, in the same or another place.</summary>
internal sealed class ArticleReplacement(NpgsqlDataSource database, ArticleRenderer renderer, Func<Task> rendered, Func<NpgsqlTransaction, Task> stamped)
{
    /// <summary>Null when somebody changed article, journal or issue in between: then try again.</summary>
    public async Task<Attempt?> TryAsync(long id, ArticleDraft draft, StoredArticle found, CancellationToken cancel)
    {
        if (found.State == ArticleState.Withdrawn)
        {
            return new Attempt(ChangeOutcome.WrongState);
        }

        // What the database gives back is what later renderings see: the order of members in a document may differ from what was given.
        var given = await CompareAsync(id, draft, cancel);
        if (given is null || given.Version != found.Version)
        {
            return null;
        }

        if (given.Same && SamePlace(draft, found))
        {
            return new Attempt(ChangeOutcome.Unchanged);
        }

        var place = await Transaction.RunAsync(database, transaction => JournalAndIssue.KeepAsync(transaction, draft, cancel), keep: _ => false, cancel);
        if (place is null)
        {
            return new Attempt(ChangeOutcome.NotFound);
        }

        var rendering = found.State == ArticleState.Published ? await RenderAsync(id, given, place, draft.Section, cancel) : null;
        if (found.State == ArticleState.Published && rendering is null)
        {
            return null;
        }

        await rendered();
        return await Transaction.RunAsync(
            database,
            transaction => StoreAsync(transaction, id, draft, found, given, rendering, cancel),
            keep: attempt => attempt.Outcome == ChangeOutcome.Done,
            cancel);
    }

    private const string CompareSql = """
        select @document::jsonb::text as Document, source_key as SourceKey, version,
            document = @document::jsonb
                and (@problems::jsonb is null or problems = @problems::jsonb)
                and (@sourceKey::text is null or source_key is not distinct from @sourceKey) as Same
        from articles
        where id = @id
        """;

    private async Task<GivenDocument?> CompareAsync(long id, ArticleDraft draft, CancellationToken cancel)
    {
        var values = new { id, document = StoredJson.Write(draft.Article), problems = ProblemsOf(draft), sourceKey = draft.SourceKey };
        await using var connection = await database.OpenConnectionAsync(cancel);
        return await connection.QuerySingleOrDefaultAsync<GivenDocument>(new CommandDefinition(CompareSql, values, cancellationToken: cancel));
    }

    private static string? ProblemsOf(ArticleDraft draft) => draft.Problems is null ? null : ArticleStore.ProblemsOf(draft);

    private static bool SamePlace(ArticleDraft draft, StoredArticle found) => (draft.Journal, draft.Issue, draft.Section) == (found.Journal, found.Issue, found.Section);

    private async Task<Rendering?> RenderAsync(long id, GivenDocument given, JournalAndIssue place, string? section, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        var source = (await RenderSources.ReadAsync(connection, [id], renderer.TakesText, cancel)).SingleOrDefault();
        return source is null
            ? null
            : renderer.Render(await RenderSources.MoveAsync(connection, source, place, section, ArticleJson.ReadArticle(given.Document), cancel));
    }

    private const string ReplaceSql = """
        update articles
        set journal = @journal, issue = @issue, section = @section, document = @document::jsonb, likeness = @likeness,
            problems = coalesce(@problems::jsonb, problems), source = coalesce(@source, source), source_key = coalesce(@sourceKey, source_key),
            given = case when @isEdit and source is not null then coalesce(given, document) end,
            version = version + 1, updated_at = repository_clock()
        where id = @id
        """;

    private async Task<Attempt?> StoreAsync(
        NpgsqlTransaction transaction, long id, ArticleDraft draft, StoredArticle found, GivenDocument given, Rendering? rendering, CancellationToken cancel)
    {
        if (await JournalAndIssue.KeepAsync(transaction, draft, cancel) is not { } place)
        {
            return new Attempt(ChangeOutcome.NotFound);
        }

        var held = await ArticleLock.TakeAsync(transaction, [id], cancel);
        if (!held.TryGetValue(id, out var article) || article.Version != found.Version || (rendering is not null && !place.Fits(rendering.Source)))
        {
            return null;
        }

        var keys = ArticleIdentity.KeysOf(draft.Article, draft.SourceKey ?? given.SourceKey);
        await ArticleIdentity.PutAsync(transaction, place.JournalId, id, keys, cancel);
        if (await ArticleIdentity.FindAsync(transaction.Connection!, transaction, place.JournalId, keys, id, cancel) is { } same)
        {
            return new Attempt(ChangeOutcome.Duplicate, same);
        }

        var values = new
        {
            id,
            journal = place.JournalId,
            issue = place.IssueId,
            section = draft.Section,
            document = given.Document,
            likeness = ArticleIdentity.LikenessOf(draft.Article),
            problems = ProblemsOf(draft),
            source = draft.SourceId,
            sourceKey = draft.SourceKey,
            isEdit = draft.SourcePlace is null,
        };
        await transaction.Connection!.ExecuteAsync(new CommandDefinition(ReplaceSql, values, transaction, cancellationToken: cancel));
        if (rendering is not null)
        {
            await RenderingWriter.RefreshAsync(transaction, [rendering], cancel);
        }

        // After it: a source with another text makes the article due.
        await ArticleSources.AddAsync(transaction.Connection!, transaction, id, draft, cancel);

        await stamped(transaction);
        return new Attempt(ChangeOutcome.Done);
    }

    private sealed record GivenDocument(string Document, string? SourceKey, int Version, bool Same);
}
