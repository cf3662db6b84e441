using System.Runtime.CompilerServices;
using System.Text;
using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>
/// Holds two elements against each other, node by node, and tells every place in which they differ. It knows nothing of what a JATS element means:
/// only in which elements the order of unlike children says nothing, because the tag set prescribes it.
/// </summary>
internal sealed class RoundTripDiff
{
    // Holders of facts. In all others (sections, paragraphs, citations) order is part of what is said.
    private static readonly HashSet<string> WithoutOrder = new(
        [
            "article", "sub-article", "response", "front", "front-stub", "back", "journal-meta", "journal-title-group", "article-meta", "article-categories", "title-group", "trans-title-group",
            "contrib-group", "contrib", "name", "author-notes", "pub-date", "history", "date", "permissions", "funding-group", "award-group", "counts", "custom-meta-group", "institution-wrap", "publisher", "event", "pub-history", "fn-group", "ref-list",
        ],
        StringComparer.Ordinal);

    private readonly ConditionalWeakTable<XElement, string> _keys = [];
    private readonly List<RoundTripChange> _changes = [];

    private RoundTripDiff()
    {
    }

    /// <summary>Every difference, in the order of the source.</summary>
    public static IReadOnlyList<RoundTripChange> Of(XElement source, XElement written)
    {
        var diff = new RoundTripDiff();
        diff.Compare(source, written, source.Name.LocalName);
        return diff._changes;
    }

    private void Compare(XElement source, XElement written, string path)
    {
        if (Key(source) == Key(written))
        {
            return;
        }

        CompareAttributes(source, written, path);
        if (WithoutOrder.Contains(source.Name.LocalName) && !HasText(source) && !HasText(written))
        {
            CompareBags(source, written, path);
        }
        else
        {
            CompareSequences(source, written, path);
        }
    }

    private void CompareAttributes(XElement source, XElement written, string path)
    {
        foreach (var attribute in source.Attributes())
        {
            var other = written.Attribute(attribute.Name);
            if (other?.Value != attribute.Value)
            {
                _changes.Add(new RoundTripChange($"{path}/@{attribute.Name.LocalName}", attribute, other, source, written));
            }
        }

        foreach (var attribute in written.Attributes().Where(attribute => source.Attribute(attribute.Name) is null))
        {
            _changes.Add(new RoundTripChange($"{path}/@{attribute.Name.LocalName}", null, attribute, source, written));
        }
    }

    // Children that are the same find each other wherever they stand; of what is left, those of one name are the same thing changed.
    private void CompareBags(XElement source, XElement written, string path)
    {
        var pairs = new List<(XElement Source, XElement Written)>();
        var left = source.Elements().ToList();
        var right = written.Elements().ToList();
        Pair(left, right, pairs, Key);
        Pair(left, right, pairs, element => string.Concat(element.Value.Where(char.IsLetterOrDigit)) is { Length: > 0 } words ? $"{element.Name} {words}" : null);
        Pair(left, right, pairs, Identity);
        Pair(left, right, pairs, element => element.Name.ToString());
        var places = source.Elements().Index().ToDictionary(child => child.Item, child => child.Index);
        pairs.Sort((one, other) => places[one.Source].CompareTo(places[other.Source]));
        CheckOrder(pairs, source, written, path);
        foreach (var (one, other) in pairs)
        {
            Compare(one, other, Step(path, one));
        }

        Add(left, right, source, written, path);
    }

    private static void Pair(List<XElement> left, List<XElement> right, List<(XElement Source, XElement Written)> pairs, Func<XElement, string?> key)
    {
        var waiting = right.Where(element => key(element) is not null).GroupBy(element => key(element)!, StringComparer.Ordinal).ToDictionary(group => group.Key, group => new Queue<XElement>(group), StringComparer.Ordinal);
        foreach (var element in left.ToList())
        {
            if (key(element) is { } own && waiting.TryGetValue(own, out var queue) && queue.TryDequeue(out var other))
            {
                pairs.Add((element, other));
                left.Remove(element);
                right.Remove(other);
            }
        }
    }

    private void CheckOrder(List<(XElement Source, XElement Written)> pairs, XElement source, XElement written, string path)
    {
        var places = written.Elements().Index().ToDictionary(child => child.Item, child => child.Index);
        foreach (var alike in pairs.GroupBy(pair => pair.Source.Name))
        {
            var last = -1;
            foreach (var (one, other) in alike)
            {
                var at = places[other];
                if (at < last)
                {
                    _changes.Add(new RoundTripChange(Step(path, one), one, other, source, written) { IsOrder = true });
                }

                last = Math.Max(at, last);
            }
        }
    }

