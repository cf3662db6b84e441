using Npgsql;
using Publishing.Articles;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>
/// Stores the articles of a batch: one look tells what is known of all of them, and one transaction makes those that are new. Those that change something that is there go one by one,
/// and so does every article of a batch that the database refuses: one bad article stops no other.
/// </summary>
internal sealed partial class BatchImport(ArticleImport article, ImportOptions options, ArticleIntake intake, ArticlePublisher publisher, SourceStore sources, ILogger logger)
{
    /// <summary>Stores them, publishes them when that is asked for, and says at their sources what became of each.</summary>
    public async Task ImportAsync(ArticleBatch batch, CancellationToken cancel)
    {
        await KeepSourcesAsync(batch, cancel);
        List<BatchedArticle> kept = [.. batch.Articles.Where(one => one.Source.Refusal is null).Select(one => one with { Draft = one.Draft with { Draft = one.Draft.Draft with { SourceId = one.Source.SourceId } } })];
        foreach (var lost in batch.Articles.Where(one => one.Source.Refusal is not null))
        {
            lost.Source[lost.Place] = ArticleImport.Rejected(lost.Draft.Draft.Article, [lost.Source.Refusal!]);
        }

        var oneByOne = await TogetherAsync(kept, cancel);
        foreach (var one in oneByOne)
        {
            one.Source[one.Place] = await AloneAsync(one, cancel);
        }

        await article.RememberAsync(cancel);
        if (options.Publish)
        {
            await PublishAsync(kept, cancel);
        }
    }

    // A dry run only looks whether the sources are known.
    private async Task KeepSourcesAsync(ArticleBatch batch, CancellationToken cancel)
    {
        List<SourceProgress> open = [.. batch.Articles.Select(one => one.Source).Distinct().Where(source => source.Kept is not null)];
        NewSource[] given = [.. open.Select(source => source.Kept!)];
        if (options.DryRun)
        {
            foreach (var (source, id) in open.Zip(await sources.FindManyAsync(given, cancel)))
            {
                (source.SourceId, source.Kept) = (id, null);
            }

            return;
        }

        try
        {
            foreach (var (source, id) in open.Zip(await sources.AddManyAsync(given, cancel)))
            {
                (source.SourceId, source.Kept) = (id, null);
            }
        }
        catch (NpgsqlException exception) when (IsOfOne(exception))
        {
            foreach (var source in open)
            {
                await KeepAloneAsync(source, cancel);
            }
        }
    }

    private async Task KeepAloneAsync(SourceProgress source, CancellationToken cancel)
    {
        try
        {
            (source.SourceId, source.Kept) = (await sources.AddAsync(source.Kept!, cancel), null);
        }
        catch (PostgresException exception) when (IsOfContent(exception))
        {
            (source.Refusal, source.Kept) = (NotStored(exception), null);
        }
    }

    /// <summary>Stores what can be stored together, and returns the others.</summary>
    private async Task<List<BatchedArticle>> TogetherAsync(List<BatchedArticle> all, CancellationToken cancel)
    {
        if (all.Count <= 1)
        {
            return all;
        }

        IReadOnlyList<KnownArticles> known;
        try
        {
            known = await intake.FindAsync(options.Journal, [.. all.Select(one => one.Draft)], Likeness.AtMost, cancel);
        }
        catch (NpgsqlException exception) when (IsOfOne(exception))
        {
            return all;
        }

        var isNew = all.Zip(known, (one, found) => found.Applied is null && ArticleImport.Same(one.Draft, found) is null).ToList();
        var failed = await CreateAsync([.. all.Zip(known).Where((_, i) => isNew[i])], cancel);
        var changed = new HashSet<long>();
        for (var i = 0; i < all.Count; i++)
        {
            if (isNew[i])
            {
                continue;
            }

            // What an article before it has changed, it is to find as it is now; and so is one that looks like it and was made just now.
            if (!known[i].Ids.Any(changed.Contains) && !all[i].LooksAlike && await ChangeAsync(all[i], known[i], cancel) is { } report)
            {
                all[i].Source[all[i].Place] = report;
            }
            else
            {
                failed.Add(all[i]);
            }

            changed.Add((known[i].Applied ?? ArticleImport.Same(all[i].Draft, known[i]))!.Id);
        }

        return failed;
    }

