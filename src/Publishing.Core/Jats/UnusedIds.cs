using System.Xml.Linq;

namespace Publishing.Jats;

/// <summary>Gives ids to elements that have none, never one that the document uses already.</summary>
/// <param name="document">The document; looked through when the first id is asked for.</param>
internal sealed class UnusedIds(XElement document)
{
    private readonly Dictionary<string, int> _last = new(StringComparer.Ordinal);
    private HashSet<string>? _used;

    /// <summary>The id of an element, which gets one when it has none.</summary>
    public string Of(XElement element, string prefix)
    {
        if (element.Attribute("id") is { Value.Length: > 0 } given)
        {
            return given.Value;
        }

        _used ??= document.DescendantsAndSelf().Attributes("id").Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var number = _last.GetValueOrDefault(prefix);
        string id;
        do
        {
            id = prefix + ++number;
        }
        while (!_used.Add(id));

        _last[prefix] = number;
        element.SetAttributeValue("id", id);
        return id;
    }
}