    private void Add(IEnumerable<XElement> lost, IEnumerable<XElement> added, XElement source, XElement written, string path)
    {
        _changes.AddRange(lost.Select(element => new RoundTripChange(Step(path, element), element, null, source, written)));
        _changes.AddRange(added.Select(element => new RoundTripChange(Step(path, element), null, element, source, written)));
    }

    // Nodes that are the same find each other first; between them, elements of one name are the same thing changed, and so are texts.
    private void CompareSequences(XElement source, XElement written, string path)
    {
        foreach (var (left, right) in Gaps(source.Nodes().ToList(), written.Nodes().ToList(), Anchor))
        {
            var pairs = LongestCommon(left, right, Kind);
            foreach (var (i, j) in pairs)
            {
                if (left[i] is XElement one)
                {
                    Compare(one, (XElement)right[j], Step(path, one));
                }
                else if (Key(left[i]) != Key(right[j]))
                {
                    _changes.Add(new RoundTripChange(Step(path, left[i]), left[i], right[j], source, written));
                }
            }

            _changes.AddRange(left.Where((_, i) => pairs.All(pair => pair.Left != i)).Select(node => new RoundTripChange(Step(path, node), node, null, source, written)));
            _changes.AddRange(right.Where((_, j) => pairs.All(pair => pair.Right != j)).Select(node => new RoundTripChange(Step(path, node), null, node, source, written)));
        }
    }

    // What stands between the nodes that are the same on both sides.
    private static IEnumerable<(List<XNode> Left, List<XNode> Right)> Gaps(List<XNode> left, List<XNode> right, Func<XNode, string?> key)
    {
        var (i, j) = (0, 0);
        foreach (var (atLeft, atRight) in LongestCommon(left, right, key).Append((left.Count, right.Count)))
        {
            if (i < atLeft || j < atRight)
            {
                yield return (left[i..atLeft], right[j..atRight]);
            }

            (i, j) = (atLeft + 1, atRight + 1);
        }
    }

    // A space is like any other, and no place to hold on to.
    private string? Anchor(XNode node) => node is XText text && string.IsNullOrWhiteSpace(text.Value) ? null : Key(node);

    private static string Kind(XNode node) => node is XElement element ? element.Name.ToString() : "text()";

    private static List<(int Left, int Right)> LongestCommon(List<XNode> left, List<XNode> right, Func<XNode, string?> key)
    {
        var start = 0;
        var same = new List<(int, int)>();
        while (start < left.Count && start < right.Count && IsSame(start, start))
        {
            same.Add((start, start++));
        }

        var (n, m) = (left.Count - start, right.Count - start);
        var table = new int[n + 1, m + 1];
        for (var i = n - 1; i >= 0; i--)
        {
            for (var j = m - 1; j >= 0; j--)
            {
                table[i, j] = IsSame(start + i, start + j) ? table[i + 1, j + 1] + 1 : Math.Max(table[i + 1, j], table[i, j + 1]);
            }
        }

        for (var (i, j) = (0, 0); i < n && j < m;)
        {
            if (IsSame(start + i, start + j))
            {
                same.Add((start + i++, start + j++));
            }
            else if (table[i + 1, j] >= table[i, j + 1])
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return same;

        bool IsSame(int i, int j) => key(left[i]) is { } one && one == key(right[j]);
    }

    private static bool HasText(XElement element) => element.Nodes().Any(node => node is XText);

    private static string? Identity(XElement element) => element.Attribute("id")?.Value is { } id ? $"{element.Name}#{id}"
        : element.Attributes().Where(attribute => attribute.Name.LocalName.EndsWith("-type", StringComparison.Ordinal) || attribute.Name.LocalName == "lang").Select(attribute => attribute.Value).Order(StringComparer.Ordinal).ToList() is { Count: > 0 } types
            ? $"{element.Name}:{string.Join(' ', types)}" : null;

    private static string Step(string path, XNode node) => $"{path}/{(node is XElement element ? element.Name.LocalName : "text()")}";

    /// <summary>The whole content of a node in one line; two nodes with one key say the same.</summary>
    private string Key(XNode node) => node is XElement element ? _keys.GetValue(element, KeyOf) : "\u0001" + node;

    private string KeyOf(XElement element)
    {
        var key = new StringBuilder("<").Append(element.Name);
        foreach (var attribute in element.Attributes().OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal))
        {
            key.Append(' ').Append(attribute.Name).Append('=').Append(attribute.Value).Append('\u0001');
        }

        key.Append('>');
        var children = WithoutOrder.Contains(element.Name.LocalName) && !HasText(element) ? element.Nodes().OrderBy(node => ((XElement)node).Name.ToString(), StringComparer.Ordinal) : element.Nodes();
        foreach (var child in children)
        {
            key.Append(Key(child));
        }

        return key.Append("</>").ToString();
    }
}