    private async Task<List<BatchedArticle>> CreateAsync(List<(BatchedArticle Article, KnownArticles Known)> made, CancellationToken cancel)
    {
        List<PreparedDraft> drafts = [.. made.Select(one => ArticleImport.Told(one.Article.Draft, one.Known))];
        if (options.DryRun)
        {
            foreach (var (one, draft) in made.Zip(drafts))
            {
                one.Article.Source[one.Article.Place] = ArticleImport.Made(draft.Draft, null);
            }

            return [];
        }

        var failed = new List<BatchedArticle>();
        try
        {
            foreach (var (i, (outcome, id)) in (await intake.CreateAsync(drafts, cancel)).Index())
            {
                if (outcome == ChangeOutcome.Done)
                {
                    made[i].Article.Source[made[i].Article.Place] = ArticleImport.Made(drafts[i].Draft, id);
                }
                else
                {
                    failed.Add(made[i].Article);
                }
            }
        }
        catch (NpgsqlException exception) when (IsOfOne(exception))
        {
            failed.AddRange(made.Select(one => one.Article));
        }

        return failed;
    }

    private async Task<ArticleReport?> ChangeAsync(BatchedArticle one, KnownArticles known, CancellationToken cancel)
    {
        try
        {
            return await article.ImportAsync(one.Draft, one.Origin, known, cancel);
        }
        catch (PostgresException exception) when (IsOfContent(exception))
        {
            return Refused(one, exception);
        }
    }

    private async Task<ArticleReport> AloneAsync(BatchedArticle one, CancellationToken cancel)
    {
        try
        {
            return await article.ImportAsync(one.Draft, one.Origin, cancel);
        }
        catch (PostgresException exception) when (IsOfContent(exception))
        {
            return Refused(one, exception);
        }
    }

    private ArticleReport Refused(BatchedArticle one, PostgresException exception)
    {
        LogRefused(logger, exception, one.Draft.Draft.Article.PlainTitle);
        return ArticleImport.Rejected(one.Draft.Draft.Article, [NotStored(exception), .. one.Draft.Draft.Problems!]);
    }

    private async Task PublishAsync(List<BatchedArticle> all, CancellationToken cancel)
    {
        if (options.DryRun)
        {
            foreach (var one in all)
            {
                var report = one.Source[one.Place];
                one.Source[one.Place] = report with { PublishedNow = report.PublishedNow || report.Outcome != ImportOutcome.Rejected && report.State is null or ArticleState.Draft && !IsHeldBack(report) };
            }

            return;
        }

        var drafts = all.Where(one => one.Source[one.Place].State == ArticleState.Draft && !IsHeldBack(one.Source[one.Place])).ToList();
        if (drafts.Count == 0)
        {
            return;
        }

        long[] ids = [.. drafts.Select(one => one.Source[one.Place].ArticleId!.Value)];
        await publisher.PublishManyAsync(ids, cancel);
        var published = await intake.FindFormatsAsync(ids, cancel);
        foreach (var one in drafts)
        {
            if (published.TryGetValue(one.Source[one.Place].ArticleId!.Value, out var stored))
            {
                one.Source[one.Place] = Published(one.Source[one.Place], stored.State, stored.Formats);
            }
        }
    }

    // What its own journal has not published is not published here by a wholesale word.
    private static bool IsHeldBack(ArticleReport report) => report.Problems.Any(problem => problem.Code == ProblemCodes.NotPublishedThere.Code);

    // A format that could not be made of it is a warning, for its other formats are out.
    private static ArticleReport Published(ArticleReport report, ArticleState state, IReadOnlyList<FormatVerdict> formats)
    {
        var invalid = formats.Where(format => !format.Valid).Select(format => Problem.Of(format.Code, $"It cannot be given in {format.MetadataPrefix}: {format.Reason}")).ToList();
        var outcome = invalid.Exists(problem => problem.Severity != ProblemSeverity.Info) && report.Outcome == ImportOutcome.Imported ? ImportOutcome.ImportedWithWarnings : report.Outcome;
        return report with { State = state, Outcome = outcome, PublishedNow = state == ArticleState.Published, Problems = [.. report.Problems, .. invalid] };
    }

    // Whether it may well be one article that the database does not take, or takes too long over, and not the database that is in trouble.
    private static bool IsOfOne(NpgsqlException exception) => exception is PostgresException || exception.InnerException is TimeoutException;

    // Data exceptions, integrity constraints, program limits (PostgreSQL, appendix A).
    private static bool IsOfContent(PostgresException exception) => exception.SqlState[..2] is "22" or "23" or "54";

    private static Problem NotStored(PostgresException exception) => Problem.Of(ProblemCodes.NotStored, $"The database does not take it: {exception.MessageText}.");

    [LoggerMessage(Level = LogLevel.Error, Message = "The database does not take the article '{Title}'")]
    private static partial void LogRefused(ILogger logger, Exception exception, string title);
}
