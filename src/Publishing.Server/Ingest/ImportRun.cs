using System.Runtime.CompilerServices;
using Publishing.Ingest;
using Publishing.Server.Ingest.Archives;

namespace Publishing.Server.Ingest;

/// <summary>One import into one journal. Sources are read side by side while others are stored, a hundred articles at a time; what is said of them comes in their order.</summary>
public sealed class ImportRun
{
    // How long a batch that is not full waits for more. Whoever watches, and gives one source after the other, does not notice.
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly Placement _placement;
    private readonly SourceReader _reader;
    private readonly BatchImport _import;

    // What is to be done to the journal is said once, not of every article; nor is what is wrong with a large source said of each of its parts.
    private readonly HashSet<string> _said = new(StringComparer.Ordinal);
    private readonly HashSet<(string, string)> _saidOfSource = [];
    private SeenArticles _seen = new();

    internal ImportRun(Placement placement, SourceReader reader, BatchImport import) => (_placement, _reader, _import) = (placement, reader, import);

    /// <summary>Imports one source.</summary>
    public async Task<FileReport> ImportAsync(SourceFile source, CancellationToken cancel = default) =>
        await ImportAsync(new[] { new FoundSource(source.Name, source, null) }.ToAsyncEnumerable(), cancel).SingleAsync(cancel);

    /// <summary>Imports sources, and says what became of each as soon as that is known.</summary>
    public async IAsyncEnumerable<FileReport> ImportAsync(IAsyncEnumerable<FoundSource> sources, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var ahead = ReadAhead.Begin(_reader, sources, cancel);
        var open = new Queue<SourceProgress>();
        var batch = new ArticleBatch();
        while (!ahead.IsAtEnd)
        {
            // Nobody waits for a report while there is none to give.
            var read = await ahead.NextAsync(open.Count == 0 ? Timeout.InfiniteTimeSpan : Patience, cancel);
            if (read is not null)
            {
                var source = new SourceProgress(read);
                open.Enqueue(source);
                batch = await AddAsync(batch, source, read, cancel);
            }

            if (batch.Articles.Count > 0 && (read is null || batch.IsFull))
            {
                batch = await StoreAsync(batch, cancel);
            }

            while (open.TryPeek(out var first) && first.IsDone)
            {
                var done = open.Dequeue();
                if (done.IsBeginning)
                {
                    _saidOfSource.Clear();
                }

                yield return done.Report(articles => _placement.JournalLacks(articles).Where(lack => _said.Add(lack.Field!)), IsNews);
            }
        }
    }

    private async Task<ArticleBatch> AddAsync(ArticleBatch batch, SourceProgress source, ReadSource read, CancellationToken cancel)
    {
        if (read.Part is null or { Number: 1 })
        {
            _seen = new SeenArticles();
        }

        foreach (var (place, article) in read.Articles.Index())
        {
            if (article.Draft is not { } draft)
            {
                source[place] = ArticleImport.Rejected(article.Imported.Article, article.Imported.Problems);
            }
            else if (!_seen.Add(article.Keys))
            {
                source[place] = ArticleImport.Rejected(draft.Draft.Article, [Problem.Of(ProblemCodes.DuplicateInSource, "The same article stands in the file before."), .. draft.Draft.Problems!]);
            }
            else
            {
                batch = batch.HasRoomFor(draft) ? batch : await StoreAsync(batch, cancel);
                batch.Add(source, place, draft);
            }
        }

        return batch;
    }

    private bool IsNews(Problem problem) => problem.Severity == ProblemSeverity.Error || _saidOfSource.Add((problem.Code, problem.Message));

    private async Task<ArticleBatch> StoreAsync(ArticleBatch batch, CancellationToken cancel)
    {
        await _import.ImportAsync(batch, cancel);
        return new ArticleBatch();
    }
}
