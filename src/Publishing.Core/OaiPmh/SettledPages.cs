namespace Publishing.OaiPmh;

/// <summary>
/// Pages in memory, those that were asked for last, bounded in bytes. A page is kept when it is asked for the second time:
/// a harvester that walks through everything once drives out nothing that others come back to.
/// </summary>
/// <param name="maxBytes">How many bytes at most; 0 keeps nothing.</param>
public sealed class SettledPages(long maxBytes)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<PageStart, LinkedListNode<(PageStart Start, SettledPage Page)>> _pages = [];
    private readonly LinkedList<(PageStart Start, SettledPage Page)> _byUse = new();

    // What was asked for lately, as hashes, each in the place that it names: a later one takes the place of an earlier one.
    private readonly int[] _asked = new int[maxBytes > 0 ? 1 << 15 : 0];
    private long _bytes;

    /// <summary>The page that begins there; null when there is none.</summary>
    internal SettledPage? Find(PageStart start)
    {
        lock (_lock)
        {
            if (!_pages.TryGetValue(start, out var node))
            {
                return null;
            }

            _byUse.Remove(node);
            _byUse.AddFirst(node);
            return node.Value.Page;
        }
    }

    /// <summary>Whether the page that begins there is worth keeping. It is when this was asked before.</summary>
    internal bool Wants(PageStart start)
    {
        if (_asked.Length == 0)
        {
            return false;
        }

        var hash = start.GetHashCode();
        lock (_lock)
        {
            ref var place = ref _asked[hash & (_asked.Length - 1)];
            var again = place == hash;
            place = hash;
            return again;
        }
    }

    /// <summary>Keeps a page, in the place of the one that began there before; those that were not asked for longest make room.</summary>
    internal void Keep(PageStart start, SettledPage page)
    {
        if (page.Bytes > maxBytes)
        {
            return;
        }

        lock (_lock)
        {
            Remove(start);
            _pages.Add(start, _byUse.AddFirst((start, page)));
            _bytes += page.Bytes;
            while (_bytes > maxBytes)
            {
                Remove(_byUse.Last!.Value.Start);
            }
        }
    }

    private void Remove(PageStart start)
    {
        if (_pages.Remove(start, out var node))
        {
            _byUse.Remove(node);
            _bytes -= node.Value.Page.Bytes;
        }
    }
}
