using Publishing.Ingest;
using Publishing.Postgres;

namespace Publishing.Server.Ingest;

/// <summary>Articles that are stored together, of one source or of several. No two of them can be the same or be warned of each other: then what each of them finds in the store is what it would find if they came one by one.</summary>
internal sealed class ArticleBatch
{
    // Published as it goes: an import that is cut short leaves a few drafts at most, and its next run publishes them.
    private const int MostArticles = 100;

    private const long MostBytes = 4 * 1024 * 1024;

    private readonly List<BatchedArticle> _articles = [];
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<PreparedDraft>> _alike = new(StringComparer.Ordinal);
    private readonly HashSet<SourceProgress> _sources = [];
    private long _bytes;

    /// <summary>The articles, in their order.</summary>
    public IReadOnlyList<BatchedArticle> Articles => _articles;

    /// <summary>Whether it should be stored before more comes.</summary>
    public bool IsFull => _articles.Count >= MostArticles || _bytes >= MostBytes;

    /// <summary>Whether nothing in it forbids the article.</summary>
    public bool HasRoomFor(PreparedDraft draft) =>
        !IsFull
        && !draft.Keys.Any(_keys.Contains)
        && !(draft.Likeness is { } likeness && _alike.TryGetValue(likeness, out var others) && others.Exists(other => !ArticleKeys.AreTwo(other.Draft.Article, draft.Draft.Article)));

    /// <summary>Puts in an article that it has room for.</summary>
    public void Add(SourceProgress source, int place, PreparedDraft draft)
    {
        var looksAlike = false;
        if (draft.Likeness is { } likeness)
        {
            looksAlike = !_alike.TryAdd(likeness, [draft]);
            if (looksAlike)
            {
                _alike[likeness].Add(draft);
            }
        }

        _keys.UnionWith(draft.Keys);
        _articles.Add(new BatchedArticle(source, place, draft, looksAlike));
        _bytes += _sources.Add(source) ? source.Kept?.Bytes.Length ?? 0 : 0;
    }
}

/// <summary>An article of a batch.</summary>
/// <param name="Source">Its source.</param>
/// <param name="Place">Which article of its source it is.</param>
/// <param name="Draft">What is to be stored.</param>
/// <param name="LooksAlike">Whether one before it in the batch looks like it, though the two are two for certain.</param>
internal sealed record BatchedArticle(SourceProgress Source, int Place, PreparedDraft Draft, bool LooksAlike)
{
    /// <summary>What tells of it.</summary>
    public ArticleSource Origin => Source.SourceOf(Place);
}
