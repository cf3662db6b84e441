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
    private int _number;

    private int _done;

    /// <summary>How many articles are done so far, also of a source that is not done yet; to be asked from anywhere.</summary>
    public int Done => Volatile.Read(ref _done);

    internal ImportRun(Placement placement, SourceReader reader, BatchImport import) => (_placement, _reader, _import) = (placement, reader, import);

    /// <summary>Imports one source.</summary>
    public async Task<FileReport> ImportAsync(SourceFile source, CancellationToken cancel = default) =>
        await ImportAsync(new[] { new FoundSource(source.Name, source, null) }.ToAsyncEnumerable(), cancel).SingleAsync(cancel);

    /// <summary>Imports sources, and says what became of each as soon as that is known.</summary>
    public async IAsyncEnumerable<FileReport> ImportAsync(IAsyncEnumerable<FoundSource> sources, [EnumeratorCancellation] CancellationToken cancel = default)
    {
        await using var ahead = Read(sources, cancel);
        await foreach (var report in ImportAsync(ahead, cancel))
        {
            yield return report;
        }
    }

    /// <summary>Begins to read sources that are to be imported when those before them are stored.</summary>
    internal ReadAhead Read(IAsyncEnumerable<FoundSource> sources, CancellationToken cancel) => ReadAhead.Begin(_reader, sources, cancel);

    /// <summary>Imports sources that are being read.</summary>
    internal async IAsyncEnumerable<FileReport> ImportAsync(ReadAhead ahead, [EnumeratorCancellation] CancellationToken cancel)
    {
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
            (_seen, _number) = (new SeenArticles(), 0);
        }

        foreach (var (place, article) in read.Articles.Index())
        {
            _number++;
            if (article.Draft is not { } draft)
            {
                Interlocked.Increment(ref _done);
                source[place] = ArticleImport.Rejected(article.Imported.Article, article.Imported.Problems);
            }
            else if (_seen.Add(article.Keys, RowOf(article) ?? _number) is { } before)
            {
                Interlocked.Increment(ref _done);
                source[place] = ArticleImport.Rejected(draft.Draft.Article, [Duplicate(article, before), .. draft.Draft.Problems!]);
            }
            else
            {
                batch = batch.HasRoomFor(draft) ? batch : await StoreAsync(batch, cancel);
                batch.Add(source, place, draft);
            }
        }

        return batch;
    }

    private Problem Duplicate(ReadArticle article, int before) => RowOf(article) is { } row
        ? Problem.Of(ProblemCodes.DuplicateInSource, $"Row {row} has the same article as row {before}.")
        : Problem.Of(ProblemCodes.DuplicateInSource, $"Article {_number} of the file is the same as its article {before}.");

    // Of several sheets each has a row of that number.
    private static int? RowOf(ReadArticle article) => article.Imported.Rows is { Sheet: null, First: var row } ? row : null;

    private bool IsNews(Problem problem) => problem.Severity == ProblemSeverity.Error || _saidOfSource.Add((problem.Code, problem.Message));

    private async Task<ArticleBatch> StoreAsync(ArticleBatch batch, CancellationToken cancel)
    {
        await _import.ImportAsync(batch, cancel);
        Interlocked.Add(ref _done, batch.Articles.Count);
        return new ArticleBatch();
    }
}
