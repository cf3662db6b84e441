using Publishing.Postgres;
using Publishing.Server.Operations;

namespace Publishing.Server.Ingest;

/// <summary>
/// The one way in, for command line, API and sample alike: recognize, read, keep the source, find each article again or make it, publish it when asked to.
/// Whatever is wrong with a source is in its report; one bad article or file never stops the others.
/// </summary>
public sealed class SourceImport(JournalStore journals, ArticleStore articles, ArticleIntake intake, ArticlePublisher publisher, SourceStore sources, PublishingSettings settings, TimeProvider time, ILogger<SourceImport> logger)
{
    /// <summary>Begins an import into a journal; null when there is no such journal.</summary>
    public async Task<ImportRun?> BeginAsync(ImportOptions options, CancellationToken cancel = default)
    {
        if (await journals.FindAsync(options.Journal, cancel) is not { } journal)
        {
            return null;
        }

        var placement = new Placement(journal.Journal, await IssuesAsync(options.Journal, cancel));
        var article = new ArticleImport(placement, options, articles, intake, publisher, new OwnDownload(placement, settings.Addresses(), time));
        return new ImportRun(placement, new SourceReader(placement, options, settings.MaxSourceBytes, logger), new BatchImport(article, options, intake, publisher, sources, logger));
    }

    private async Task<List<Journals.Issue>> IssuesAsync(string journal, CancellationToken cancel)
    {
        const int page = 500;
        var all = new List<Journals.Issue>();
        for (string? after = null; ;)
        {
            var read = await journals.ListIssuesAsync(journal, after, page, cancel);
            all.AddRange(read.Select(stored => stored.Issue));
            if (read.Count < page)
            {
                return all;
            }

            after = read[^1].Issue.Slug;
        }
    }
}
