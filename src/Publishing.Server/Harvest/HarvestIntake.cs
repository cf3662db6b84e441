using System.Text;
using Publishing.Articles;
using Publishing.Ingest.Harvested;
using Publishing.Postgres;
using Publishing.Server.Ingest;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Harvest;

/// <summary>Puts harvested records into a journal: those that are there become articles by the one way in that all sources take, those that were deleted take their articles with them.</summary>
internal sealed class HarvestIntake(ImportBatches batches, ImportStore imports, ImportOptions options, string baseUrl, HarvestStore store, ArticleStore articles, ArticlePublisher publisher) : IAsyncDisposable
{
    /// <summary>How many problems are kept of a record that was taken.</summary>
    public const int MostKept = 10;

    private ImportBatch? _batch;
    private ImportSummary _summary = ImportSummary.Of([]);

    /// <summary>The number of the import that the run is, so that it can be undone as one; null when it brought nothing.</summary>
    public long? Import => _batch?.Id;

    /// <summary>Notes how the run ended.</summary>
    public Task EndAsync(bool isWhole) => _batch?.EndAsync(imports, _summary, isWhole) ?? Task.CompletedTask;

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _batch?.DisposeAsync() ?? ValueTask.CompletedTask;

    /// <summary>Begins to read the records of a page, which are stored when their turn has come.</summary>
    /// <param name="harvest">The number of the harvest; null for one of which nothing is kept.</param>
    /// <param name="page">The page.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<ReadPage> ReadAsync(long? harvest, HarvestPage page, CancellationToken cancel)
    {
        var sources = ReadPage.Alive(page).ConvertAll(record => FoundSource.Of(record.Header.Identifier, Encoding.UTF8.GetBytes(record.Xml)));
        return new ReadPage(page, sources.Count == 0 ? null : (await BatchAsync(harvest, cancel)).Run.Read(sources.ToAsyncEnumerable(), cancel));
    }

    /// <summary>What became of each record.</summary>
    /// <param name="harvest">The number of the harvest; null for one of which nothing is kept.</param>
    /// <param name="read">The page with the records.</param>
    /// <param name="cancel">Ends it.</param>
    public async Task<IReadOnlyList<HarvestedReport>> TakeAsync(long? harvest, ReadPage read, CancellationToken cancel)
    {
        var records = read.Page.Records;
        var known = harvest is { } id ? await store.RecordsAsync(id, [.. records.Select(record => record.Header.Identifier)], cancel) : new Dictionary<string, StoredHarvestRecord>();
        foreach (var record in records.Where(record => !record.Header.IsDeleted))
        {
            await BringBackAsync(known.GetValueOrDefault(record.Header.Identifier), cancel);
        }

        // Together, for a hundred are stored as fast as a few.
        var files = read.Reading is { } reading ? await _batch!.Run.ImportAsync(reading, cancel).ToListAsync(cancel) : [];
        _summary = _summary.And(ImportSummary.Of(files));
        var reports = ReadPage.Alive(read.Page).Zip(files, Report).ToList();
        foreach (var record in records.Where(record => record.Header.IsDeleted))
        {
            reports.Add(await DeleteAsync(record.Header, known.GetValueOrDefault(record.Header.Identifier), cancel));
        }

        return reports;
    }

    // Not before there is something to import: a harvest that finds nothing new, as most do that are run every night, is no import.
    private async Task<ImportBatch> BatchAsync(long? harvest, CancellationToken cancel) =>
        _batch ??= await batches.BeginAsync(options, harvest is null ? null : $"harvest {harvest}", cancel) ?? throw new InvalidOperationException($"There is no journal '{options.Journal}'.");

    // What we withdrew because it was gone at its source comes back with it.
    private async Task BringBackAsync(StoredHarvestRecord? before, CancellationToken cancel)
    {
        if (before is { Deleted: true, ArticleId: { } gone } && options is { Publish: true, DryRun: false } && await articles.FindAsync(gone, cancel) is { State: ArticleState.Withdrawn })
        {
            await publisher.PublishAsync(gone, null, cancel);
        }
    }

    private static HarvestedReport Report(HarvestedRecord record, FileReport file)
    {
        var article = file.Articles.Count > 0 ? file.Articles[0] : null;
        var isRejected = article is null || article.Outcome == ImportOutcome.Rejected;
        return new HarvestedReport(
            new StoredHarvestRecord(record.Header.Identifier, record.Header.Datestamp, Deleted: false, article?.ArticleId, file.SourceId, Word(article?.Outcome ?? ImportOutcome.Rejected), Kept([.. file.Problems, .. article?.Problems ?? []], isRejected), record.MetadataNamespace),
            file);
    }

    // Of a record that was taken its article has all of them; here is what an editor should look at, in no more room than the record itself takes.
    private static IReadOnlyList<Problem> Kept(IReadOnlyList<Problem> problems, bool isRejected) =>
        isRejected ? problems : [.. problems.Where(problem => problem.Severity != ProblemSeverity.Info).OrderByDescending(problem => problem.Severity).Take(MostKept)];

    private async Task<HarvestedReport> DeleteAsync(HarvestedHeader header, StoredHarvestRecord? before, CancellationToken cancel)
    {
        var stored = new StoredHarvestRecord(header.Identifier, header.Datestamp, Deleted: true, before?.ArticleId, before?.SourceId, "unchanged", []);
        if (before?.ArticleId is not { } id || await articles.FindAsync(id, cancel) is not { } article)
        {
            return new HarvestedReport(stored, null);
        }

        switch (article.State)
        {
            case ArticleState.Published:
                if (!options.DryRun)
                {
                    await publisher.WithdrawAsync(id, $"It was deleted at its source, {baseUrl}, as {header.Identifier}{(header.Datestamp.Length > 0 ? $" on {header.Datestamp}" : "")}.", null, cancel);
                }

                return new HarvestedReport(stored with { Outcome = "withdrawn" }, null);
            case ArticleState.Draft when await store.IsUntouchedDraftAsync(id, before.SourceId, cancel):
                if (!options.DryRun)
                {
                    await articles.DeleteDraftAsync(id, article.Version, cancel);
                }

                return new HarvestedReport(stored with { Outcome = "deleted" }, null);
            case ArticleState.Draft:
                return new HarvestedReport(stored with { Outcome = "kept", Problems = [Problem.Of(ProblemCodes.DeletedAtSource, $"Article {id} was deleted at its source, {header.Identifier}; somebody has worked on it here, so it was kept.", value: header.Identifier)] }, null);
            default:
                return new HarvestedReport(stored, null);
        }
    }

    private static string Word(ImportOutcome outcome) => outcome switch
    {
        ImportOutcome.Imported or ImportOutcome.ImportedWithWarnings => "imported",
        _ => outcome.ToString().ToLowerInvariant(),
    };
}

/// <summary>What became of a record.</summary>
/// <param name="Stored">What is kept of it.</param>
/// <param name="File">What became of it as a source; null for a deleted one.</param>
internal sealed record HarvestedReport(StoredHarvestRecord Stored, FileReport? File);
