using Publishing.Articles;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>Makes of one article what it is to become: finds it again and replaces it if it differs, or makes it.</summary>
internal sealed class ArticleImport(Placement placement, ImportOptions options, ArticleStore articles, ArticleIntake intake, ArticlePublisher publisher, OwnDownload download)
{
    private readonly List<(long Id, ArticleDraft Draft)> _unchanged = [];

    /// <summary>Imports an article by itself: twice when need be, for somebody else may make or change it between the looking and the storing.</summary>
    /// <param name="draft">The article.</param>
    /// <param name="source">What tells of it.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ArticleReport> ImportAsync(PreparedDraft draft, ArticleSource source, CancellationToken cancel)
    {
        for (var attempt = 0; ; attempt++)
        {
            var known = (await intake.FindAsync(options.Journal, [draft], Likeness.AtMost, cancel))[0];
            if (await ImportAsync(draft, source, known, cancel) is { } report)
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
    public async Task<ArticleReport?> ImportAsync(PreparedDraft draft, ArticleSource source, KnownArticles known, CancellationToken cancel)
    {
        if (known.Applied is { } before)
        {
            var (present, cameBack) = await BringBackAsync(before, cancel);
            var applied = await WithoutSettledAsync(present, cancel);
            return Report(applied, ImportOutcome.Unchanged, cameBack, [.. StaysWithdrawn(applied), .. applied.Problems, .. applied.SourceId == draft.Draft.SourceId ? [] : new[] { AppliedBefore(applied) }]);
        }

        var told = Told(draft, known);
        if (Same(draft, known) is { } same)
        {
            return await UpdateAsync(same, told.Draft, source, cancel);
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
            Problems = [.. Likeness.OtherDoi(known.SamePlace, draft.Draft), .. Likeness.Warnings(known.Alike, draft.Draft, Same(draft, known)?.Id), .. Likeness.Warnings(known.Elsewhere), .. draft.Draft.Problems!],
        },
    };

    /// <summary>The report of a new article.</summary>
    public static ArticleReport Made(ArticleDraft draft, long? id)
    {
        var outcome = draft.Problems!.Any(problem => problem.Severity == ProblemSeverity.Warning) ? ImportOutcome.ImportedWithWarnings : ImportOutcome.Imported;
        return new ArticleReport(draft.Article.PlainTitle, outcome, id, id is null ? null : ArticleState.Draft, PublishedNow: false, draft.Problems!) { Understood = id is null ? ArticleGist.Of(draft.Article) : null };
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

    private async Task<ArticleReport?> UpdateAsync(StoredArticle same, ArticleDraft draft, ArticleSource source, CancellationToken cancel)
    {
        draft = Placement.Keep(same, draft);
        IReadOnlyList<Problem> kept = [];
        var isOurs = !IsOfSameSource(same, draft) && download.Is(same, draft, source.Kind);
        if (!isOurs && !IsOfSameSource(same, draft))
        {
            (draft, kept) = await WithWhatStaysAsync(same, draft, source, cancel);
        }

        // The very bytes it was read from before: whatever an editor has made of it since is not undone.
        if (isOurs || IsAsItWas(same, draft))
        {
            Remember(same.Id, draft);
            (same, var cameBack) = await BringBackAsync(same, cancel);
            var settled = await WithoutSettledAsync(same, cancel);
            return Report(settled, ImportOutcome.Unchanged, cameBack, [.. StaysWithdrawn(settled), .. settled.Problems]);
        }

        if (same.State == ArticleState.Withdrawn && !ComesBack(same))
        {
            return Report(same, ImportOutcome.Rejected, false, [WithdrawnHere(same)]);
        }

        (same, var isBack) = await BringBackAsync(same, cancel);

        draft = draft with { Problems = [.. await EditsReplacedAsync(same, draft, cancel), .. draft.Problems!] };
        if (options.DryRun)
        {
            return Report(same, ImportOutcome.Updated, isBack, [.. draft.Problems, .. kept]) with { Changes = ArticleChange.Between(same.Article, draft.Article) };
        }

        var changed = await publisher.ReplaceAsync(same.Id, draft, same.Version, cancel);
        if (changed.Outcome == ChangeOutcome.Unchanged)
        {
            Remember(same.Id, draft);
        }

        return changed.Outcome switch
        {
            ChangeOutcome.Done => Report(changed.Value!, ImportOutcome.Updated, isBack, [.. draft.Problems, .. kept]) with { Changes = ArticleChange.Between(same.Article, changed.Value!.Article) },
            ChangeOutcome.Unchanged => Report(changed.Value!, ImportOutcome.Unchanged, isBack, draft.Problems),
            _ => null,
        };
    }

    // A download of ours cannot tell what is for editors alone, and a source of another kind tells what it can (decision 0010).
    private async Task<(ArticleDraft Draft, IReadOnlyList<Problem> Kept)> WithWhatStaysAsync(StoredArticle same, ArticleDraft draft, ArticleSource source, CancellationToken cancel)
    {
        (draft, var contacts) = download.WithContacts(same, draft, source);
        var before = await articles.SourcesAsync(same.Id, cancel);
        if (before.Count > 0 && !before.Any(known => SourceKind.IsOther(source.Kind, known.Importer, known.Name)))
        {
            return (draft, contacts);
        }

        var (merged, kept) = MergedDraft.Of(same, draft);
        return (merged, [.. contacts, .. kept]);
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
    private Problem[] StaysWithdrawn(StoredArticle same) => same.State != ArticleState.Withdrawn || ComesBack(same) ? []
        : IsOfUndo(same) ? [Problem.Of(ProblemCodes.StaysWithdrawn, $"Article {same.Id} was withdrawn when the import that published it was undone, and stays so: this import publishes nothing.") with { Remedy = "Import it again with --publish (in the API publish=true), and it is published again." }]
        : options.Publish ? [Problem.Of(ProblemCodes.StaysWithdrawn, $"Article {same.Id} was withdrawn here and stays so: an import publishes drafts, and nothing that somebody has withdrawn.")]
        : [];

    private static Problem AppliedBefore(StoredArticle applied) =>
        Problem.Of(ProblemCodes.AppliedBefore, $"It was applied to article {applied.Id} before; what came from another source since then stays.");

    // Nobody has judged the article itself: what came by mistake is welcome when it comes on purpose.
    private static bool IsOfUndo(StoredArticle stored) => stored is { State: ArticleState.Withdrawn, WithdrawalReason: ImportUndo.Reason };

    private bool ComesBack(StoredArticle stored) => options.Publish && IsOfUndo(stored);

    private async Task<(StoredArticle Article, bool CameBack)> BringBackAsync(StoredArticle stored, CancellationToken cancel)
    {
        if (!ComesBack(stored))
        {
            return (stored, false);
        }

        var published = options.DryRun ? null : await publisher.PublishAsync(stored.Id, stored.Version, cancel);
        return options.DryRun ? (stored, true) : (published?.Value ?? stored, published?.Outcome == ChangeOutcome.Done);
    }

    private static Problem WithdrawnHere(StoredArticle same) => IsOfUndo(same)
        ? Problem.Of(ProblemCodes.WithdrawnHere, $"It was withdrawn here when the import that published it was undone (article {same.Id}).") with { Remedy = "Import it again with --publish (in the API publish=true), and it is published again." }
        : Problem.Of(ProblemCodes.WithdrawnHere, $"It was withdrawn here (article {same.Id}).");

    private static bool IsAsItWas(StoredArticle same, ArticleDraft draft) =>
        IsOfSameSource(same, draft)
        || (same.Issue == draft.Issue && same.Section == draft.Section && ArticleJson.Write(same.Article) == ArticleJson.Write(draft.Article));

    private static bool IsOfSameSource(StoredArticle same, ArticleDraft draft) => draft.SourceId is not null && same.SourceId == draft.SourceId;

    private static ArticleReport Report(StoredArticle stored, ImportOutcome outcome, bool publishedNow, IReadOnlyList<Problem> problems) =>
        new(stored.Article.PlainTitle, outcome, stored.Id, stored.State, publishedNow, problems);
}
