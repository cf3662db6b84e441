using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace Publishing.Ingest.HtmlPages;

/// <summary>The elements of a page by tag, class and id, in their order: a large page is gone through once and not for every question.</summary>
internal sealed partial class PageIndex
{
    private readonly Dictionary<string, List<int>> _byKey = new(StringComparer.Ordinal);
    private readonly List<IElement> _elements = [];

    /// <summary>Goes through a page.</summary>
    public PageIndex(IDocument document)
    {
        // No recursion, because how deep a page nests is for whoever wrote it to say; and no siblings, because each is looked for from the first.
        var open = new Stack<(INodeList Nodes, int Next)>();
        open.Push((document.ChildNodes, 0));
        while (open.TryPop(out var at))
        {
            if (at.Next >= at.Nodes.Length)
            {
                continue;
            }

            open.Push((at.Nodes, at.Next + 1));
            if (at.Nodes[at.Next] is IElement element)
            {
                Add(element);
                open.Push((element.ChildNodes, 0));
            }
        }
    }

    /// <summary>The elements that a selector finds, in their order; each alternative must end in a tag, a class or an id.</summary>
    public IEnumerable<IElement> All(string selector)
    {
        var alternatives = selector.Split(',', StringSplitOptions.TrimEntries);
        return alternatives.SelectMany(one => (_byKey.GetValueOrDefault(KeyOf(one)) ?? []).Where(place => _elements[place].Matches(one))).Distinct().Order().Select(place => _elements[place]);
    }

    /// <summary>The first element that a selector finds.</summary>
    public IElement? First(string selector) => All(selector).FirstOrDefault();

    private void Add(IElement element)
    {
        var place = _elements.Count;
        _elements.Add(element);
        Add(element.LocalName, place);
        if (element.Id is { Length: > 0 } id)
        {
            Add("#" + id, place);
        }

        if (element.GetAttribute("class") is { Length: > 0 } classes)
        {
            foreach (var name in classes.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            {
                Add("." + name, place);
            }
        }

        foreach (var name in new[] { "itemscope", "typeof", "rel" })
        {
            if (element.HasAttribute(name))
            {
                Add($"[{name}]", place);
            }
        }
    }

    private void Add(string key, int place)
    {
        if (!_byKey.TryGetValue(key, out var places))
        {
            _byKey[key] = places = [];
        }

        if (places.Count == 0 || places[^1] != place)
        {
            places.Add(place);
        }
    }

    // What the last part of a selector asks for: its id, else its class, else its attribute, else its tag.
    private static string KeyOf(string selector)
    {
        var last = LastPart().Match(selector).Value;
        var bare = Aside().Replace(last, "");
        return bare.IndexOf('#', StringComparison.Ordinal) is >= 0 and var id ? bare[id..].Split('.')[0]
            : bare.IndexOf('.', StringComparison.Ordinal) is >= 0 and var name ? "." + bare[(name + 1)..].Split('.')[0]
            : bare.Length > 0 ? bare
            : last.StartsWith("[id='", StringComparison.Ordinal) ? "#" + last[5..last.IndexOf('\'', 5)]
            : last[..last.AsSpan().IndexOfAny("]*^~")] + "]";
    }

    [GeneratedRegex(@"(?:[^\s\[>+~]|\[[^\]]*\])+$", RegexOptions.CultureInvariant)]
    private static partial Regex LastPart();

    // Attributes and pseudo-classes.
    [GeneratedRegex(@":[a-z-]+(?:\([^()]*\))?|\[[^\]]*\]", RegexOptions.CultureInvariant)]
    private static partial Regex Aside();
}
