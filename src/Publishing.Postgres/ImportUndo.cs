using System.Text.Json;
using Dapper;
using Npgsql;
using Publishing.Articles;

namespace Publishing.Postgres;

/// <summary>What became of an article when an import was undone.</summary>
public enum UndoOutcome
{
    /// <summary>The import had made it, and it was never published: it is gone.</summary>
    Deleted,

    /// <summary>It was published by the import: it is withdrawn, for harvesters have it.</summary>
    Withdrawn,

    /// <summary>It is again as it was before the import.</summary>
    Restored,

    /// <summary>Somebody changed it after the import, so it was left as it is.</summary>
    ChangedSince,

    /// <summary>Another article has its identifiers now, so it was left as it is.</summary>
    Blocked,
}

/// <summary>What became of an article.</summary>
/// <param name="Article">Its number.</param>
/// <param name="Title">Its title, as it was before the import was undone.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="ChangedBy">The last import that changed it after the one that is undone; null when none did. Undone first, it need not stand in the way.</param>
public sealed record UndoneArticle(long Article, string Title, UndoOutcome Outcome, long? ChangedBy = null);

/// <summary>Takes back what an import did, article by article, the last one first. What somebody has changed since is left alone and named.</summary>
public sealed class ImportUndo(NpgsqlDataSource database, ArticleStore articles, ArticlePublisher publisher)
{
    /// <summary>Why an article was withdrawn that an import had published and that was undone. Imported again, it comes back: nobody has judged the article itself.</summary>
    public const string Reason = "The import that published it was undone.";

    private const int Batch = 100;

    private const string ChangesSql = """
        select import_changes.article, import_changes.version, import_changes.before::text as Before,
            journals.slug as Journal, issues.slug as Issue,
            (
                select max(later.import)
                from import_changes as later
                where later.article = import_changes.article and later.import > import_changes.import
            ) as Later
        from import_changes
        left join journals on journals.id = (import_changes.before ->> 'journal')::bigint
        left join issues on issues.id = (import_changes.before ->> 'issue')::bigint
        where import_changes.import = @import and import_changes.article < @below
        order by import_changes.article desc
        limit @limit
        """;

    /// <summary>Undoes an import that has ended, and says of every article what became of it. Called again after it was cut short, it goes on.</summary>
    /// <param name="import">The import's number.</param>
    /// <param name="dryRun">Whether it is only said what would become of each.</param>
    /// <param name="cancel">Ends it between two articles.</param>
    public async IAsyncEnumerable<UndoneArticle> RunAsync(long import, bool dryRun = false, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel = default)
    {
        var below = long.MaxValue;
        IReadOnlyList<Change> batch;
        do
        {
            await using (var connection = await database.OpenConnectionAsync(cancel))
            {
                batch = [.. await connection.QueryAsync<Change>(new CommandDefinition(ChangesSql, new { import, below, limit = Batch }, cancellationToken: cancel))];
            }

            foreach (var change in batch)
            {
                below = change.Article;
                if (await articles.FindAsync(change.Article, cancel) is { } found)
                {
                    var outcome = await UndoAsync(import, change, found, dryRun, cancel);
                    yield return new UndoneArticle(found.Id, found.Article.PlainTitle, outcome, outcome is UndoOutcome.ChangedSince ? change.Later : null);
                }
            }
        }
        while (batch.Count == Batch);

        if (!dryRun)
        {
            await FinishAsync(import, cancel);
        }
    }

    private async Task<UndoOutcome> UndoAsync(long import, Change change, StoredArticle found, bool dryRun, CancellationToken cancel)
    {
        if (found.Version != change.Version)
        {
            return UndoOutcome.ChangedSince;
        }

        var before = change.Before is null ? null : JsonSerializer.Deserialize<Before>(change.Before, Snake);
        var outcome = found.State switch
        {
            ArticleState.Draft when before is null => UndoOutcome.Deleted,
            ArticleState.Published when before?.State != States.Published => UndoOutcome.Withdrawn,
            ArticleState.Withdrawn => UndoOutcome.ChangedSince,
            _ => UndoOutcome.Restored,
        };
        if (dryRun)
        {
            return outcome;
        }

        var changed = outcome switch
        {
            UndoOutcome.Deleted => await articles.DeleteDraftAsync(found.Id, found.Version, cancel),
            UndoOutcome.Withdrawn => await publisher.WithdrawAsync(found.Id, Reason, found.Version, cancel),
            UndoOutcome.Restored => await RestoreAsync(change, before!, found, cancel),
            _ => new Changed<StoredArticle>(ChangeOutcome.WrongState, found),
        };
        switch (changed.Outcome)
        {
            case ChangeOutcome.VersionConflict or ChangeOutcome.WrongState:
                return UndoOutcome.ChangedSince;
            case ChangeOutcome.Duplicate or ChangeOutcome.NotFound:
                return UndoOutcome.Blocked;
            default:
                await ForgetAsync(import, found.Id, before, cancel);
                return outcome;
        }
    }

    private Task<Changed<StoredArticle>> RestoreAsync(Change change, Before before, StoredArticle found, CancellationToken cancel)
    {
        var problems = StoredJson.Read<IReadOnlyList<Problem>>(before.Problems.GetRawText());
        var draft = new ArticleDraft(change.Journal ?? found.Journal, ArticleJson.ReadArticle(before.Document.GetRawText()), change.Issue, before.Section, problems);
        return publisher.ReplaceAsync(found.Id, draft, found.Version, cancel);
    }

    // Its sources are those it had before, and so is what an editor had made of them; what the import applied can be applied again;
    // and an import before this one that left it as it now is again can be undone in its turn.
    private const string ForgetSql = """
        update articles
        set source = @source, source_key = @sourceKey, given = @given::jsonb
        where id = @article and @wasThere;
        delete from article_sources
        using imports
        where article_sources.article = @article and imports.id = @import and article_sources.applied_at >= imports.created_at;
        update import_changes
        set version = articles.version
        from articles
        where articles.id = @article and import_changes.article = @article and import_changes.import <> @import and import_changes.version = @versionBefore;
        delete from import_changes
        where import = @import and article = @article
        """;

    private async Task ForgetAsync(long import, long article, Before? before, CancellationToken cancel)
    {
        var given = before is { Given: { ValueKind: JsonValueKind.Object } document } ? document.GetRawText() : null;
        await using var connection = await database.OpenConnectionAsync(cancel);
        var values = new { import, article, source = before?.Source, sourceKey = before?.SourceKey, given, wasThere = before is not null, versionBefore = before?.Version };
        await connection.ExecuteAsync(new CommandDefinition(ForgetSql, values, cancellationToken: cancel));
    }

    private const string FinishSql = """
        update imports
        set state = 'undone', summary = coalesce(summary, '{}') || jsonb_build_object('undoneAt', to_char(repository_clock() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
        where id = @import and state in ('done', 'cancelled', 'failed')
        """;

    private async Task FinishAsync(long import, CancellationToken cancel)
    {
        await using var connection = await database.OpenConnectionAsync(cancel);
        await connection.ExecuteAsync(new CommandDefinition(FinishSql, new { import }, cancellationToken: cancel));
    }

    private static readonly JsonSerializerOptions Snake = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private sealed record Change(long Article, int Version, string? Before, string? Journal, string? Issue, long? Later);

    private sealed record Before(string? Section, string State, int Version, JsonElement Document, JsonElement Problems, long? Source, string? SourceKey, JsonElement? Given);
}
