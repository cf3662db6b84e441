using Dapper;
using Npgsql;
using Publishing.Articles;
using Publishing.Crosswalks;
using Publishing.Postgres.Records;

namespace Publishing.Postgres;

/// <summary>
/// Changes what readers see, by the closed second (docs/architecture.md): render and validate outside any lock, compare, stamp under a short lock.
/// </summary>
/// <remarks>Locks are taken in one order everywhere, so that no two transactions wait for each other: the journal, articles by number, their keys, the clock.</remarks>
public sealed class ArticlePublisher
{
    private const int BatchSize = 200;

    // Somebody else would have to change the same article between each rendering and its storing.
    private const int Attempts = 10;

    // "render" in ASCII.
    private const long RenderLockKey = 0x72656e646572;

    private readonly NpgsqlDataSource _database;
    private readonly ArticleRenderer _renderer;
    private readonly ArticleStore _articles;

    /// <summary>A publisher in every format of <see cref="CrosswalkRegistry"/>.</summary>
    public ArticlePublisher(NpgsqlDataSource database, Identifiers.RepositoryAddresses addresses, TimeProvider time)
        : this(database, addresses, time, CrosswalkRegistry.All)
    {
    }

    /// <summary>A publisher in these formats. Records of others stay as they are, for whenever their formats come back.</summary>
    public ArticlePublisher(NpgsqlDataSource database, Identifiers.RepositoryAddresses addresses, TimeProvider time, IReadOnlyList<Crosswalk> crosswalks) =>
        (_database, _renderer, _articles) = (database, new ArticleRenderer(crosswalks, addresses, time, failure => Failed(failure)), new ArticleStore(database));

    /// <summary>Told of every fault of ours that keeps an article from being rendered; from several threads at once.</summary>
    public Action<RenderFailure> Failed { get; init; } = _ => { };

    /// <summary>Called when everything is rendered and nothing is held yet: tests change something at that moment.</summary>
    internal Func<Task> Rendered { get; init; } = () => Task.CompletedTask;

    /// <summary>Called when everything is stamped and nothing is committed yet: tests dawdle here, or cut the connection.</summary>
    internal Func<NpgsqlTransaction, Task> Stamped { get; init; } = _ => Task.CompletedTask;

    /// <summary>Replaces an article's document. A published one is rendered anew in the same transaction, and only records whose bytes change get a new datestamp. <see cref="ChangeOutcome.Unchanged"/> when the document is the same; <see cref="ChangeOutcome.NotFound"/> with a value when the article is there, but not the journal, issue or section that it is to stand in.</summary>
    public async Task<Changed<StoredArticle>> ReplaceAsync(long id, ArticleDraft draft, int? expectedVersion, CancellationToken cancel = default) =>
        await AttemptAsync(id, expectedVersion, attempt => new ArticleReplacement(_database, _renderer, Rendered, Stamped).TryAsync(id, draft, attempt, cancel), cancel);

    /// <summary>Publishes a draft or a withdrawn article. <see cref="ChangeOutcome.Unchanged"/> when it is published already.</summary>
    public Task<Changed<StoredArticle>> PublishAsync(long id, int? expectedVersion, CancellationToken cancel = default) =>
        AttemptAsync(
            id,
            expectedVersion,
            async found => found.State == ArticleState.Published ? new Attempt(ChangeOutcome.Unchanged)
                : (await PublishBatchAsync([id], found.Version, cancel)).Count > 0 ? new Attempt(ChangeOutcome.Done)
                : null,
            cancel);

    /// <summary>Publishes many, in batches; returns how many were published.</summary>
    public async Task<int> PublishManyAsync(IReadOnlyList<long> ids, CancellationToken cancel = default)
    {
        var published = 0;
        foreach (var batch in ids.Distinct().Chunk(BatchSize))
        {
            var done = await PublishBatchAsync(batch, onlyVersion: null, cancel);
            published += done.Count;

            // What was changed by somebody else meanwhile is tried again, one by one.
            foreach (var id in batch.Except(done))
            {
                published += (await PublishAsync(id, expectedVersion: null, cancel)).Outcome == ChangeOutcome.Done ? 1 : 0;
            }
        }

        return published;
    }

    private const string WithdrawSql = """
        update articles
        set state = 'withdrawn', version = version + 1, updated_at = repository_clock(), withdrawn_at = repository_clock(), withdrawal_reason = @reason
        where id = @id
        """;

    /// <summary>Withdraws a published article: its records become deleted ones and stay so until it is published again.</summary>
    public Task<Changed<StoredArticle>> WithdrawAsync(long id, string? reason, int? expectedVersion, CancellationToken cancel = default) =>
        AttemptAsync(
            id,
            expectedVersion,
            found => found.State switch
            {
                ArticleState.Withdrawn => Task.FromResult<Attempt?>(new Attempt(ChangeOutcome.Unchanged)),
                ArticleState.Draft => Task.FromResult<Attempt?>(new Attempt(ChangeOutcome.WrongState)),
                _ => TransactAsync(async transaction =>
                {
                    var held = await ArticleLock.TakeAsync(transaction, [id], cancel);
                    if (!held.TryGetValue(id, out var article) || article.Version != found.Version)
                    {
                        return null;
                    }

                    var values = new { id, reason = reason is null ? null : Text.XmlText.Clean(reason) };
                    await transaction.Connection!.ExecuteAsync(new CommandDefinition(WithdrawSql, values, transaction, cancellationToken: cancel));
                    await RecordWriter.DeleteAsync(transaction, id, cancel);
                    return new Attempt(ChangeOutcome.Done);
                }, cancel),
            },
            cancel);

    private const string LockSql = """
        select pg_try_advisory_lock(@RenderLockKey)
        """;

