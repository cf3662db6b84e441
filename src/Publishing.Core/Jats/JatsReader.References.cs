using System.Xml.Linq;
using Publishing.Articles;
using Publishing.Text;

namespace Publishing.Jats;

/// <content>The lists of references.</content>
public sealed partial class JatsReader
{
    private void ReadReferences(XElement back)
    {
        var lists = back.Elements("ref-list").ToList();
        foreach (var list in lists)
        {
            foreach (var reference in list.Descendants("ref"))
            {
                ReadReference(reference);
            }
        }

        // Headings, several lists, lists in lists: their frame is kept, with the references left blank in it.
        if (lists.Count > 1 || lists.Any(list => list.HasAttributes || list.Elements().Any(child => child.Name.LocalName != "ref")))
        {
            foreach (var list in lists)
            {
                KeepFrame(list);
            }
        }
    }

    // By its id a reference finds its place in the lists again: each is a name, and no two have one.
    private void NameReferences(XElement root)
    {
        var lists = root.Elements("back").Elements("ref-list").ToList();

        // Lists within a list stand behind its references.
        foreach (var inside in lists.Descendants("ref-list").Where(inside => inside.ElementsAfterSelf("ref").Any()).ToList())
        {
            var around = inside.Parent!;
            inside.Remove();
            around.Add(inside);
        }

        var renamed = new Dictionary<string, string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var reference in lists.Descendants("ref"))
        {
            if (reference.Attribute("id") is { } id && !(JatsIds.IsName(id.Value) && seen.Add(id.Value)))
            {
                id.Remove();
                var name = _ids.Of(reference, "R");
                if (!seen.Contains(id.Value))
                {
                    renamed.TryAdd(id.Value, name);
                }
            }
        }

        foreach (var rid in renamed.Count == 0 ? [] : root.Descendants().Attributes("rid").ToList())
        {
            rid.Value = string.Join(' ', rid.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(id => renamed.GetValueOrDefault(id, id)));
        }
    }

    private void KeepFrame(XElement list)
    {
        foreach (var reference in list.Descendants("ref").ToList())
        {
            reference.ReplaceWith(new XElement("ref", reference.Attribute("id"), new XElement("mixed-citation")));
        }

        if (Mended(list, out _) is { } frame)
        {
            frame.Descendants("ref").Elements().Remove();
            _fragments.Add(new JatsFragment("back", Xml(frame), Original: true));
        }
    }

    private void ReadReference(XElement element)
    {
        var claim = new Claim();
        claim.Attributes(element, "id");
        var id = _ids.Of(element, "R");
        var (main, citations) = Citations(element);
        if (main is null)
        {
            return;
        }

        var label = Label(element);
        var isAlone = citations.Count == 1 && main.Parent == element && (label is null || label.Parent == element) && label is not { HasElements: true } && claim.Whole;
        var parts = CitationReader.Read(SameKind(main, citations), claim, LabelOf(element));
        var isChanged = false;
        var source = isAlone && claim.Whole ? null : Mended(isAlone ? main : element, out isChanged);
        _references.Add(new Reference(
            id,
            source is not null && isChanged ? CitationOf(source, LabelOf(element)) : parts,
            LabelOf(element),
            Value(main, "publication-type") is { } type && type != "other" ? type : null,
            source is null ? null : Xml(source)));
    }

    /// <summary>How a citation, or a whole <c>ref</c>, reads that has a label.</summary>
    internal static IReadOnlyList<CitationPart> CitationOf(XElement element, string? label)
    {
        var (main, citations) = element.Name.LocalName == "ref" ? Citations(element) : (element, [element]);
        return main is null ? [] : CitationReader.Read(SameKind(main, citations), new Claim(), label);
    }

    /// <summary>The number or mark of a <c>ref</c>.</summary>
    internal static string? LabelOf(XElement reference) => Label(reference) is { } label && RunningText.Of(label.Value) is { Length: > 0 } words ? words : null;

    private static XElement? Label(XElement reference) => reference.Element("label") ?? reference.Elements().Elements("label").FirstOrDefault();

    // Of a citation that is given both as printed and in parts, the printed one is read.
    private static (XElement? Main, List<XElement> All) Citations(XElement reference)
    {
        var all = reference.Elements().Where(child => child.Name.LocalName != "label").ToList();
        var main = all.FirstOrDefault(child => child.Name.LocalName == "mixed-citation")
            ?? all.SelectMany(child => child.DescendantsAndSelf()).FirstOrDefault(child => child.Name.LocalName is "mixed-citation" or "element-citation")
            ?? all.FirstOrDefault();
        return (main, all);
    }

    private static List<XElement> SameKind(XElement main, List<XElement> all) =>
        all.Contains(main) ? all.Where(child => child.Name == main.Name).ToList() : [main];
}
