using Publishing.Ingest;

namespace Publishing.Server.Ingest;

/// <summary>The articles that one source has given so far, told apart as the store tells them (see <see cref="ArticleKeys"/>).</summary>
internal sealed class SeenArticles
{
    // As in the store, a key is that of the first who had it.
    private readonly Dictionary<string, IReadOnlyList<string>> _owners = new(StringComparer.Ordinal);

    /// <summary>Remembers an article by its keys; false when it was there before.</summary>
    public bool Add(IReadOnlyList<string> keys)
    {
        var isNew = !keys.Any(key => _owners.TryGetValue(key, out var theirs) && !ArticleKeys.IsOverruled(key, keys, theirs));
        foreach (var key in keys)
        {
            _owners.TryAdd(key, keys);
        }

        return isNew;
    }
}
