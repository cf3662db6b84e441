using Publishing.Articles;
using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>Makes of one article what it is to become: finds it again and replaces it if it differs, or makes it.</summary>
internal sealed class ArticleImport(Placement placement, ImportOptions options, ArticleStore articles, ArticleIntake intake, ArticlePublisher publisher)
{
    private readonly List<(long Id, ArticleDraft Draft)> _unchanged = [];

    /// <summary>Imports an article by itself: twice when need be, for somebody else may make or change it between the looking and the storing.</summary>
    public async Task<ArticleReport> ImportAsync(PreparedDraft draft, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var known = (await intake.FindAsync(options.Journal, [draft], Likeness.AtMost, cancel))[0];
            if (await ImportAsync(draft, known, cancel) is { } report)
            {
                return report;
            }

            if (attempt > 0)
            {
                return Rejected(draft.Draft.Article, [Problem.Of(ProblemCodes.ChangedMeanwhile, "Somebody else changed the article at the same time.")]);
            }
        }
    }

    /// <summary>Imports an article of which it is known what there is; null when that changed meanwhile.</summary>
    public async Task<ArticleReport?> ImportAsync(PreparedDraft draft, KnownArticles known, CancellationToken cancel)
    {
        if (known.Applied is { } before)
        {
            var applied = await WithoutSettledAsync(before, cancel);
            return Report(applied, ImportOutcome.Unchanged, [.. StaysWithdrawn(applied), .. applied.Problems, .. applied.SourceId == draft.Draft.SourceId ? [] : new[] { AppliedBefore(applied) }]);
        }

        var told = Told(draft, known);
        if (Same(draft, known) is { } same)
        {
            return await UpdateAsync(same, told.Draft, cancel);
        }

        if (options.DryRun)
        {
            return Made(told.Draft, null);
        }

        var (outcome, id) = (await intake.CreateAsync([told], cancel))[0];
        return outcome == ChangeOutcome.Done ? Made(told.Draft, id) : null;
    }

    /// <summary>The article that this one is, other than one that its source was applied to; null when it is new.</summary>
    public static StoredArticle? Same(PreparedDraft draft, KnownArticles known) => known.Same ?? Likeness.SameWithLess(known, draft.Draft);

    /// <summary>The draft with all that its editor should know of it.</summary>
    public static PreparedDraft Told(PreparedDraft draft, KnownArticles known) => draft with
    {
        Draft = draft.Draft with
        {
            Problems = [.. Likeness.Warnings(known.Alike, draft.Draft, Same(draft, known)?.Id), .. Likeness.Warnings(known.Elsewhere), .. draft.Draft.Problems!],
        },
    };

    /// <summary>The report of a new article.</summary>
    public static ArticleReport Made(ArticleDraft draft, long? id)
    {
        var outcome = draft.Problems!.Any(problem => problem.Severity == ProblemSeverity.Warning) ? ImportOutcome.ImportedWithWarnings : ImportOutcome.Imported;
        return new ArticleReport(draft.Article.PlainTitle, outcome, id, id is null ? null : ArticleState.Draft, PublishedNow: false, draft.Problems!);
    }

    /// <summary>The report of an article that was not taken.</summary>
    public static ArticleReport Rejected(Article article, IReadOnlyList<Problem> problems) =>
        new(article.PlainTitle, ImportOutcome.Rejected, null, null, PublishedNow: false, [.. problems.OrderByDescending(problem => problem.Severity)]);

    /// <summary>Keeps in mind which sources were applied so far though they changed nothing, so that they are known the next time.</summary>
    public async Task RememberAsync(CancellationToken cancel)
    {
        if (_unchanged.Count > 0)
        {
            await intake.RememberAppliedAsync(_unchanged, cancel);
            _unchanged.Clear();
        }
    }

    private async Task<ArticleReport?> UpdateAsync(StoredArticle same, ArticleDraft draft, CancellationToken cancel)
    {
        draft = Placement.Keep(same, draft);

        // The very bytes it was read from before: whatever an editor has made of it since is not undone.
        if (IsAsItWas(same, draft))
        {
            Remember(same.Id, draft);
            var settled = await WithoutSettledAsync(same, cancel);
            return Report(settled, ImportOutcome.Unchanged, [.. StaysWithdrawn(settled), .. settled.Problems]);
        }

        if (same.State == ArticleState.Withdrawn)
        {
            return Report(same, ImportOutcome.Rejected, [Problem.Of(ProblemCodes.WithdrawnHere, $"It was withdrawn here (article {same.Id}).")]);
        }

        draft = draft with { Problems = [.. await EditsReplacedAsync(same, draft, cancel), .. draft.Problems!] };
        if (options.DryRun)
        {
            return Report(same, ImportOutcome.Updated, draft.Problems) with { Changes = ArticleChange.Between(same.Article, draft.Article) };
        }

        var changed = await publisher.ReplaceAsync(same.Id, draft, same.Version, cancel);
        if (changed.Outcome == ChangeOutcome.Unchanged)
        {
            Remember(same.Id, draft);
        }

        return changed.Outcome switch
        {
            ChangeOutcome.Done => Report(changed.Value!, ImportOutcome.Updated, draft.Problems) with { Changes = ArticleChange.Between(same.Article, changed.Value!.Article) },
            ChangeOutcome.Unchanged => Report(changed.Value!, ImportOutcome.Unchanged, draft.Problems),
            _ => null,
        };
    }

    // What these warnings ask for is done elsewhere, in the journal or with another article, so that nothing changes here when it is done.
    private async Task<StoredArticle> WithoutSettledAsync(StoredArticle stored, CancellationToken cancel)
    {
        static bool IsOfElsewhere(Problem problem) => problem.Code == ProblemCodes.OtherJournal.Code || problem.Code == ProblemCodes.DoiElsewhere.Code;
        if (stored.Journal != options.Journal || stored.State == ArticleState.Withdrawn || !stored.Problems.Any(IsOfElsewhere))
        {
            return stored;
        }

        var draft = new ArticleDraft(stored.Journal, stored.Article, stored.Issue, stored.Section);
        var elsewhere = Likeness.Warnings((await intake.FindAsync(stored.Journal, [PreparedDraft.Of(draft)], Likeness.AtMost, cancel))[0].Elsewhere);
        var open = elsewhere.Append(placement.OtherJournal(stored.Article)).OfType<Problem>().Select(problem => problem.Code).ToHashSet(StringComparer.Ordinal);
        var remaining = stored.Problems.Where(problem => !IsOfElsewhere(problem) || open.Contains(problem.Code)).ToList();
        if (remaining.Count == stored.Problems.Count)
        {
            return stored;
        }

        var changed = options.DryRun ? null : await publisher.ReplaceAsync(stored.Id, draft with { Problems = remaining }, stored.Version, cancel);
        return changed?.Value ?? stored with { Problems = remaining };
    }

    private async Task<IEnumerable<Problem>> EditsReplacedAsync(StoredArticle same, ArticleDraft draft, CancellationToken cancel) =>
        (await articles.EditsReplacedByAsync(same.Id, draft.Article, cancel)).Select(edit =>
            Problem.Of(ProblemCodes.EditReplaced, $"An editor had changed {edit.Field} of article {same.Id}; this source replaces the change.", edit.Field, edit.Value));

    private void Remember(long id, ArticleDraft draft)
    {
        if (!options.DryRun)
        {
            _unchanged.Add((id, draft));
        }
    }

    // A folder that is imported again with --publish must not undo a retraction; whoever wants that asks for the article by its number.
    private Problem[] StaysWithdrawn(StoredArticle same) => options.Publish && same.State == ArticleState.Withdrawn
        ? [Problem.Of(ProblemCodes.StaysWithdrawn, $"Article {same.Id} was withdrawn here and stays so: an import publishes drafts, and nothing that somebody has withdrawn.")]
        : [];

    private static Problem AppliedBefore(StoredArticle applied) =>
        Problem.Of(ProblemCodes.AppliedBefore, $"It was applied to article {applied.Id} before; what came from another source since then stays.");

    private static bool IsAsItWas(StoredArticle same, ArticleDraft draft) =>
        (draft.SourceId is not null && same.SourceId == draft.SourceId)
        || (same.Issue == draft.Issue && same.Section == draft.Section && ArticleJson.Write(same.Article) == ArticleJson.Write(draft.Article));

    private static ArticleReport Report(StoredArticle stored, ImportOutcome outcome, IReadOnlyList<Problem> problems) =>
        new(stored.Article.PlainTitle, outcome, stored.Id, stored.State, PublishedNow: false, problems);
}
