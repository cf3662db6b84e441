using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>One import into one journal, file by file.</summary>
public sealed partial class ImportRun
{
    // Published as it goes: an import that is cut short leaves a few drafts at most, and its next run publishes them.
    private const int PublishedTogether = 100;

    private readonly Placement _placement;
    private readonly ImportOptions _options;
    private readonly ArticleStore _articles;
    private readonly ArticlePublisher _publisher;
    private readonly SourceStore _sources;
    private readonly int _maxSourceBytes;
    private readonly ILogger _logger;

    // What is to be done to the journal is said once, not of every article.
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);

    internal ImportRun(Placement placement, ImportOptions options, ArticleStore articles, ArticlePublisher publisher, SourceStore sources, int maxSourceBytes, ILogger logger) =>
        (_placement, _options, _articles, _publisher, _sources, _maxSourceBytes, _logger) = (placement, options, articles, publisher, sources, maxSourceBytes, logger);

    /// <summary>Imports one source.</summary>
    public async Task<FileReport> ImportAsync(SourceFile source, CancellationToken cancel = default)
    {
        source = source with { Name = SourceName.Of(source.Name) };
        if (Refuse(source) is { } refusal)
        {
            return FileReport.Rejected(source.Name, null, refusal);
        }

        var (importer, read) = Read(source);
        if (importer is null)
        {
            return FileReport.Rejected(source.Name, null, read.Problems);
        }

        if (read.Articles.Count == 0)
        {
            var problems = read.Problems.Count > 0 ? read.Problems : [Problem.Of(ProblemCodes.NotAnArticle, "There is no article in it.")];

            // The importer that called it by its name does not read it: it is of none of our kinds. One that found nothing in it knows it all the same.
            var isOther = _options.Importer is null && read.Problems.Any(problem => problem.Code == ProblemCodes.NotRecognized.Code || problem.Code == ProblemCodes.NotAnArticle.Code);
            return FileReport.Rejected(source.Name, isOther ? null : importer.Name, problems);
        }

        var sourceId = read.Articles.Any(article => article.Accepted) ? await KeepAsync(source, importer, cancel) : null;
        var reports = new List<ArticleReport>(read.Articles.Count);
        var seen = new SeenArticles();
        foreach (var batch in read.Articles.Index().Chunk(PublishedTogether))
        {
            var stored = new List<ArticleReport>(batch.Length);
            foreach (var (place, article) in batch)
            {
                stored.Add(await ImportAsync(article, sourceId, place, seen, cancel));
            }

            reports.AddRange(_options.Publish ? await PublishAsync(stored, cancel) : stored);
        }

        return FileReport.Of(source.Name, importer.Name, [.. read.Problems, .. _placement.JournalLacks(read.Articles).Where(lack => _said.Add(lack.Field!))], reports, sourceId);
    }

    // An importer makes a problem of everything that is wrong with a source. One that throws all the same has a bug, which must not cost the other files of the batch.
    private (Importer? Importer, ImportResult Result) Read(SourceFile source)
    {
        Importer? importer = null;
        try
        {
            importer = _options.Importer is { } name ? ImporterRegistry.Find(name) : ImporterRegistry.Recognize(source);
            return (importer, importer?.Read(source) ?? ImportResult.Rejected(ImporterRegistry.Unknown));
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            LogFailure(_logger, exception, importer?.Name ?? "recognition", source.Name);
            return (importer, ImportResult.Rejected(Problem.Of(ProblemCodes.ImporterFailed, "The importer broke down over it.")));
        }
    }

    // A dry run only looks whether the source is known.
    private async Task<long?> KeepAsync(SourceFile source, Importer importer, CancellationToken cancel)
    {
        var kept = new NewSource(source.Name, importer.MediaType, importer.Name, importer.Version, source.Bytes);
        return _options.DryRun ? await _sources.FindAsync(kept, cancel) : await _sources.AddAsync(kept, cancel);
    }

    private Problem? Refuse(SourceFile source) =>
        source.Bytes.IsEmpty ? Problem.Of(ProblemCodes.EmptyFile, "The file is empty.")
        : source.Bytes.Length > _maxSourceBytes ? Problem.Of(ProblemCodes.TooLarge, $"The file has {source.Bytes.Length} bytes; {_maxSourceBytes} at most are read.")
        : null;

    private async Task<ArticleReport> ImportAsync(ImportedArticle imported, long? sourceId, int place, SeenArticles seen, CancellationToken cancel)
    {
        if (!imported.Accepted)
        {
            return Rejected(imported.Article, imported.Problems);
        }

        var placed = _placement.Place(imported);
        if (!seen.Add(ArticleKeys.Of(placed.Article, imported.SourceKey)))
        {
            return Rejected(placed.Article, [Problem.Of(ProblemCodes.DuplicateInSource, "The same article stands in the file before."), .. placed.Problems]);
        }

        var draft = new ArticleDraft(_options.Journal, placed.Article, placed.Issue, placed.Section, placed.Problems, sourceId, imported.SourceKey, place);
        if (await _articles.FindAppliedAsync(draft, cancel) is { } before)
        {
            var applied = await WithoutSettledAsync(before, cancel);
            return Report(applied, ImportOutcome.Unchanged, [.. StaysWithdrawn(applied), .. applied.Problems, .. applied.SourceId == sourceId ? [] : new[] { AppliedBefore(applied) }]);
        }

        // Twice, for somebody else may have made it between the looking and the making.
        for (var attempt = 0; ; attempt++)
        {
            var alike = await _articles.FindAlikeAsync(_options.Journal, placed.Article, Likeness.AtMost, cancel);
            var same = await _articles.FindSameAsync(_options.Journal, placed.Article, imported.SourceKey, cancel) ?? Likeness.SameWithLess(alike, draft);
            var elsewhere = await _articles.FindDoiElsewhereAsync(_options.Journal, placed.Article, Likeness.AtMost, cancel);
            var told = draft with { Problems = [.. Likeness.Warnings(alike, draft, same?.Id), .. Likeness.Warnings(elsewhere), .. placed.Problems] };
            var report = same is null ? await CreateAsync(told, cancel) : await UpdateAsync(same, told, cancel);
            if (report is not null || attempt > 0)
            {
                return report ?? Rejected(placed.Article, [Problem.Of(ProblemCodes.ChangedMeanwhile, "Somebody else changed the article at the same time.")]);
            }
        }
    }

    private async Task<ArticleReport?> CreateAsync(ArticleDraft draft, CancellationToken cancel)
    {
        var outcome = draft.Problems!.Any(problem => problem.Severity == ProblemSeverity.Warning) ? ImportOutcome.ImportedWithWarnings : ImportOutcome.Imported;
        if (_options.DryRun)
        {
            return new ArticleReport(draft.Article.PlainTitle, outcome, null, null, PublishedNow: false, draft.Problems!);
        }

        var made = await _articles.CreateAsync(draft, cancel);
        return made.Outcome == ChangeOutcome.Done ? new ArticleReport(draft.Article.PlainTitle, outcome, made.Value!.Id, made.Value.State, PublishedNow: false, draft.Problems!) : null;
    }

    private async Task<ArticleReport?> UpdateAsync(StoredArticle same, ArticleDraft draft, CancellationToken cancel)
    {
        draft = Placement.Keep(same, draft);

        // The very bytes it was read from before: whatever an editor has made of it since is not undone.
        if (IsAsItWas(same, draft))
        {
            await RememberAsync(same.Id, draft, cancel);
            var settled = await WithoutSettledAsync(same, cancel);
            return Report(settled, ImportOutcome.Unchanged, [.. StaysWithdrawn(settled), .. settled.Problems]);
        }

        if (same.State == ArticleState.Withdrawn)
        {
            return Report(same, ImportOutcome.Rejected, [Problem.Of(ProblemCodes.WithdrawnHere, $"It was withdrawn here (article {same.Id}).")]);
        }

        draft = draft with { Problems = [.. await EditsReplacedAsync(same, draft, cancel), .. draft.Problems!] };
        if (_options.DryRun)
        {
            return Report(same, ImportOutcome.Updated, draft.Problems);
        }

        var changed = await _publisher.ReplaceAsync(same.Id, draft, same.Version, cancel);
        if (changed.Outcome == ChangeOutcome.Unchanged)
        {
            await RememberAsync(same.Id, draft, cancel);
        }

        return changed.Outcome switch
        {
            ChangeOutcome.Done => Report(changed.Value!, ImportOutcome.Updated, draft.Problems),
            ChangeOutcome.Unchanged => Report(changed.Value!, ImportOutcome.Unchanged, draft.Problems),
            _ => null,
        };
    }

    // What these warnings ask for is done elsewhere, in the journal or with another article, so that nothing changes here when it is done.
    private async Task<StoredArticle> WithoutSettledAsync(StoredArticle stored, CancellationToken cancel)
    {
        static bool IsOfElsewhere(Problem problem) => problem.Code == ProblemCodes.OtherJournal.Code || problem.Code == ProblemCodes.DoiElsewhere.Code;
        if (stored.Journal != _options.Journal || stored.State == ArticleState.Withdrawn || !stored.Problems.Any(IsOfElsewhere))
        {
            return stored;
        }

        var elsewhere = Likeness.Warnings(await _articles.FindDoiElsewhereAsync(stored.Journal, stored.Article, Likeness.AtMost, cancel));
        var open = elsewhere.Append(_placement.OtherJournal(stored.Article)).OfType<Problem>().Select(problem => problem.Code).ToHashSet(StringComparer.Ordinal);
        var remaining = stored.Problems.Where(problem => !IsOfElsewhere(problem) || open.Contains(problem.Code)).ToList();
        if (remaining.Count == stored.Problems.Count)
        {
            return stored;
        }

        var draft = new ArticleDraft(stored.Journal, stored.Article, stored.Issue, stored.Section, remaining);
        var changed = _options.DryRun ? null : await _publisher.ReplaceAsync(stored.Id, draft, stored.Version, cancel);
        return changed?.Value ?? stored with { Problems = remaining };
    }

    private async Task<IEnumerable<Problem>> EditsReplacedAsync(StoredArticle same, ArticleDraft draft, CancellationToken cancel) =>
        (await _articles.EditsReplacedByAsync(same.Id, draft.Article, cancel)).Select(edit =>
            Problem.Of(ProblemCodes.EditReplaced, $"An editor had changed {edit.Field} of article {same.Id}; this source replaces the change.", edit.Field, edit.Value));

    private async Task RememberAsync(long id, ArticleDraft draft, CancellationToken cancel)
    {
        if (!_options.DryRun)
        {
            await _articles.RememberAppliedAsync(id, draft, cancel);
        }
    }

    // A folder that is imported again with --publish must not undo a retraction; whoever wants that asks for the article by its number.
    private Problem[] StaysWithdrawn(StoredArticle same) => _options.Publish && same.State == ArticleState.Withdrawn
        ? [Problem.Of(ProblemCodes.StaysWithdrawn, $"Article {same.Id} was withdrawn here and stays so: an import publishes drafts, and nothing that somebody has withdrawn.")]
        : [];

    private static Problem AppliedBefore(StoredArticle applied) =>
        Problem.Of(ProblemCodes.AppliedBefore, $"It was applied to article {applied.Id} before; what came from another source since then stays.");

    private static bool IsAsItWas(StoredArticle same, ArticleDraft draft) =>
        (draft.SourceId is not null && same.SourceId == draft.SourceId)
        || (same.Issue == draft.Issue && same.Section == draft.Section && ArticleJson.Write(same.Article) == ArticleJson.Write(draft.Article));

    private async Task<List<ArticleReport>> PublishAsync(List<ArticleReport> reports, CancellationToken cancel)
    {
        if (_options.DryRun)
        {
            return [.. reports.Select(report => report with { PublishedNow = report.Outcome != ImportOutcome.Rejected && report.State is null or ArticleState.Draft })];
        }

        var drafts = reports.Where(report => report.State == ArticleState.Draft).Select(report => report.ArticleId!.Value).ToList();
        if (drafts.Count == 0)
        {
            return reports;
        }

        await _publisher.PublishManyAsync(drafts, cancel);
        for (var i = 0; i < reports.Count; i++)
        {
            if (reports[i].State == ArticleState.Draft && await _articles.FindAsync(reports[i].ArticleId!.Value, cancel) is { } stored)
            {
                reports[i] = Published(reports[i], stored);
            }
        }

        return reports;
    }

    // A format that could not be made of it is a warning, for its other formats are out.
    private static ArticleReport Published(ArticleReport report, StoredArticle stored)
    {
        var invalid = stored.Formats.Where(format => !format.Valid).Select(format => Problem.Of(format.Code, $"It cannot be given in {format.MetadataPrefix}: {format.Reason}")).ToList();
        var outcome = invalid.Count > 0 && report.Outcome == ImportOutcome.Imported ? ImportOutcome.ImportedWithWarnings : report.Outcome;
        return report with { State = stored.State, Outcome = outcome, PublishedNow = stored.State == ArticleState.Published, Problems = [.. report.Problems, .. invalid] };
    }

    private static ArticleReport Report(StoredArticle stored, ImportOutcome outcome, IReadOnlyList<Problem> problems) =>
        new(stored.Article.PlainTitle, outcome, stored.Id, stored.State, PublishedNow: false, problems);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Importer} broke down over {Source}")]
    private static partial void LogFailure(ILogger logger, Exception exception, string importer, string source);

    private static ArticleReport Rejected(Article article, IReadOnlyList<Problem> problems) =>
        new(article.PlainTitle, ImportOutcome.Rejected, null, null, PublishedNow: false, [.. problems.OrderByDescending(problem => problem.Severity)]);
}