    private const string UnlockSql = """
        select pg_advisory_unlock(@RenderLockKey)
        """;

    /// <summary>Renders anew every article that is due: after a change of its journal, issue or section, an upgrade of a crosswalk, the end of an embargo, or a notice about it. Returns how many were looked at.</summary>
    /// <remarks>A record whose rendering fails stays as it is, and is not tried again before something changes: <see cref="Failed"/> is told. Of several nodes one does it at a time; the others have nothing to do, and return 0.</remarks>
    public async Task<int> RenderDueAsync(int atMost, CancellationToken cancel = default)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        if (!await connection.ExecuteScalarAsync<bool>(new CommandDefinition(LockSql, new { RenderLockKey }, cancellationToken: cancel)))
        {
            return 0;
        }

        try
        {
            await ArticleNotices.CountAsync(connection, cancel);
            var due = await DueArticles.FindAsync(connection, _renderer, atMost, cancel);
            foreach (var batch in due.Chunk(BatchSize))
            {
                await RefreshBatchAsync(batch, cancel);
            }

            return due.Count;
        }
        finally
        {
            if (connection.State == System.Data.ConnectionState.Open)
            {
                await connection.ExecuteAsync(new CommandDefinition(UnlockSql, new { RenderLockKey }, cancellationToken: CancellationToken.None));
            }
        }
    }

    /// <summary>The formats that were not chosen for a while and of which there are records still that do not say what their articles say now. When nothing is due any more (<see cref="RenderDueAsync"/>) there are none.</summary>
    public async Task<IReadOnlyList<string>> ReturningFormatsAsync(CancellationToken cancel = default)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        return await ReturningFormats.FindAsync(connection, _renderer, cancel);
    }

    private async Task<IReadOnlyList<long>> PublishBatchAsync(long[] ids, int? onlyVersion, CancellationToken cancel)
    {
        var renderings = await RenderAsync(ids, source => source.State != States.Published && (onlyVersion is null || source.Version == onlyVersion), Environment.ProcessorCount, cancel);
        if (ids.Length == 1 && renderings is [{ Source.Fault: { } fault }])
        {
            throw new InvalidDataException($"Article {ids[0]}, its journal or its issue cannot be read as it is stored.", fault);
        }

        renderings = [.. renderings.Where(rendering => rendering.Source.Fault is null)];
        return await TransactAsync(transaction => StoreAsync(transaction, renderings, RenderingWriter.PublishAsync, cancel), cancel) ?? [];
    }

    private async Task RefreshBatchAsync(long[] ids, CancellationToken cancel)
    {
        // Nobody waits for it: half the processors are left to those who harvest.
        var renderings = await RenderAsync(ids, source => source.State == States.Published, Math.Max(1, Environment.ProcessorCount / 2), cancel);
        await TransactAsync(transaction => StoreAsync(transaction, renderings, RenderingWriter.RefreshAsync, cancel), cancel);
    }

    private async Task<IReadOnlyList<Rendering>> RenderAsync(long[] ids, Func<RenderSource, bool> which, int processors, CancellationToken cancel)
    {
        await using var connection = await _database.OpenConnectionAsync(cancel);
        var sources = (await RenderSources.ReadAsync(connection, ids, _renderer.TakesText, cancel)).Where(which).ToList();
        return sources.Count == 1
            ? [_renderer.Render(sources[0])]
            : await Task.Run(() => sources.AsParallel().AsOrdered().WithDegreeOfParallelism(processors).WithCancellation(cancel).Select(_renderer.Render).ToList(), cancel);
    }

    /// <summary>Stores those renderings whose sources have not changed since, and returns whose they are.</summary>
    private static async Task<IReadOnlyList<long>?> StoreAsync(
        NpgsqlTransaction transaction,
        IReadOnlyList<Rendering> renderings,
        Func<NpgsqlTransaction, IReadOnlyList<Rendering>, CancellationToken, Task<int>> write,
        CancellationToken cancel)
    {
        var held = await ArticleLock.TakeAsync(transaction, renderings.Select(rendering => rendering.Source.Id), cancel);
        var fitting = renderings.Where(rendering => held.TryGetValue(rendering.Source.Id, out var article) && article.Fits(rendering.Source)).ToList();
        if (fitting.Count == 0)
        {
            return null;
        }

        await write(transaction, fitting, cancel);
        return [.. fitting.Select(rendering => rendering.Source.Id)];
    }

    /// <summary>Runs work that stamps, and commits it; rolls back when the work returns null.</summary>
    private async Task<T?> TransactAsync<T>(Func<NpgsqlTransaction, Task<T?>> work, CancellationToken cancel)
        where T : class
    {
        await Rendered();
        return await Transaction.RunAsync(_database, async transaction =>
        {
            var result = await work(transaction);
            if (result is not null)
            {
                await Stamped(transaction);
            }

            return result;
        }, keep: _ => true, cancel);
    }

    /// <summary>Tries until nobody changed the article in between, and returns it as it is then.</summary>
    private async Task<Changed<StoredArticle>> AttemptAsync(long id, int? expectedVersion, Func<StoredArticle, Task<Attempt?>> attempt, CancellationToken cancel)
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (await _articles.FindAsync(id, cancel) is not { } found)
            {
                return new(ChangeOutcome.NotFound, null);
            }

            if (expectedVersion is { } version && version != found.Version)
            {
                return new(ChangeOutcome.VersionConflict, found);
            }

            if (await attempt(found) is { } done)
            {
                return new(done.Outcome, await _articles.FindAsync(done.Article ?? id, cancel));
            }
        }

        return new(ChangeOutcome.VersionConflict, await _articles.FindAsync(id, cancel));
    }
}
